/**
 * Store credit: what a customer has to shop for. What was put on it is spent, given back and lapses by entries that are only ever added;
 * what is left lies in lots, each with the day that it lapses on. Whole minor units of one currency.
 */
import { Refusal } from './errors.ts';
import { addDays, dayOf, endOfDay } from './law/calendar.ts';
import { packOf } from './law/packs.ts';
import { firstOf, type Lot, type StoreCreditKind, sumOfLots, withLots, withoutLots } from './lots.ts';
import type { MinorUnits } from './money.ts';
import type { Redemption } from './redemption.ts';
import { expiryOf, type StoreCreditTerms } from './store-credit-terms.ts';

export interface StoreCredit {
  /** opens nothing: the code does */
  readonly reference: string;
  readonly returnId: string;
  readonly customerId: string;
  readonly market: string;
  readonly currency: string;
  /** what is left, in the order that it is spent in; what has lapsed lies here until that is entered */
  readonly lots: readonly Lot[];
  /** how many entries it has */
  readonly entries: number;
  /** when the last of it lapsed, if that is why nothing is left */
  readonly expiredAt?: string | undefined;
}

/** Something that happened to a store credit, once under its key. */
export type StoreCreditEntry = {
  /** from 1 */
  readonly number: number;
  readonly key: string;
  /** ISO 8601 */
  readonly at: string;
  readonly lots: readonly Lot[];
} & (
  | { readonly is: 'issued' }
  | { readonly is: 'redeemed'; readonly orderNumber: string }
  | {
      readonly is: 'given-back';
      readonly redemption: string;
      readonly orderNumber: string;
      readonly because: 'refund' | 'void';
    }
  | { readonly is: 'expired' }
);

/** A store credit after something, and the entry that says so. */
export interface Entered {
  readonly after: StoreCredit;
  readonly entry: StoreCreditEntry;
}

/** What is given back can be spent for so many days, whatever is left of its own time: its customer did not choose when. */
export const daysGivenBack = 30;

/** A first store credit of a return, before anything is put on it. */
export const emptyStoreCredit = (
  about: Pick<StoreCredit, 'reference' | 'returnId' | 'customerId' | 'market' | 'currency'>,
): StoreCredit => ({ ...about, lots: [], entries: 0 });

/**
 * Puts an amount on it.
 * @throws RangeError for an amount that is none
 */
export function issued(
  before: StoreCredit,
  { key, kind, amount, at }: { key: string; kind: StoreCreditKind; amount: MinorUnits; at: string },
  terms: StoreCreditTerms,
): Entered {
  if (!Number.isSafeInteger(amount) || amount <= 0) throw new RangeError(`${amount} is no amount to issue`);
  const lots = [{ kind, amount, expiresAt: expiryOf(before.market, kind, at, terms) }];
  return entered(before, { is: 'issued', key: `issued:${key}`, at, lots }, withLots(before.lots, lots));
}

/** What can be spent of it at a moment, by kind, and when the first of that lapses. */
export function balanceOf({ lots }: Pick<StoreCredit, 'lots'>, now: string) {
  const live = lots.filter(({ expiresAt }) => expiresAt >= now);
  const of = (kind: StoreCreditKind) => sumOfLots(live.filter((lot) => lot.kind === kind));
  const [credit, bonus] = [of('credit'), of('bonus')];
  return { balance: credit + bonus, credit, bonus, lots: live, expiresAt: live[0]?.expiresAt };
}

/**
 * Spends of it for an order. What lapses first is spent first, and of what lapses at once the bonus: so the lapse of a bonus never
 * leaves a customer with less of what they were owed than they would have had without one.
 * @throws Refusal StoreCreditOtherCurrency, StoreCreditExpired when all that is left has lapsed, StoreCreditTooLittle
 */
