import { createHash } from 'node:crypto';

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const timeCharacters = 10;
const otherCharacters = 16;

/** Characters of a return number behind its R. */
export const returnNumberLength = timeCharacters + otherCharacters;

/**
 * The return number that follows from a name, so that whoever comes again under that name finds what is there: a ULID
 * (https://github.com/ulid/spec) whose time is `at`, so that numbers sort by it, and whose other 80 bits are a hash.
 * @param at milliseconds since 1970
 */
export function returnNumberOf(name: readonly string[], at: number): string {
  const hash = createHash('sha256').update(JSON.stringify(name)).digest();
  const timePart = Array.from({ length: timeCharacters }, (_, place) =>
    crockford.charAt(Math.floor(at / 32 ** (timeCharacters - 1 - place)) % 32),
  );
  const otherPart = Array.from(hash.subarray(0, otherCharacters), (byte) => crockford.charAt(byte % 32));
  return `R${timePart.join('')}${otherPart.join('')}`;
}

/** Whether it has the form of a return number. */
export const isReturnNumber = (text: string) => /^R[0-9A-HJKMNP-TV-Z]{26}$/.test(text);
