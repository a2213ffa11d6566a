import { type Lot, type StoreCreditKind, storeCreditKinds } from './lots.ts';
import type { MinorUnits } from './money.ts';
import type { StoreCreditEntry } from './store-credit.ts';

/** What happened to store credits, added up; none is below nothing. */
export interface Movements {
  readonly issued: MinorUnits;
  readonly redeemed: MinorUnits;
  /** of what was redeemed: by a refund of its order, or taken back by the shop */
  readonly givenBack: MinorUnits;
  readonly expired: MinorUnits;
}

export type MovementsByKind = Readonly<Record<StoreCreditKind, Movements>>;

/** What store credits of a market in a currency came to in a period, and what was left to spend when it ended. */
export interface StoreCreditSums {
  readonly market: string;
  readonly currency: string;
  readonly moved: MovementsByKind;
  readonly outstanding: Readonly<Record<StoreCreditKind, MinorUnits>>;
}

const none: Movements = { issued: 0, redeemed: 0, givenBack: 0, expired: 0 };
export const noMovements: MovementsByKind = { credit: none, bonus: none };
const movementNames = ['issued', 'redeemed', 'givenBack', 'expired'] as const;

const movementOf = {
  issued: 'issued',
  redeemed: 'redeemed',
  'given-back': 'givenBack',
  expired: 'expired',
} as const satisfies Record<StoreCreditEntry['is'], keyof Movements>;

/** What an entry moves. */
export function movedBy({ is, lots }: Pick<StoreCreditEntry, 'is'> & { readonly lots: readonly Lot[] }) {
  const of = (kind: StoreCreditKind): Movements => ({
    ...none,
    [movementOf[is]]: lots.filter((lot) => lot.kind === kind).reduce((all, { amount }) => all + amount, 0),
  });
  return { credit: of('credit'), bonus: of('bonus') };
}

export function addMovements(a: MovementsByKind, b: MovementsByKind): MovementsByKind {
  const of = (kind: StoreCreditKind): Movements => {
    const sums = movementNames.map((name) => [name, a[kind][name] + b[kind][name]]);
    return { ...none, ...Object.fromEntries(sums) };
  };
  return { credit: of('credit'), bonus: of('bonus') };
}

/** What all that ever happened leaves to be spent. */
export function outstandingAfter(all: MovementsByKind): StoreCreditSums['outstanding'] {
  const left = ({ issued, redeemed, givenBack, expired }: Movements) =>
    issued - redeemed + givenBack - expired;
  return { credit: left(all.credit), bonus: left(all.bonus) };
}

/** What was left to spend before so much moved. */
export const openingOf = (
  { issued, redeemed, givenBack, expired }: Movements,
  outstanding: MinorUnits,
): MinorUnits => outstanding - issued + redeemed - givenBack + expired;

/** Whether anything moved. */
export const hasMoved = (moved: MovementsByKind): boolean =>
  storeCreditKinds.some((kind) => movementNames.some((name) => moved[kind][name] !== 0));