export function redeemed(
  before: StoreCredit,
  asked: { key: string; amount: MinorUnits; currency: string; orderNumber: string },
  now: string,
): Entered & { readonly redemption: Redemption } {
  const { key, amount, currency, orderNumber } = asked;
  if (currency !== before.currency) {
    const other = `the store credit is in ${before.currency}, not in ${currency}`;
    throw new Refusal('StoreCreditOtherCurrency', other, { currency: before.currency });
  }
  const { balance, lots } = balanceOf(before, now);
  const expiredAt = before.expiredAt ?? before.lots.at(-1)?.expiresAt;
  if (balance === 0 && expiredAt !== undefined)
    throw new Refusal('StoreCreditExpired', 'what was left of the store credit has expired', { expiredAt });
  if (balance < amount) {
    const little = `the store credit has ${balance} left, not ${amount}`;
    throw new Refusal('StoreCreditTooLittle', little, { left: balance, asked: amount, currency });
  }
  const taken = firstOf(lots, amount);
  return {
    ...entered(
      before,
      { is: 'redeemed', key: `redeemed:${key}`, at: now, orderNumber, lots: taken },
      withoutLots(before.lots, taken),
    ),
    redemption: {
      ...{ key, reference: before.reference, orderNumber, currency, amount },
      ...{ bonus: sumOfLots(taken.filter(({ kind }) => kind === 'bonus')), lots: taken, at: now },
    },
  };
}

/**
 * Gives back of what was spent, last spent first, so that what was owed comes back before a bonus does.
 * @throws Refusal RefundDeclined when less of the redemption is left than that
 */
export function givenBack(
  before: StoreCredit,
  redemption: Redemption,
  { key, amount, because }: { key: string; amount: MinorUnits; because: 'refund' | 'void' },
  now: string,
): Entered & { readonly redemption: Redemption } {
  const left = sumOfLots(redemption.lots);
  if (!Number.isSafeInteger(amount) || amount <= 0 || amount > left) {
    const why = `${left} of ${redemption.amount} is left to give back, not ${amount}`;
    throw new Refusal('RefundDeclined', why, { provider: 'store-credit', code: 'more-than-redeemed' });
  }
  const back = firstOf(redemption.lots.toReversed(), amount);
  const { timeZone } = packOf(before.market);
  const atLeast = endOfDay(addDays(dayOf(now, timeZone), daysGivenBack), timeZone);
  const lots = back.map((lot) => ({
    ...lot,
    expiresAt: lot.expiresAt < atLeast ? atLeast : lot.expiresAt,
  }));
  const { key: of, orderNumber } = redemption;
  const about = { is: 'given-back', key: `given-back:${because}:${key}`, at: now } as const;
  return {
    ...entered(before, { ...about, redemption: of, orderNumber, because, lots }, withLots(before.lots, lots)),
    redemption: {
      ...redemption,
      lots: withoutLots(redemption.lots, back),
      ...(because === 'void' && { voidedAt: now }),
    },
  };
}

/** Enters that what has lapsed by now is gone; undefined when nothing has. */
export function expired(before: StoreCredit, now: string): Entered | undefined {
  const lots = before.lots.filter(({ expiresAt }) => expiresAt < now);
  if (lots.length === 0) return undefined;
  const key = `expired:${before.entries + 1}`;
  const { after, entry } = entered(
    before,
    { is: 'expired', key, at: now, lots },
    withoutLots(before.lots, lots),
  );
  const isGone = after.lots.length === 0;
  return { after: { ...after, ...(isGone && { expiredAt: lots.at(-1)?.expiresAt }) }, entry };
}

type NewEntry = StoreCreditEntry extends infer Entry
  ? Entry extends StoreCreditEntry
    ? Omit<Entry, 'number'>
    : never
  : never;

function entered(before: StoreCredit, entry: NewEntry, lots: readonly Lot[]): Entered {
  const { expiredAt: _, ...about } = before;
  const number = before.entries + 1;
  return { after: { ...about, lots, entries: number }, entry: { ...entry, number } };
}
