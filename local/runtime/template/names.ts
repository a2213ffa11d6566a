import { createHash } from 'node:crypto';

/** Twelve characters that are the same at every start, as CloudFormation's are over updates. */
export function suffix(stack: string, logicalId: string): string {
  const digest = createHash('sha256').update(`${stack}/${logicalId}`).digest();
  return [...digest.subarray(0, 12)].map((byte) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[byte % 32]).join('');
}

/** A physical name for a resource that the template gives none, the way CloudFormation makes it. */
export function generatedName(stack: string, logicalId: string, limit = 64): string {
  const tail = `-${suffix(stack, logicalId)}`;
  return `${stack}-${logicalId}`.slice(0, limit - tail.length) + tail;
}

/** A UUID that stays the same over restarts. */
export function stableUuid(stack: string, logicalId: string): string {
  const hex = createHash('sha256').update(`uuid ${stack}/${logicalId}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Ten lower-case characters, as API Gateway's ids are. */
export function shortId(stack: string, logicalId: string): string {
  return suffix(stack, logicalId).slice(0, 10).toLowerCase();
}
