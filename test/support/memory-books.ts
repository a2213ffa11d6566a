import { Refusal } from '#domain/errors.ts';
import { type Cell, type CellsAsked, sumOf } from '#domain/figures/asked.ts';
import { type Addition, type Place, placeId } from '#domain/figures/cubes.ts';
import type { OrderTold } from '#domain/figures/order-told.ts';
import type { Counted, FigureBooks } from '#shared/ports.ts';

interface Generation {
  readonly marks: Map<string, number>;
  readonly sums: Map<string, { place: Place; sums: Record<string, number> }>;
}

/**
 * Daily sums in memory, keeping the table's promises. `lost` is asked before and after each transaction, and throws where the process
 * shall die.
 */
export function memoryBooks(
  tellings: ReadonlyMap<string, OrderTold>,
  lost: () => void = () => {},
): FigureBooks & { live: number; sums(generation: number): Map<string, Record<string, number>> } {
  const kept = new Map<number, Generation>();
  const generation = (number: number): Generation => {
    const found = kept.get(number) ?? { marks: new Map(), sums: new Map() };
    kept.set(number, found);
    return found;
  };
  const markOf = (of: Counted, part: number) => `${nameOf(of)} ${part}`;
  return {
    live: 1,
    sums(number) {
      const all = [...generation(number).sums].map(([id, { sums }]) => [id, withoutZeros(sums)] as const);
      return new Map(all.filter(([, sums]) => Object.keys(sums).length > 0));
    },
    async generations() {
      return [this.live];
    },
    async told(of) {
      return tellings.get(nameOf(of));
    },
    async marks(number, of) {
      const { marks } = generation(number);
      const prefix = `${nameOf(of)} `;
      const own = [...marks].filter(([name]) => name.startsWith(prefix));
      return new Map(own.map(([name, upTo]) => [Number(name.slice(prefix.length)), upTo]));
    },
    async add(number, moves, additions) {
      lost();
      const { marks, sums } = generation(number);
      if (moves.length + additions.length > 100) throw new TypeError('a transaction has a hundred writes');
      if (moves.some(({ of, part, from }) => (marks.get(markOf(of, part)) ?? 0) !== from)) return false;
      for (const { of, part, to } of moves) marks.set(markOf(of, part), to);
      for (const addition of additions) count(sums, addition);
      lost();
      return true;
    },
    async cells(asked, atMost) {
      const places = [...generation(this.live).sums.values()].filter(({ place }) => isAsked(place, asked));
      if (places.length > atMost) throw new Refusal('TooManyGroups', 'too many');
      return places.map(
        ({ place, sums }): Cell => ({
          day: place.day,
          group: place.by?.value,
          sums: sumOf([{ day: place.day, group: undefined, sums }]),
        }),
      );
    },
  };
}

export const nameOf = (of: Counted) =>
  of.is === 'return' ? of.returnId : `${of.orderNumber}/${of.telling}/${of.chunk}`;

function count(sums: Generation['sums'], { add, ...place }: Addition): void {
  const id = placeId(place);
  const found = sums.get(id) ?? { place, sums: {} };
  sums.set(id, found);
  for (const [name, value] of Object.entries(add)) found.sums[name] = (found.sums[name] ?? 0) + value;
}

const withoutZeros = (sums: Record<string, number>) =>
  Object.fromEntries(Object.entries(sums).filter(([, value]) => value !== 0));

function isAsked(place: Place, { cube, from, to, by, where }: CellsAsked): boolean {
  if (place.cube !== cube || place.day < from || place.day > to) return false;
  // one value of a dimension is its group
  if (where !== undefined && by === undefined) {
    return (
      place.where === undefined && place.by?.dimension === where.dimension && place.by.value === where.value
    );
  }
  return (
    place.by?.dimension === by &&
    place.where?.dimension === where?.dimension &&
    place.where?.value === where?.value
  );
}
