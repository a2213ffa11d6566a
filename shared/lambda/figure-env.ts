import * as z from 'zod/mini';
import { languages } from '#domain/policy.ts';
import { json, text } from './env.ts';

const minor = z.int().check(z.nonnegative());
const percent = z.int().check(z.gte(0), z.lte(100));

/** What figures reckon with where nothing was told, as JSON. */
export const figurePrices = z.pipe(
  json,
  z.strictObject({
    estimates: z.record(
      text,
      z.strictObject({ freightPerParcel: minor, handlingPerReturn: minor, handlingPerUnit: minor }),
    ),
    keeps: z.strictObject({ A: percent, B: percent, C: percent }),
  }),
);

/** Who reads the weekly digest, and in which language, as JSON. */
const digestReaders = z.pipe(json, z.array(z.strictObject({ address: text, language: z.enum(languages) })));

/** What a function needs that mails the weekly digest. */
export const digestSettings = {
  TABLE_NAME: text,
  SENDER_ADDRESS: text,
  SHOP_NAME: text,
  TIME_ZONE: text,
  FIGURE_PRICES: figurePrices,
  DIGEST_READERS: digestReaders,
};
