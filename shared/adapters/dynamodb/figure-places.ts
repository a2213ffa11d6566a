import type { CellsAsked } from '#domain/figures/asked.ts';
import type { Cube, Place, Value } from '#domain/figures/cubes.ts';
import { saleNames } from '#domain/figures/graded.ts';
import { binNames } from '#domain/figures/histogram.ts';
import { ageNames } from '#domain/figures/return-additions.ts';
import { addMonths } from '#domain/law/calendar.ts';
import { figureKeys } from './keys.ts';

/**
 * Sums that an item of a cube always has, so that it is as large after one fact as after a million: what a query
 * reads hangs on days and groups alone.
 */
const always: Readonly<Partial<Record<Cube, readonly string[]>>> = {
  returned: ageNames,
  restocked: saleNames,
  'lead-whole': binNames,
  'lead-shipped': binNames,
  'lead-received': binNames,
  'lead-inspected': binNames,
  'lead-credited': binNames,
};

export const alwaysIn = (cube: Cube): readonly string[] => always[cube] ?? [];

/** What every order of a day adds to is kept in so many items. */
const shards = 4;

/** Whether every fact of a day meets in the place: sums of what is sold, whole and by market. */
const isHot = (cube: Cube, where: Value | undefined, by: string | undefined) =>
  (cube === 'sold' || cube === 'orders') && where === undefined && (by === undefined || by === 'market');

/** The shards that the sums of a place are spread over. */
export const shardsOf = ({ cube, where, by }: Pick<CellsAsked, 'cube' | 'where' | 'by'>): number =>
  isHot(cube, where, by) ? shards : 1;

/** A group's name in a key: `-` for none, so that no value can be taken for it. */
const tokenOf = (value: string | undefined) => (value === undefined ? '-' : `=${value}`);
export const groupIn = (token: string) => (token === '-' ? undefined : token.slice(1));

/** A slice of a generation in a month. */
export function sliceName(
  generation: number,
  { cube, where, by }: Pick<CellsAsked, 'cube' | 'where' | 'by'>,
  month: string,
): string {
  const inside = where === undefined ? '-' : `${where.dimension}${tokenOf(where.value)}`;
  return [generation, cube, month, by ?? '-', inside].join('#');
}

/** The key of a day's sums of a place. @param chance from 0 up to 1: says which shard, where there are several */
export function sumKey(generation: number, { cube, day, where, by }: Place, chance: number) {
  const slice = { cube, where, by: by?.dimension };
  const shard = Math.floor(chance * shardsOf(slice));
  return groupKey(generation, slice, day, shard, by?.value);
}

/** The key of one shard of a group's sums of a day. */
export function groupKey(
  generation: number,
  slice: Pick<CellsAsked, 'cube' | 'where' | 'by'>,
  day: string,
  shard: number,
  group: string | undefined,
) {
  return figureKeys.sum(sliceName(generation, slice, day.slice(0, 7)), day, `${shard}#${tokenOf(group)}`);
}

/** The months that a range touches. */
export function monthsOf(from: string, to: string): string[] {
  const months: string[] = [];
  for (let first = `${from.slice(0, 7)}-01`; first <= to; first = addMonths(first, 1)) {
    months.push(first.slice(0, 7));
  }
  return months;
}
