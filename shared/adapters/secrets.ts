import { GetSecretValueCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { calling } from './calling.ts';

const keptMs = 5 * 60_000;
/** Forged messages must not become calls to Secrets Manager, one each. */
const freshEveryMs = 5_000;

/**
 * The keys of a secret of the form `{"current": "<base64>", "previous"?: "<base64>"}`, with or without `whsec_`; kept for
 * five minutes, read anew on demand at most every five seconds, so that a rotation is noticed at its first message.
 * Both throw Refusal StoreBusy when the secret cannot be read now.
 */
export function secretSigningKeys(secrets: SecretsManagerClient, name: string, now: () => number = Date.now) {
  let kept: { keys: Uint8Array[]; readAt: number } | undefined;

  const keys = async (longestMs: number): Promise<Uint8Array[]> => {
    const age = kept === undefined ? Number.POSITIVE_INFINITY : now() - kept.readAt;
    // a clock that was set back has no say about age
    if (kept === undefined || age >= longestMs || age < 0) {
      const { SecretString } = await calling('the secret store', () =>
        secrets.send(new GetSecretValueCommand({ SecretId: name })),
      );
      kept = { keys: keysOf(name, SecretString ?? ''), readAt: now() };
    }
    return kept.keys;
  };

  return { keys: () => keys(keptMs), freshKeys: () => keys(freshEveryMs) };
}

function keysOf(name: string, content: string): Uint8Array[] {
  const malformed = () =>
    new TypeError(`secret ${name} is not {"current": "<base64>", "previous"?: "<base64>"}`);
  let parsed: unknown;
  try {
    parsed = JSON.parse(content);
  } catch {
    throw malformed();
  }
  if (typeof parsed !== 'object' || parsed === null || !('current' in parsed)) throw malformed();
  const previous = 'previous' in parsed ? parsed.previous : undefined;
  return [parsed.current, previous].flatMap((value) => {
    if (value === undefined || value === null) return [];
    const key = typeof value === 'string' ? Buffer.from(value.replace(/^whsec_/, ''), 'base64') : undefined;
    // Standard Webhooks asks for 24 bytes and more; an empty key would let anybody sign
    if (key === undefined || key.length < 24) throw malformed();
    return [new Uint8Array(key)];
  });
}
