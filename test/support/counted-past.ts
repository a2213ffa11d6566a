import { expect } from 'vitest';
import type { Asked, FigureName, Prices } from '#domain/figures/asked.ts';
import { cubes, type Dimension } from '#domain/figures/cubes.ts';
import { addDays } from '#domain/law/calendar.ts';
import type { Counted } from '#shared/ports.ts';
import { countFigures } from '#use-cases/count-figures.ts';
import { readFigure } from '#use-cases/read-figure.ts';
import { type Past, timeZone } from './figure-histories.ts';
import type { Ledger } from './figures-by-hand.ts';
import { memoryBooks, nameOf } from './memory-books.ts';

export const prices: Prices = {
  estimates: { SEK: { freightPerParcel: 4_900, handlingPerReturn: 1_500, handlingPerUnit: 700 } },
  keeps: { A: 100, B: 60, C: 0 },
};

/** Everything that is counted of a past, as the store names it. */
export function namesOf({ tellings, returns }: Past): Counted[] {
  return [
    ...tellings.map(
      ({ orderNumber, telling, chunk }) => ({ is: 'order', orderNumber, telling, chunk }) as const,
    ),
    ...returns.map((events) => ({ is: 'return', returnId: events[0]?.returnId ?? '' }) as const),
  ];
}

/** A store that holds a past, of which events may come in one by one; it may die at the calls that `lost` says. */
export function storeOf(past: Past, lost: () => void = () => {}) {
  const tellings = new Map(past.tellings.map((told) => [nameOf({ is: 'order', ...told }), told]));
  const events = new Map(past.returns.map((all) => [all[0]?.returnId ?? '', [...all]]));
  const upTo = new Map<string, number>();
  const books = memoryBooks(tellings, lost);
  const returns = {
    events: async (returnId: string) => (events.get(returnId) ?? []).slice(0, upTo.get(returnId)),
  };
  return {
    books,
    upTo,
    count: countFigures({ returns, books, timeZone }),
    read: readFigure({ books, prices }),
  };
}

export const asked = (figure: FigureName, today: string, over: Partial<Asked> = {}): Asked => ({
  ...{ figure, from: addDays(today, -200), to: today, interval: 'whole', within: 30, today },
  ...over,
});

type Values = Readonly<Record<string, number | null>>;

/** The rows of a figure by their group, without sums that are nothing. */
export async function rowsOf(read: ReturnType<typeof storeOf>['read'], wanted: Asked) {
  const { rows } = await read(wanted);
  return new Map(rows.map(({ group, values }) => [group === undefined ? 'all' : group, values]));
}

export function expectSums(
  found: ReadonlyMap<string | null, Values>,
  expected: Ledger,
  names: readonly string[],
) {
  const groups = new Set([...found.keys(), ...expected.rows.keys()]);
  for (const group of groups) {
    const own = (name: string) => expected.rows.get(group)?.get(name) ?? 0;
    const shown = names.map((name) => [group, name, found.get(group)?.[name] ?? 0]);
    expect(shown).toEqual(names.map((name) => [group, name, own(name)]));
  }
}

/** Every grouping that a cube is kept in, alone. */
export const groupings = (cube: keyof typeof cubes): (Dimension | undefined)[] => {
  const slices: readonly { by?: Dimension; where?: Dimension }[] = cubes[cube];
  return slices.filter(({ where }) => where === undefined).map(({ by }) => by);
};
export const swedish = { dimension: 'market', value: 'SE' } as const;
