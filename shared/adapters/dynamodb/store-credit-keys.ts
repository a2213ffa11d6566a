/**
 * Every key of store credits in the one table, each under the question it answers. Nobody else writes their `pk` and `sk`.
 */

/** What does a customer have to shop for, and how did that come? One store credit is one partition. */
export const storeCreditKeys = {
  partition: (reference: string) => `STORE-CREDIT#${reference}`,
  head: (reference: string) => ({ pk: `STORE-CREDIT#${reference}`, sk: 'HEAD' }),
  entry: (reference: string, key: string) => ({ pk: `STORE-CREDIT#${reference}`, sk: `ENTRY#${key}` }),
  entriesRange: { from: 'ENTRY#', to: 'ENTRY#~' },
};

/** What does its customer shop with? Apart from everything else, because few functions may read it. */
export const storeCreditCodeKey = (reference: string) => ({
  pk: `STORE-CREDIT-CODE#${reference}`,
  sk: 'CODE',
});

/** Which store credit does a code open? Found by its hash, which is no way to the code. */
export const storeCreditByCodeKey = (codeHash: string) => ({
  pk: `STORE-CREDIT-BY-CODE#${codeHash}`,
  sk: 'STORE-CREDIT',
});

/** What was redeemed under this key? */
export const redemptionKey = (key: string) => ({ pk: `REDEMPTION#${key}`, sk: 'REDEMPTION' });

/** What of which store credit lapses when? */
export const lapseKeys = {
  partition: () => 'STORE-CREDIT-LAPSES',
  lapse: (expiresAt: string, reference: string) => ({
    pk: 'STORE-CREDIT-LAPSES',
    sk: `LAPSE#${expiresAt}#${reference}`,
  }),
  dueRange: (until: string) => ({ from: 'LAPSE#', to: `LAPSE#${until}` }),
};

/** What did store credits of a market and currency come to on a day? In shards, because all of a market count there. */
export const creditDayKeys = {
  partition: (month: string) => `STORE-CREDIT-DAYS#${month}`,
  day: (day: string, of: string, shard: number) => ({
    pk: `STORE-CREDIT-DAYS#${day.slice(0, 7)}`,
    sk: `DAY#${day}#${of}#${shard}`,
  }),
  daysRange: (until: string) => ({ from: 'DAY#', to: `DAY#${until}#~` }),
};

/** And in a month? */
export const creditMonthKeys = {
  partition: () => 'STORE-CREDIT-MONTHS',
  month: (month: string, of: string, shard: number) => ({
    pk: 'STORE-CREDIT-MONTHS',
    sk: `MONTH#${month}#${of}#${shard}`,
  }),
  monthsRange: (until: string) => ({ from: 'MONTH#', to: `MONTH#${until}#~` }),
};
