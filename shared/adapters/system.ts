import { randomBytes } from 'node:crypto';
import { ulid } from 'ulid';
import type { Clock, Ids } from '#shared/ports.ts';

export const systemClock: Clock = { now: () => new Date().toISOString() };

/** ULIDs for what people meet; 256 random bits for what opens doors. */
export const systemIds: Ids = {
  returnId: () => `R${ulid()}`,
  secret: () => randomBytes(32).toString('base64url'),
};
