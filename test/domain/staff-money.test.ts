import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paidFor } from '#domain/allocation.ts';
import { correctGrades, creditLine } from '#domain/inspection.ts';
import { amountDue, amountOwed } from '#domain/owed.ts';
import { grades } from '#domain/policy.ts';
import type { ReturnLine } from '#domain/return.ts';
import { aHead } from '../support/a-head.ts';
import { anEvent, lived } from '../support/an-event.ts';

const approved = { outcome: 'approve', rule: 'otherwise', because: { sv: 'Ja', en: 'Yes' } } as const;

const aLine = fc
  .record({
    A: fc.nat(3),
    B: fc.nat(3),
    C: fc.nat(3),
    missing: fc.nat(2),
    amount: fc.nat(10_000),
    taxPercent: fc.nat(25),
    creditPercent: fc.constantFrom({ A: 100, B: 75, C: 50 }, { A: 100, B: 100, C: 100 }),
    creditAtLeast: fc.option(fc.nat(120_000), { nil: undefined }),
  })
  .filter(({ A, B, C, missing }) => A + B + C + missing > 0)
  .map(({ A, B, C, missing, amount, taxPercent, creditPercent, creditAtLeast }): ReturnLine => {
    const quantity = A + B + C + missing;
    const tax = Math.floor((amount * taxPercent) / 100);
    return {
      lineId: '1',
      position: 0,
      sku: 'SHIRT',
      name: 'Shirt',
      reason: 'changed-mind',
      quantity,
      takes: [{ run: 0, runUnits: quantity, units: quantity, amount, tax }],
      decision: approved,
      creditPercent,
      inspected: { A, B, C },
      creditAtLeast,
    };
  });

describe('what is credited at least', () => {
  test('lifts the credit up to what was paid for what came, never lowers it, and loses no öre', () => {
    fc.assert(
      fc.property(aLine, fc.boolean(), (line, boxClosed) => {
        const plain = creditLine({ ...line, creditAtLeast: undefined }, boxClosed);
        const raised = creditLine(line, boxClosed);
        const paid = plain.credit.amount + plain.deducted.amount;
        const wanted = Math.min(line.creditAtLeast ?? 0, paid);
        expect(raised.credit.amount).toBe(Math.max(plain.credit.amount, wanted));
        expect(raised.credit.amount + raised.deducted.amount).toBe(paid);
        expect(raised.credit.tax + raised.deducted.tax).toBe(plain.credit.tax + plain.deducted.tax);
        expect(raised.deducted.tax).toBeGreaterThanOrEqual(0);
        expect(paid).toBeLessThanOrEqual(paidFor(line.takes).amount);
      }),
    );
  });
});

describe('grades that are corrected', () => {
  const grade = fc.constantFrom(...grades);

  test('move units and keep their number; corrected back, the line is as it was', () => {
    fc.assert(
      fc.property(aLine, grade, grade, fc.integer({ min: 1, max: 4 }), (line, from, to, units) => {
        fc.pre(from !== to);
        const correct = () => correctGrades([line], [{ lineId: '1', from, to, units }]);
        if (units > line.inspected[from]) {
          expect(correct).toThrow(expect.objectContaining({ name: 'UnitsNotGraded' }));
          return;
        }
        const [after] = correct();
        if (after === undefined) throw new Error('a line stays a line');
        expect(after.inspected[to]).toBe(line.inspected[to] + units);
        expect(correctGrades([after], [{ lineId: '1', from: to, to: from, units }])).toEqual([line]);
      }),
    );
  });

  test('of a line that is not there are refused', () => {
    expect(() => correctGrades([], [{ lineId: '1', from: 'B', to: 'A', units: 1 }])).toThrow(
      expect.objectContaining({ name: 'UnknownLine' }),
    );
  });
});

describe('what a return brings its customer', () => {
  test('is goods and shipping less the fee, never below nothing, and goodwill on top of that', () => {
    expect(amountOwed(aHead({ fee: 3_900 }))).toEqual({ amount: 21_000, tax: 4_200 });
    expect(amountOwed(aHead({ fee: 99_000, goodwill: 2_500 }))).toEqual({ amount: 2_500, tax: 0 });
    expect(amountOwed(aHead({ goodsCredit: { amount: 10_000, tax: 2_000 }, goodwill: 1 }))).toEqual({
      amount: 14_901,
      tax: 2_980,
    });
  });

  test('is due as far as it has not been credited, and is never owed back', () => {
    const credit = { amount: 20_000, tax: 4_000 };
    expect(amountDue(aHead({ credit }))).toEqual({ amount: 4_900, tax: 980 });
    expect(amountDue(aHead({ credit: { amount: 30_000, tax: 6_000 } }))).toEqual({ amount: 0, tax: 0 });
    expect(amountDue(aHead({ credit: { amount: 24_900, tax: 4_980 }, goodwill: 700 })).amount).toBe(700);
  });
});

describe('the head', () => {
  const opened = anEvent('ReturnOpened');
  const approved = [opened, anEvent('ReturnApproved')];

  test('adds goodwill up, and takes the lower fee', () => {
    const { head } = lived([
      ...approved,
      anEvent('GoodwillGranted', { amount: 100 }),
      anEvent('FeeLowered', { from: 3_900, to: 900 }),
      anEvent('GoodwillGranted', { amount: 50 }),
    ]);
    expect([head.goodwill, head.fee]).toEqual([150, 900]);
  });

  test('has the decision that overrode the rejection, and goes on in the round that follows', () => {
    const decision = { outcome: 'approve', rule: 'override', because: { sv: 'Ja.', en: 'Yes.' } } as const;
    const { head } = lived([
      opened,
      anEvent('ReturnRejected'),
      anEvent('RejectionOverridden', { decision }),
      anEvent('ReturnReopened', { round: 2 }),
    ]);
    expect(head).toMatchObject({ status: 'approved', decision, round: 2 });
    expect(head.ending).toBeUndefined();
  });

  test('stands where a corrected scan leaves it', () => {
    const scanned = [
      ...approved,
      anEvent('ParcelBooked'),
      anEvent('ParcelScanned', { status: 'delivered' }, 5),
    ];
    const { head } = lived([...scanned, anEvent('ScanCorrected')]);
    expect([head.goods, head.firstScanAt, head.deliveredAt]).toEqual(['booked', undefined, undefined]);
  });

  test('is not changed by a message that is asked for, by grades or by what is credited at least', () => {
    const before = lived(approved).head;
    for (const type of ['MessageRequested', 'GradesCorrected', 'LineCreditsRaised'] as const) {
      expect({ ...lived([...approved, anEvent(type)]).head, chain: before.chain }).toEqual(before);
    }
  });

  test('counts the credit and every refund after it together, and numbers them', () => {
    const reserve = (amount: number, cause: 'return' | 'goodwill') =>
      anEvent('CreditReserved', { amount: { amount, tax: 0 }, for: cause });
    const issued = anEvent('CreditIssued');
    const ended = anEvent('ReturnEnded');
    const reopened = anEvent('ReturnReopened', { round: 2 });
    const { head } = lived([
      ...approved,
      ...[reserve(20_000, 'return'), issued, ended, reopened, reserve(500, 'goodwill')],
    ]);
    expect(head).toMatchObject({
      money: 'reserved',
      credit: { amount: 20_500 },
      lastRefund: { number: 2, for: 'goodwill', amount: { amount: 500 } },
    });
  });
});
