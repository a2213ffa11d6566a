import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Asked } from '#domain/figures/asked.ts';
import type { CostEntry, LinesAsked } from '#domain/figures/cost-entries.ts';
import { addDays } from '#domain/law/calendar.ts';
import { replay } from '#domain/lifecycle.ts';
import type { ReturnCase } from '#domain/return.ts';
import { type CostEntriesAsked, readCostEntries } from '#use-cases/read-cost-entries.ts';
import { asked, namesOf, prices, storeOf, swedish } from '../../support/counted-past.ts';
import { type Past, somePast, timeZone } from '../../support/figure-histories.ts';
import { memoryLists } from '../../support/memory-lists.ts';

/** Every page of the entries of a past, one behind the other. */
async function allEntries(past: Past, wanted: Omit<CostEntriesAsked, 'limit'>, limit = 3) {
  const heads = past.returns.flatMap((events) => replay(events) ?? []);
  const cases = new Map(heads.map((head): [string, ReturnCase] => [head.returnId, { head, lines: [] }]));
  const { lists } = memoryLists(cases, new Map());
  const byId = new Map(past.returns.map((events) => [events[0]?.returnId, events]));
  const returns = { events: async (returnId: string) => [...(byId.get(returnId) ?? [])] };
  const read = readCostEntries({ lists, returns, prices, timeZone });
  const entries: CostEntry[] = [];
  let after: CostEntriesAsked['after'];
  do {
    const page = await read({ ...wanted, limit, after });
    entries.push(...page.entries);
    after = page.next;
  } while (after !== undefined);
  return entries;
}

/** What somebody adds up who has nothing but the entries: parts of a kind together, each rounded once, as docs/figures.md says. */
function addedUp(entries: readonly CostEntry[], currency: string) {
  const own = entries.filter((entry) => entry.currency === currency);
  const kinds = new Map<string, { column: string; part: string; thousandths: number }>();
  for (const { column, part, fate, thousandths } of own.flatMap(({ parts }) => parts)) {
    const kind = `${part} ${fate}`;
    const before = kinds.get(kind)?.thousandths ?? 0;
    kinds.set(kind, { column, part, thousandths: before + thousandths });
  }
  const sum = (fits: (kind: { column: string; part: string }) => boolean) =>
    [...kinds.values()]
      .filter(fits)
      .reduce((all, { thousandths }) => all + Math.round(thousandths / 1000), 0);
  const of = (column: string) => sum((kind) => kind.column === column);
  return {
    returns: own.length,
    freight: of('freight'),
    freightEstimated: sum(({ part }) => part === 'freight-per-parcel'),
    handling: of('handling'),
    handlingEstimated: sum(({ part }) => part.startsWith('handling-per-')),
    valueLoss: of('valueLoss'),
    recovered: of('recovered'),
    recoveredEstimated: sum(({ part }) => part === 'expected'),
    cost: of('freight') + of('handling') + of('valueLoss') - of('recovered'),
  };
}

type Values = Readonly<Record<string, number | null>>;

function expectRow(values: Values, entries: readonly CostEntry[]) {
  for (const currency of ['SEK', 'NOK']) {
    const sums = addedUp(entries, currency);
    const row = Object.keys(sums).map((name) => [name, values[`${name}.${currency}`] ?? 0]);
    expect(sums).toEqual(Object.fromEntries(row));
  }
}

const range = (wanted: Asked) => ({ from: wanted.from, to: wanted.to });

test('the parts of all returns of a range add up to the figure’s row, to the last minor unit', async () => {
  await fc.assert(
    fc.asyncProperty(somePast, fc.integer({ min: 1, max: 200 }), async (past, days) => {
      const { count, read } = storeOf(past);
      await count(namesOf(past));
      for (const where of [undefined, swedish]) {
        const short = asked('cost-per-return', '2026-10-01', { where });
        for (const wanted of [short, { ...short, from: '2026-05-01', to: addDays('2026-05-01', days) }]) {
          const [row] = (await read(wanted)).rows;
          const entries = await allEntries(past, { ...range(wanted), market: where?.value });
          expectRow(row?.values ?? {}, entries);
        }
      }
    }),
    { numRuns: 100 },
  );
});

test('a row of a category, an article or a reason is what its lines take of their returns', async () => {
  await fc.assert(
    fc.asyncProperty(somePast, async (past) => {
      const { count, read } = storeOf(past);
      await count(namesOf(past));
      const pairs = [
        ...(['category', 'sku', 'reason'] as const).map((by) => ({ by, where: undefined })),
        ...(['category', 'reason'] as const).map((by) => ({ by, where: swedish })),
      ];
      for (const { by, where } of pairs) {
        const wanted = asked('cost-per-return', '2026-10-01', { by, where });
        for (const { group, values } of (await read(wanted)).rows) {
          const lines: LinesAsked = { dimension: by, value: group ?? undefined };
          expectRow(values, await allEntries(past, { ...range(wanted), market: where?.value, lines }));
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('what is said of a return adds up within it, and told costs have their references', async () => {
  await fc.assert(
    fc.asyncProperty(somePast, async (past) => {
      const wanted = asked('cost-per-return', '2026-10-01');
      const entries = await allEntries(past, range(wanted), 25);
      expect(entries.map(({ openedAt }) => openedAt)).toEqual(
        entries
          .map(({ openedAt }) => openedAt)
          .sort()
          .reverse(),
      );
      for (const { returnId, parts, cost, thousandths } of entries) {
        const signed = parts.map((part) => (part.column === 'recovered' ? -1 : 1) * part.thousandths);
        expect(signed.reduce((all, one) => all + one, 0)).toBe(thousandths);
        expect(cost).toBe(Math.round(thousandths / 1000));
        const events = past.returns.find(([first]) => first?.returnId === returnId) ?? [];
        const references = events.flatMap((event) =>
          event.type === 'CostRecorded' || event.type === 'UnitsResold' ? [event.data.reference] : [],
        );
        const told = parts.flatMap((part) => part.told ?? []);
        expect(told.map(({ reference }) => reference).sort()).toEqual(references.sort());
        for (const { part, amount, told: own = [] } of parts) {
          if (part.endsWith('-told') || part === 'resold')
            expect(own.reduce((all, one) => all + one.amount, 0)).toBe(amount);
        }
      }
    }),
    { numRuns: 60 },
  );
});
