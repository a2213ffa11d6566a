import * as z from 'zod/mini';
import { grades } from '#domain/policy.ts';

/** The values that the borders share. What is stored, keyed or put into an address is bounded here, once. */

/** The first moment that an instant may name and the first that it may not: everything that sorts as text. */
const firstYear = 1970;
const lastYear = 2200;

const format = (pattern: RegExp, says: string) =>
  z.string().check(z.regex(pattern, { error: `must be ${says}` }));

/** A line of text for people: no control characters, no half of a surrogate pair (it could not be stored). */
export const text = (longest: number) =>
  z.string().check(
    z.minLength(1),
    z.maxLength(longest),
    z.refine((value) => value.isWellFormed() && !/[\p{Cc}\u2028\u2029]/u.test(value), {
      error: 'must be one line of well-formed text',
    }),
  );

/** Letters, digits, `.`, `_` and `-`: safe in keys, addresses, file names and logs. */
export const orderNumber = format(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, 'up to 64 letters, digits and . _ -');
export const lineId = format(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, 'up to 64 letters, digits and . _ -');
export const returnId = format(/^R[0-9A-HJKMNP-TV-Z]{26}$/, 'a return number');
/** The reference of a statement of withdrawal. */
export const withdrawalId = format(/^W[0-9A-HJKMNP-TV-Z]{26}$/, 'the reference of a withdrawal');
/** The printed number of a credit note: its market, K, and a number of at least six digits. */
export const creditNote = format(/^[A-Z]{2}-K-[0-9]{6,12}$/, 'the number of a credit note');
/** The printed number of a receipt: its market, B, and a number of at least six digits. */
export const receipt = format(/^[A-Z]{2}-B-[0-9]{6,12}$/, 'the number of a receipt');
/** A picture: what it is, and of which kind. */
export const photoId = format(/^[0-9a-f]{32}\.(jpg|png|webp)$/, 'the name of a picture');
export const trackingNumber = format(/^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/, 'up to 40 letters, digits and -');
export const reasonCode = format(/^[a-z0-9][a-z0-9-]{0,39}$/, 'up to 40 lower-case letters, digits and -');
/** References of other systems. Without `@`, because they go into events, where no address may be. */
export const reference = format(
  /^[A-Za-z0-9][A-Za-z0-9._:-]{0,127}$/,
  'up to 128 letters, digits and . _ : -',
);
/** What the shop calls an article: printable ASCII, blanks inside. */
export const sku = format(/^[!-~]([ -~]{0,62}[!-~])?$/, 'up to 64 printable ASCII characters');
export const carrierName = format(/^[a-z0-9][a-z0-9-]{0,31}$/, 'a carrier name in lower case');
/** A market is a country: ISO 3166-1 alpha-2. */
export const market = format(/^[A-Z]{2}$/, 'two capital letters');
/** BCP 47, the common part: `sv`, `sv-SE`, `zh-Hant-TW`. */
export const language = format(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/, 'a language tag');

const loopback: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/** Where a picture is: https, or http on this very machine, where a shop is tried out. No user, no fragment. */
export const pictureAddress = z.url({ error: 'must be an address' }).check(
  z.maxLength(500),
  z.refine(
    (value) => {
      if (!/^https?:\/\/[!-~]+$/.test(value) || !URL.canParse(value)) return false;
      const { protocol, hostname, username, password, hash } = new URL(value);
      const isSafe = protocol === 'https:' || loopback.includes(hostname);
      return isSafe && username === '' && password === '' && hash === '';
    },
    { error: 'must be an https address' },
  ),
);

export const email = z.email().check(z.maxLength(254));

let currencies: ReadonlySet<string> | undefined;

/** ISO 4217, as far as the runtime knows it: a currency whose minor unit is unknown cannot be counted. */
export const currency = z.string().check(
  z.refine(
    (code) => {
      currencies ??= new Set(Intl.supportedValuesOf('currency'));
      return currencies.has(code);
    },
    { error: 'must be a currency code of ISO 4217' },
  ),
);

/** An instant, ISO 8601 with offset (RFC 3339), read as UTC with milliseconds: as text it sorts by time. */
export const moment = z.pipe(
  z.iso.datetime({ offset: true }).check(
    z.maxLength(40),
    z.refine(
      (value) => {
        const year = new Date(value).getUTCFullYear();
        return year >= firstYear && year < lastYear;
      },
      { error: `must lie between ${firstYear} and ${lastYear}` },
    ),
  ),
  z.transform((value: string) => new Date(value).toISOString()),
);

/** A calendar day, `YYYY-MM-DD`, of the years that moments may name. */
export const day = z.iso.date({ error: 'must be a day, YYYY-MM-DD' }).check(
  z.refine(
    (value) => {
      const year = Number(value.slice(0, 4));
      return year >= firstYear && year < lastYear;
    },
    { error: `must lie between ${firstYear} and ${lastYear}` },
  ),
);

/** A month or a day: `YYYY-MM` or `YYYY-MM-DD`. */
export const period = format(/^\d{4}-\d{2}(-\d{2})?$/, 'a month, YYYY-MM, or a day, YYYY-MM-DD').check(
  z.refine((value) => day.safeParse(value.length === 7 ? `${value}-01` : value).success, {
    error: 'must be a month or a day that there is',
  }),
);

/** A company's number as its country writes it. */
export const companyNumber = format(
  /^[A-Za-z0-9][A-Za-z0-9 ./-]{1,29}$/,
  'up to 30 letters, digits and . / -',
);
/** Of the VAT register, with the country's letters (Directive 2006/112/EC art. 215; `XI` and `EL` among them). */
export const vatNumber = format(/^[A-Z]{2}[A-Z0-9+*]{2,13}$/, 'two capital letters and 2 to 13 more signs');

/** Minor units, at most a million millions: a thousand of them still add up exactly in a double. */
export const largestAmount = 1_000_000_000_000;
export const amount = z.int().check(z.nonnegative(), z.lte(largestAmount));

/** An amount with the tax inside it. */
export const taxedAmount = z.strictObject({ amount, tax: amount }).check(
  z.refine(({ amount, tax }) => tax <= amount, {
    path: ['tax'],
    error: 'is more than the amount it is part of',
  }),
);

/** Hundredths of a per cent: 2500 is 25 %. */
export const taxRate = z.int().check(z.gte(0), z.lte(10_000));

export const largestQuantity = 1_000_000;
export const quantity = z.int().check(z.positive(), z.lte(largestQuantity));

export const grade = z.enum(grades);

/** The same sentence in every language that we write. */
export const sentence = z.strictObject({ sv: text(500), en: text(500) });

/** Passes when no two entries have the same key; the fault names the second. */
export function unique<T>(key: (entry: T) => string | number, member?: string) {
  return z.check<T[]>(({ value, issues }) => {
    const seen = new Set<string | number>();
    for (const [index, entry] of value.entries()) {
      const name = key(entry);
      if (seen.has(name)) {
        issues.push({
          code: 'custom',
          path: member === undefined ? [index] : [index, member],
          input: value,
          message: 'is there twice',
        });
      }
      seen.add(name);
    }
  });
}
