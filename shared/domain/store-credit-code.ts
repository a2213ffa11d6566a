import { createHash } from 'node:crypto';
import { returnNumberLength } from './return-number.ts';

/** Crockford's: digits and letters without I, L, O and U, which people take for others or read words in. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const characters = 16;
const groupOf = 4;

/** The code that follows from a secret: 80 bits in groups of four, `7KQ2-M0XD-…`. */
export function codeOf(secret: string): string {
  const hash = createHash('sha256').update(secret).digest();
  const code = Array.from(hash.subarray(0, characters), (byte) => alphabet.charAt(byte % alphabet.length));
  return grouped(code.join(''));
}

/** A code as people write it, with what they take for other characters put right; undefined when it can be none. */
export function readCode(written: string): string | undefined {
  const code = written.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]{16}$/.test(code) ? grouped(code) : undefined;
}

const grouped = (code: string) => code.match(new RegExp(`.{${groupOf}}`, 'g'))?.join('-') ?? code;

/** The reference of a return's store credit: its own, and known without being looked up. */
export const storeCreditOf = (returnId: string): string => `SC-${returnId.slice(-returnNumberLength)}`;
