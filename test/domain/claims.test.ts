import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allocateUnits, paidFor } from '#domain/allocation.ts';
import { runThatStays, type Take, takeUnits, unitsLeft } from '#domain/claims.ts';
import type { OrderLine } from '#domain/order.ts';
import { aLine } from '../support/an-order.ts';

function line(quantity: number, amount: number, tax: number): OrderLine {
  const paid = { amount, tax };
  return { ...aLine({ quantity }), paid, runs: allocateUnits(quantity, paid) };
}

/** The line's counters, moved by takes as the store does. */
class Counters {
  readonly #runs: number[] = [];
  readonly #lineId: string;

  constructor(lineId: string) {
    this.#lineId = lineId;
  }

  get claimed() {
    return new Map([[this.#lineId, this.#runs]]);
  }

  count(takes: readonly Take[], direction: 1 | -1): void {
    for (const { run, units } of takes) this.#runs[run] = (this.#runs[run] ?? 0) + units * direction;
  }
}

describe('taking units of a line', () => {
  test('the earliest units go first, each at its own price', () => {
    // 10 units for 103: three at 11, seven at 10
    const shirts = line(10, 103, 20);
    expect(takeUnits(shirts, new Map(), 5)).toEqual([
      { run: 0, runUnits: 3, units: 3, amount: 11, tax: 2 },
      { run: 1, runUnits: 7, units: 2, amount: 10, tax: 2 },
    ]);
    expect(takeUnits(shirts, new Map([['1', [3, 2]]]), 5)).toEqual([
      { run: 1, runUnits: 7, units: 5, amount: 10, tax: 2 },
    ]);
  });

  test('more than is left is refused with what is left', () => {
    const asked = () => takeUnits(line(10, 100, 20), new Map([['1', [4]]]), 7);
    expect(asked).toThrow(
      expect.objectContaining({ name: 'UnitsNotAvailable', data: { lineId: '1', left: 6, asked: 7 } }),
    );
  });

  test('claims of other lines do not count', () => {
    expect(unitsLeft(line(2, 10, 0), new Map([['2', [2]]]))).toBe(2);
  });

  test('takes and releases in any order never pass the line, and all of it is exactly what was paid', () => {
    const acts = fc.array(
      fc.record({ take: fc.boolean(), pick: fc.nat(), quantity: fc.integer({ min: 1, max: 9 }) }),
      { maxLength: 40 },
    );
    const amount = fc.integer({ min: 0, max: 10_000 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), amount, acts, (quantity, paid, plan) => {
        const goods = line(quantity, paid, Math.floor(paid / 5));
        const counters = new Counters(goods.lineId);
        const held: Take[][] = [];
        for (const act of plan) {
          const left = unitsLeft(goods, counters.claimed);
          if (act.take && act.quantity > left) {
            expect(() => takeUnits(goods, counters.claimed, act.quantity)).toThrow(/units left/);
          } else if (act.take) {
            const takes = takeUnits(goods, counters.claimed, act.quantity);
            expect(takes.reduce((units, take) => units + take.units, 0)).toBe(act.quantity);
            counters.count(takes, 1);
            held.push(takes);
          } else if (held.length > 0) {
            counters.count(held.splice(act.pick % held.length, 1).flat(), -1);
          }
          expect(paidFor(held.flat()).amount).toBeLessThanOrEqual(paid);
        }
        const rest = unitsLeft(goods, counters.claimed);
        if (rest > 0) held.push(takeUnits(goods, counters.claimed, rest));
        expect(paidFor(held.flat())).toEqual(goods.paid);
      }),
    );
  });

  test('75,000 units taken by three returns are what was paid', () => {
    const paid = { amount: 1_234_567, tax: 246_913 };
    const goods = line(75_000, paid.amount, paid.tax);
    const counters = new Counters(goods.lineId);
    const taken = [1, 49_999, 25_000].flatMap((quantity) => {
      const takes = takeUnits(goods, counters.claimed, quantity);
      counters.count(takes, 1);
      return takes;
    });
    expect(paidFor(taken)).toEqual(paid);
    expect(unitsLeft(goods, counters.claimed)).toBe(0);
  });
});

describe('what stays of an order', () => {
  const two = [line(3, 10, 0), { ...line(2, 10, 0), lineId: '2' }];
  const all = (left: number) => takeUnits(two[0] ?? line(3, 10, 0), new Map(), left);

  test('is the last run that keeps a free unit', () => {
    expect(runThatStays(two, new Map(), new Map())).toEqual({
      lineId: '2',
      position: 1,
      run: 0,
      runUnits: 2,
    });
    expect(runThatStays(two, new Map([['2', [2]]]), new Map())).toEqual({
      lineId: '1',
      position: 0,
      run: 1,
      runUnits: 2,
    });
    expect(runThatStays(two, new Map([['2', [2]]]), new Map([['1', all(2)]]))).toMatchObject({ run: 1 });
  });

  test('is nothing once every unit is taken, by others or by these takes', () => {
    expect(runThatStays(two, new Map([['2', [2]]]), new Map([['1', all(3)]]))).toBeUndefined();
    expect(
      runThatStays(
        two,
        new Map([
          ['1', [1, 2]],
          ['2', [2]],
        ]),
        new Map(),
      ),
    ).toBeUndefined();
  });
});
