import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { Trouble } from '../client/trouble.ts';
import { readDecimal } from './decimal.ts';
import { momentReader } from './local-time.ts';

const pattern = z.string().transform((source, context) => {
  try {
    return new RegExp(source, 'u');
  } catch {
    context.addIssue('is no regular expression');
    return z.NEVER;
  }
});

const percent = z.string().transform((text, context) => {
  const read = readDecimal(text);
  if (read !== undefined && read.digits >= 0n) return read;
  context.addIssue('must be a percentage such as "17.5"');
  return z.NEVER;
});

const day = z.iso.date();

/** What a line becomes that is no goods. `fee`: of the order, by its article number. `final-sale`: sold and paid like goods, but not to be returned. */
export const lineFates = ['shipping', 'fee', 'discount', 'final-sale', 'left-out'] as const;

/** How a shop's CSV export is to be read as orders. */
const MappingDocument = z.strictObject({
  /** for people */
  about: z.string().optional(),
  csv: z.strictObject({
    delimiter: z.string().length(1),
    decimalMark: z.enum(['.', ',']),
  }),
  /** which column holds what; without `unitPrice` per unit there is no reading an order */
  columns: z.strictObject({
    orderNumber: z.string(),
    sku: z.string(),
    name: z.string(),
    quantity: z.string(),
    placedAt: z.string(),
    unitPrice: z.string(),
    customerId: z.string().optional(),
    country: z.string().optional(),
  }),
  date: z
    .strictObject({ format: z.string(), timeZone: z.string() })
    .transform(({ format, timeZone }, context) => {
      try {
        return momentReader(format, timeZone);
      } catch (error) {
        context.addIssue(error instanceof Error ? error.message : 'is no way to write a date');
        return z.NEVER;
      }
    }),
  market: z.string().regex(/^[A-Z]{2}$/),
  language: z.string(),
  currency: z.string().regex(/^[A-Z]{3}$/),
  /** digits after the decimal point of an amount in that currency; prices may have more */
  minorDigits: z.int().min(0).max(4),
  /** tax inside the prices, by the day of the order (UTC), oldest first */
  tax: z.array(z.strictObject({ from: day, percent })).min(1),
  /** an order number that begins so is a credit: told as history, not as an order */
  credits: z.strictObject({ orderNumberPrefix: z.string().min(1) }).optional(),
  /** lines that are no goods, by article number; the first that fits holds */
  notGoods: z.array(z.strictObject({ sku: pattern, become: z.enum(lineFates) })),
  /** names that the shop gives to corrections of its stock, which cost nothing and were sold to nobody */
  corrections: pattern.optional(),
  /** days from order to delivery; without it the delivery is unknown and the time to return stays open */
  delivered: z.strictObject({ daysAfterOrder: z.int().min(0).max(365) }).optional(),
  payment: z.strictObject({ method: z.string() }),
  customer: z.strictObject({
    /** taken out of the number before it is used: spreadsheets make 17850.0 of 17850 */
    removeFromId: pattern.optional(),
    /** `{id}` stands for the customer's number */
    name: z.string(),
    email: z.string(),
    /** for orders without a customer number; `{orderNumber}` stands for the order's */
    guestName: z.string(),
    guestEmail: z.string(),
    street: z.string(),
    postalCode: z.string(),
    city: z.string(),
    /** countries as the file writes them → ISO 3166-1 alpha-2; any other is the market's */
    countries: z.record(z.string(), z.string().regex(/^[A-Z]{2}$/)),
  }),
});

export type Mapping = z.output<typeof MappingDocument>;
export type LineFate = (typeof lineFates)[number];

const samples = new URL('../samples/', import.meta.url);

/**
 * Reads a mapping from a file, or one of our samples by its name (`online-retail`).
 * @returns also its text, which tells one mapping from another
 * @throws Trouble NoSuchFile, BadMapping with every fault and its place
 */
export async function readMapping(nameOrFile: string): Promise<{ mapping: Mapping; text: string }> {
  const sample = new URL(`${nameOrFile}.mapping.json`, samples);
  const file = /^[a-z0-9-]+$/.test(nameOrFile) && existsSync(sample) ? sample : nameOrFile;
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new Trouble('NoSuchFile', `no mapping at ${nameOrFile}, and no sample of that name`, { cause });
  });
  return { mapping: parseMapping(text, nameOrFile), text };
}

function parseMapping(text: string, name: string): Mapping {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (cause) {
    throw new Trouble('BadMapping', `${name} is no JSON`, { cause });
  }
  const read = MappingDocument.safeParse(document);
  if (read.success) return read.data;
  const faults = read.error.issues.map(({ path, message }) => `${path.join('.') || 'document'}: ${message}`);
  throw new Trouble('BadMapping', `${name}: ${faults.join('; ')}`);
}
