import * as z from 'zod/mini';

/** The values that answers are made of. */
export const text = z.string();
export const amount = z.int();
export const moment = z.iso.datetime();
export const TaxedAmountView = z.object({ amount, tax: amount });
