import { createHash } from 'node:crypto';

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const characters = 26;

/**
 * The reference that follows from a name, so that a statement which comes again under its name finds itself: 130 bits of a
 * hash in Crockford's letters. It says nothing and opens nothing.
 */
export function withdrawalNumberOf(name: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify(name)).digest();
  return `W${Array.from(hash.subarray(0, characters), (byte) => crockford.charAt(byte % 32)).join('')}`;
}
