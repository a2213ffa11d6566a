import type { MinorUnits } from './money.ts';

/** `credit` was owed to the customer, `bonus` is what the shop adds to it. */
export const storeCreditKinds = ['credit', 'bonus'] as const;
export type StoreCreditKind = (typeof storeCreditKinds)[number];

/** What lapses together. */
export interface Lot {
  readonly kind: StoreCreditKind;
  /** above nothing */
  readonly amount: MinorUnits;
  /** ISO 8601: the last moment that it can be spent at */
  readonly expiresAt: string;
}

export const sumOfLots = (lots: readonly Lot[]): MinorUnits =>
  lots.reduce((all, { amount }) => all + amount, 0);

/** So much of the lots, from the first on. */
export function firstOf(lots: readonly Lot[], amount: MinorUnits): Lot[] {
  let left = amount;
  return lots.flatMap((lot) => {
    const part = Math.min(left, lot.amount);
    left -= part;
    return part > 0 ? [{ ...lot, amount: part }] : [];
  });
}

const nameOf = ({ kind, expiresAt }: Lot) => `${expiresAt} ${kind}`;

/** Lots of one kind and moment are one; in the order that they are spent in. */
export function withLots(before: readonly Lot[], more: readonly Lot[]): Lot[] {
  const byName = Map.groupBy([...before, ...more], nameOf);
  return [...byName]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, [lot, ...others]]) =>
      lot === undefined ? [] : [{ ...lot, amount: lot.amount + sumOfLots(others) }],
    );
}

/** What is left of them without so much; what has come to nothing is gone. */
export function withoutLots(before: readonly Lot[], less: readonly Lot[]): Lot[] {
  const taken = new Map(less.map((lot) => [nameOf(lot), lot.amount]));
  return before
    .map((lot) => ({ ...lot, amount: lot.amount - (taken.get(nameOf(lot)) ?? 0) }))
    .filter(({ amount }) => amount > 0);
}
