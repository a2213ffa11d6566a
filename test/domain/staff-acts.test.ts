import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refuseTakenUnits } from '#domain/claims.ts';
import { amountOpen, nextRefund, openParts, splitRefund } from '#domain/refund.ts';
import { aHead } from '../support/a-head.ts';
import { anEvent, lived } from '../support/an-event.ts';

const approved = [anEvent('ReturnOpened'), anEvent('ReturnApproved')];
const parts = [
  { paymentId: 'gift', amount: 5_000, key: 'R1.gift' },
  { paymentId: 'card', amount: 15_000, key: 'R1.card' },
];
const reserved = [...approved, anEvent('CreditReserved', { parts })];
const standing = { paymentId: 'gift', amount: 5_000, key: 'R1.gift', providerRefundId: 'refund-1' };
const handed = [
  ...reserved,
  anEvent('RefundPartIssued', { part: standing }),
  anEvent('CreditNeedsAHand', { cause: 'RefundDeclined' }),
];

describe('the head', () => {
  test('knows which part of a refund stands at the provider and which is open', () => {
    const { head } = lived(handed);
    expect(openParts(head)).toEqual([parts[1]]);
    expect(amountOpen(head)).toBe(15_000);
    // its goods and a fee of the order
    expect(amountOpen(lived(approved).head)).toBe(20_000 + 2_500);
  });

  test('is reopened with its money where it was', () => {
    const reopened = anEvent('ReturnReopened', { round: 2 });
    expect(lived([...handed, reopened]).head).toMatchObject({
      money: 'reserved',
      round: 2,
      status: 'approved',
    });
    const nothingReserved = lived([...approved, anEvent('CreditNeedsAHand'), reopened]).head;
    expect(nothingReserved).toMatchObject({ money: 'none' });
    expect(lived([...approved, anEvent('CarrierGaveUp'), reopened]).head.money).toBe('none');
  });

  test('keeps its status when an execution is restarted, and is no longer stuck', () => {
    const lost = anEvent('ExecutionLost', { round: 1 });
    const { heads } = lived([...approved, lost, anEvent('ExecutionRestarted', { round: 2 })]);
    expect(heads.slice(-2).map(({ status, round, stuck }) => [status, round, stuck !== undefined])).toEqual([
      ['approved', 1, true],
      ['approved', 2, false],
    ]);
  });

  test('counts a settled credit as credited, and asks for its parts no more', () => {
    const settled = anEvent('CreditSettled', { amount: 15_000, credit: { amount: 20_000, tax: 4_000 } });
    const { head } = lived([...handed, settled]);
    expect(head).toMatchObject({ money: 'credited', ending: 'credited', settled: 15_000, status: 'ended' });
    expect(head.refunds).toEqual([standing]);
    expect(openParts(head)).toEqual([]);
    expect(head.stuck).toBeUndefined();
  });

  test('settled for goods that were kept ends as returnless', () => {
    const decision = { outcome: 'returnless', rule: 'x', because: { sv: 'Ja.', en: 'Yes.' } } as const;
    const kept = [anEvent('ReturnOpened'), anEvent('ReturnApproved', { decision, keepGoods: true })];
    const { head } = lived([...kept, anEvent('CreditNeedsAHand'), anEvent('CreditSettled')]);
    expect(head.ending).toBe('returnless');
  });
});

describe('refunds of one return', () => {
  test('are numbered from 1, also after one that was made before refunds were numbered', () => {
    expect(nextRefund({})).toBe(1);
    expect(nextRefund(lived(reserved).head)).toBe(2);
    expect(nextRefund({ credit: { amount: 0, tax: 0 } })).toBe(2);
  });

  test('never share a key, whatever the payments are called', () => {
    const reference = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,6}$/);
    const payments = fc.uniqueArray(reference, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(payments, fc.integer({ min: 2, max: 12 }), (ids, last) => {
        const made = ids.map((paymentId) => ({ paymentId, amount: 10, refunded: 0 }));
        const keys = Array.from({ length: last }, (_, index) => {
          const amount = { amount: 1, tax: 0 };
          const lastRefund = index === 0 ? undefined : { number: index, for: 'goodwill' as const, amount };
          return splitRefund({ returnId: 'R1', lastRefund }, ids.length * 10, made).map(({ key }) => key);
        }).flat();
        expect(new Set(keys).size).toBe(ids.length * last);
      }),
    );
  });
});

describe('units that were given back', () => {
  const take = { run: 0, runUnits: 2, units: 1, amount: 100, tax: 20 };
  const lines = [{ lineId: '1', takes: [take] }];
  const claims = (count: number, shipping = false) => ({
    units: new Map([['1', [count]]]),
    shipping,
    fees: new Map([[0, { amount: 1_000, tax: 200 }]]),
  });
  const fee = (amount: number) => ({
    ...{ place: 0, code: 'gift', name: 'Gift wrapping', amount, tax: 0, of: { amount: 2_500, tax: 500 } },
  });

  test('are taken again while they are free', () => {
    expect(() => refuseTakenUnits(claims(1), lines, { takesShipping: true })).not.toThrow();
    expect(() =>
      refuseTakenUnits(claims(1, true), lines, { takesShipping: false, orderFees: [fee(1_500)] }),
    ).not.toThrow();
  });

  test('are refused by name when others have them, or the shipping, or so much of a fee', () => {
    const data = { lineId: '1', left: 0, asked: 1 };
    expect(() => refuseTakenUnits(claims(2), lines, { takesShipping: false })).toThrow(
      expect.objectContaining({ name: 'UnitsNotAvailable', data }),
    );
    expect(() => refuseTakenUnits(claims(0, true), lines, { takesShipping: true })).toThrow(
      expect.objectContaining({ name: 'UnitsNotAvailable' }),
    );
    expect(() =>
      refuseTakenUnits(claims(0), lines, { takesShipping: false, orderFees: [fee(1_501)] }),
    ).toThrow(expect.objectContaining({ name: 'UnitsNotAvailable', data: { left: 1_500, asked: 1_501 } }));
  });
});

test('a return of which nothing is known to be reserved owes what is due', () => {
  expect(amountOpen(aHead({ fee: 3_900 }))).toBe(21_000);
});
