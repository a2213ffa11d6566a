import { randomBytes, randomInt } from 'node:crypto';
import { ulid } from 'ulid';
import { sessionCodeTerms } from '#domain/session-code.ts';
import type { Clock, Ids } from '#shared/ports.ts';

export const systemClock: Clock = { now: () => new Date().toISOString() };

/** ULIDs for what people meet; 256 random bits for what opens doors. */
export const systemIds: Ids = {
  returnId: () => `R${ulid()}`,
  secret: () => randomBytes(32).toString('base64url'),
  code: () => String(randomInt(10 ** sessionCodeTerms.digits)).padStart(sessionCodeTerms.digits, '0'),
};
