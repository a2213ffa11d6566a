import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allocateUnits, paidFor } from '#domain/allocation.ts';
import { creditLine, recordFindings } from '#domain/inspection.ts';
import { add } from '#domain/money.ts';
import type { Grade } from '#domain/policy.ts';
import type { ReturnLine } from '#domain/return.ts';

const percent = { A: 100, B: 80, C: 50 };
const inFull = { A: 100, B: 100, C: 100 };
const approved = { outcome: 'approve', rule: 'otherwise', because: { sv: 'Ja', en: 'Yes' } } as const;

function aReturnLine(
  inspected: Record<Grade, number>,
  { quantity = 4, amount = 403, tax = 80, creditPercent = percent, lineId = '1' } = {},
): ReturnLine {
  const runs = allocateUnits(quantity, { amount, tax });
  const takes = runs.map((run, index) => ({ ...run, run: index, runUnits: run.units }));
  const line = { lineId, position: 0, sku: 'S', name: 'Shirt', reason: 'changed-mind', quantity, takes };
  return { ...line, decision: approved, creditPercent, inspected };
}

const none = { A: 0, B: 0, C: 0 };

const lines = fc
  .record({
    A: fc.nat(20),
    B: fc.nat(20),
    C: fc.nat(20),
    uninspected: fc.nat(20),
    amount: fc.nat(50_000),
  })
  .filter(({ A, B, C, uninspected }) => A + B + C + uninspected > 0)
  .map(({ uninspected, amount, ...inspected }) => {
    const quantity = inspected.A + inspected.B + inspected.C + uninspected;
    return aReturnLine(inspected, { quantity, amount, tax: Math.floor(amount / 5) });
  });

/** Per cents that do not grow from grade to grade. */
const percents = fc
  .tuple(fc.nat(100), fc.nat(100), fc.nat(100))
  .map((given) => [...given].sort((a, b) => b - a))
  .map(([A = 0, B = 0, C = 0]) => ({ A, B, C }));

describe('findings of an inspection', () => {
  test('add up over several boxes, line by line', () => {
    const announced = [aReturnLine(none), aReturnLine(none, { lineId: '2' })];
    const first = recordFindings(announced, [
      { lineId: '1', grade: 'A', units: 1 },
      { lineId: '2', grade: 'C', units: 2 },
    ]);
    const second = recordFindings(first, [
      { lineId: '1', grade: 'A', units: 2 },
      { lineId: '1', grade: 'B', units: 1 },
    ]);
    expect(second.map(({ inspected }) => inspected)).toEqual([
      { A: 3, B: 1, C: 0 },
      { A: 0, B: 0, C: 2 },
    ]);
  });

  test('leave lines that they do not name as they were', () => {
    const announced = [aReturnLine(none), aReturnLine(none, { lineId: '2' })];
    const after = recordFindings(announced, [{ lineId: '2', grade: 'A', units: 1 }]);
    expect(after[0]).toBe(announced[0]);
  });

  test('of more units than announced are refused, also in parts', () => {
    const found = () =>
      recordFindings(
        [aReturnLine({ A: 3, B: 0, C: 0 })],
        [
          { lineId: '1', grade: 'B', units: 1 },
          { lineId: '1', grade: 'C', units: 1 },
        ],
      );
    expect(found).toThrow(
      expect.objectContaining({
        name: 'MoreUnitsThanAnnounced',
        data: { lineId: '1', announced: 4, inspected: 5 },
      }),
    );
  });

  test('of a line that the return has not are refused', () => {
    const found = () => recordFindings([aReturnLine(none)], [{ lineId: '9', grade: 'A', units: 1 }]);
    expect(found).toThrow(expect.objectContaining({ name: 'UnknownLine' }));
  });
});

describe('the credit of a line', () => {
  test('holds back by grade, rounded per unit in the customer’s favour', () => {
    // units of 101, 101, 101, 100 öre: 20 % of 101 is 20.2, half of 101 is 50.5, half of 100 is 50
    const { credit, deducted, units } = creditLine(aReturnLine({ A: 1, B: 1, C: 2 }), false);
    expect(units).toBe(4);
    expect(deducted).toEqual({ amount: 0 + 20 + 50 + 50, tax: 0 + 4 + 10 + 10 });
    expect(credit).toEqual({ amount: 403 - 120, tax: 80 - 24 });
  });

  test('is full where nothing is deducted, whatever the grade', () => {
    const line = aReturnLine({ A: 0, B: 0, C: 4 }, { creditPercent: inFull });
    expect(creditLine(line, false).credit).toEqual({ amount: 403, tax: 80 });
  });

  test('is full for units that nobody inspected, and nothing for those missing from a closed box', () => {
    const half = aReturnLine({ A: 2, B: 0, C: 0 });
    expect(creditLine(half, false)).toMatchObject({ units: 4, credit: { amount: 403, tax: 80 } });
    expect(creditLine(half, true)).toMatchObject({
      units: 2,
      credit: { amount: 202, tax: 40 },
      deducted: { amount: 0, tax: 0 },
    });
  });

  test('and what is held back add up to what the credited units were paid', () => {
    fc.assert(
      fc.property(lines, percents, fc.boolean(), (line, given, closed) => {
        const { credit, deducted, units } = creditLine({ ...line, creditPercent: given }, closed);
        const { A, B, C } = line.inspected;
        expect(units).toBe(closed ? A + B + C : line.quantity);
        const whole = paidFor(line.takes);
        if (units === line.quantity) expect(add(credit, deducted)).toEqual(whole);
        else expect(add(credit, deducted).amount).toBeLessThanOrEqual(whole.amount);
        expect(credit.tax).toBeGreaterThanOrEqual(0);
        expect(credit.tax).toBeLessThanOrEqual(credit.amount);
        expect(deducted.amount).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('never falls when a unit is graded better', () => {
    fc.assert(
      fc.property(
        lines,
        percents,
        fc.constantFrom<[Grade, Grade]>(['C', 'B'], ['B', 'A'], ['C', 'A']),
        (line, given, [from, to]) => {
          fc.pre(line.inspected[from] > 0);
          const inspected = { ...line.inspected };
          inspected[from] -= 1;
          inspected[to] += 1;
          const judged = { ...line, creditPercent: given };
          const better = creditLine({ ...judged, inspected }, true).credit.amount;
          expect(better).toBeGreaterThanOrEqual(creditLine(judged, true).credit.amount);
        },
      ),
    );
  });

  test('is never below the per cent of the grade', () => {
    fc.assert(
      fc.property(lines, percents, (line, given) => {
        const { credit } = creditLine({ ...line, creditPercent: given }, true);
        const { A, B, C } = line.inspected;
        const cheapest = Math.min(...line.takes.map((take) => take.amount));
        const least = (cheapest * (A * given.A + B * given.B + C * given.C)) / 100;
        expect(credit.amount).toBeGreaterThanOrEqual(Math.floor(least));
      }),
    );
  });
});
