import { Refusal } from '#domain/errors.ts';
import { type Addition, difference } from '#domain/figures/cubes.ts';
import { toldAdditions, toldParts } from '#domain/figures/order-told.ts';
import { returnAdditions, returnParts } from '#domain/figures/return-additions.ts';
import type { Counted, CountedOn, FigureBooks, Returns } from '#shared/ports.ts';

export interface CountFiguresDeps {
  readonly returns: Pick<Returns, 'events'>;
  readonly books: FigureBooks;
  /** IANA name: days begin and end there */
  readonly timeZone: string;
}

/** A part of something that has not been counted up to its end. */
interface Pending extends CountedOn {
  readonly additions: readonly Addition[];
}

/** A transaction of the store takes a hundred writes. */
const mostWrites = 100;
const loadedAtOnce = 16;
const patience = 8;

/**
 * Counts returns and tellings of orders on, each from where it was counted to. What an event adds is the difference that it makes
 * to a pure function of the return's events; so it does not matter in which order, how often or how late something is
 * named here, and what was missed is counted with what comes next.
 * @throws Refusal StoreBusy when others count the same things without end
 */
export function countFigures(deps: CountFiguresDeps) {
  return async (named: readonly Counted[], only?: number): Promise<void> => {
    const distinct = [...new Map(named.map((one) => [JSON.stringify(one), one])).values()];
    const generations = only === undefined ? await deps.books.generations() : [only];
    for (const generation of generations) await countIn(deps, generation, distinct);
  };
}

async function countIn(deps: CountFiguresDeps, generation: number, named: readonly Counted[]) {
  let left = named;
  for (let round = 1; left.length > 0; round += 1) {
    if (round > patience) throw new Refusal('StoreBusy', 'others are counting the same things');
    const pending: Pending[] = [];
    for (let at = 0; at < left.length; at += loadedAtOnce) {
      const some = left.slice(at, at + loadedAtOnce);
      pending.push(...(await Promise.all(some.map((one) => pendingOf(deps, generation, one)))).flat());
    }
    const moved: Counted[] = [];
    for (const { moves, additions } of packed(pending)) {
      const added = await deps.books.add(generation, moves, additions);
      if (!added) moved.push(...moves.map(({ of }) => of));
    }
    left = moved;
  }
}

async function pendingOf(deps: CountFiguresDeps, generation: number, of: Counted): Promise<Pending[]> {
  const [countable, marks] = await Promise.all([countableOf(deps, of), deps.books.marks(generation, of)]);
  return Array.from({ length: countable.parts }, (_, part) => part).flatMap((part) => {
    const from = marks.get(part) ?? 0;
    return from >= countable.last ? [] : steps(of, part, { from, to: countable.last }, countable);
  });
}

/** What can be counted: in so many parts, up to there. */
interface Countable {
  readonly parts: number;
  readonly last: number;
  /** what the part adds, counted up to there from nothing */
  readonly upTo: (part: number, to: number) => readonly Addition[];
}

async function countableOf({ returns, books, timeZone }: CountFiguresDeps, of: Counted): Promise<Countable> {
  if (of.is === 'order') {
    const told = await books.told(of);
    if (told === undefined) return { parts: 0, last: 0, upTo: () => [] };
    const upTo = (part: number, to: number) => (to === 0 ? [] : toldAdditions(told, part, timeZone));
    return { parts: toldParts(told), last: 1, upTo };
  }
  const events = await returns.events(of.returnId);
  const upTo = (part: number, to: number) => returnAdditions(events.slice(0, to), part, timeZone);
  return { parts: returnParts(events), last: events.length, upTo };
}

/** A part counted on in one step, or event by event where that is more than a transaction takes. */
function steps(
  of: Counted,
  part: number,
  { from, to }: Pick<CountedOn, 'from' | 'to'>,
  countable: Countable,
): Pending[] {
  const additions = difference(countable.upTo(part, to), countable.upTo(part, from));
  if (additions.length < mostWrites) return [{ of, part, from, to, additions }];
  if (to - from === 1)
    throw new TypeError(`one event of ${JSON.stringify(of)} changes ${additions.length} sums`);
  const middle = from + Math.ceil((to - from) / 2);
  return [
    ...steps(of, part, { from, to: middle }, countable),
    ...steps(of, part, { from: middle, to }, countable),
  ];
}

/** Parts put together, in their order, into as few transactions as hold them. A mark moves once in each. */
function packed(pending: readonly Pending[]): { moves: CountedOn[]; additions: Addition[] }[] {
  const packs: { moves: CountedOn[]; additions: Addition[] }[] = [];
  let open: { moves: CountedOn[]; additions: Addition[]; marks: Set<string> } | undefined;
  for (const { additions, ...move } of pending) {
    const mark = JSON.stringify([move.of, move.part]);
    const together = difference([...(open?.additions ?? []), ...additions]);
    const writes = together.length + (open?.moves.length ?? 0) + 1;
    if (open === undefined || writes > mostWrites || open.marks.has(mark)) {
      open = { moves: [move], additions: difference(additions), marks: new Set([mark]) };
      packs.push(open);
      continue;
    }
    open.moves.push(move);
    open.marks.add(mark);
    open.additions = together;
  }
  return packs;
}
