import type { SessionCodes } from '#shared/ports.ts';

/** Codes in memory, keeping the same promises as the table. */
export function memorySessionCodes(): SessionCodes {
  const asked = new Map<
    string,
    { opens?: string | undefined; expiresAt: string; tries: number; code?: string }
  >();
  const name = (ask: string) => `hash of ${ask}`;
  return {
    async ask(ask, { opens, expiresAt }) {
      asked.set(name(ask), { opens, expiresAt, tries: 0 });
      return name(ask);
    },
    async unsent(reference, now) {
      const found = asked.get(reference);
      const isOver = found === undefined || found.expiresAt <= now;
      return isOver || found.code !== undefined ? undefined : found.opens;
    },
    async seal(reference, code) {
      const found = asked.get(reference);
      if (found === undefined || found.code !== undefined) return false;
      found.code = code;
      return true;
    },
    async unseal(reference) {
      delete asked.get(reference)?.code;
    },
    async redeem(ask, code, atMost, now) {
      const found = asked.get(name(ask));
      if (found === undefined || found.expiresAt <= now || found.tries >= atMost) return undefined;
      found.tries += 1;
      if (found.code === undefined || found.code !== code) return undefined;
      asked.delete(name(ask));
      return found.opens;
    },
  };
}
