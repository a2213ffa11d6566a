import { beforeEach, describe, expect, test } from 'vitest';
import { csvSheets } from '#adapters/csv/csv-sheets.ts';
import { bas2026 } from '#domain/bas-plan.ts';
import type { CreditNote } from '#domain/credit-note.ts';
import { Refusal } from '#domain/errors.ts';
import { addDays } from '#domain/law/calendar.ts';
import type { RefundRequest, ReturnLists } from '#shared/ports.ts';
import { composeReport } from '#use-cases/finance/compose-report.ts';
import { gatherNotes } from '#use-cases/finance/gather-notes.ts';
import { gatherOpen } from '#use-cases/finance/gather-open.ts';
import { reconcileRefunds } from '#use-cases/finance/reconcile-refunds.ts';
import { aCreditNote, aRow } from '../../support/a-credit-note.ts';
import { aHead } from '../../support/a-head.ts';
import { memoryLists } from '../../support/memory-lists.ts';

let notes: CreditNote[];
/** how often and how much was asked for */
let asked: string[];
beforeEach(() => {
  notes = [];
  asked = [];
});

/** So many notes of 125.00 with 25.00 of tax on a day. */
function issue(count: number, issuedOn: string, over: Partial<CreditNote> = {}): void {
  for (let index = 0; index < count; index += 1) {
    const number = notes.length + 1;
    notes.push(aCreditNote([aRow('goods', 2500, 12_500, 2_500)], { number, issuedOn, ...over }));
  }
}

const creditNotes = {
  async ofPeriod(market: string, period: string, atMost: number): Promise<CreditNote[]> {
    asked.push(period);
    const of = notes.filter((note) => note.market === market && note.issuedOn.startsWith(period));
    if (of.length > atMost) throw new Refusal('TooManyNotes', 'too many', { notes: of.length });
    return of;
  },
};
const noBytes = { write: () => new Uint8Array(), planOf: () => bas2026 };
const gathered = (period: string, over = {}) =>
  gatherNotes({ creditNotes, books: noBytes })(['SE'], period, {
    ...{ booked: true, partsAtMost: 500, ...over },
  });

describe('of many notes', () => {
  test('a month is summed day by day, all of it, and the first five thousand have rows', async () => {
    for (let day = 0; day < 30; day += 1) issue(200, addDays('2026-11-01', day));
    const { sums, listed, notes: count, bookings } = await gathered('2026-11');
    expect(asked).toHaveLength(31);
    expect(count).toBe(6_000);
    // 6,000 times 125.00 and 25.00
    expect(sums).toMatchObject([{ notes: 6_000, total: { amount: 75_000_000, tax: 15_000_000 } }]);
    expect(listed).toHaveLength(5_000);
    expect(bookings.get('SE')).toEqual({ refused: 'TooManyNotes' });
  });

  test('a month that is read at once is read once', async () => {
    issue(2_000, '2026-11-03');
    const { bookings } = await gathered('2026-11');
    expect(asked).toEqual(['2026-11']);
    expect(bookings.get('SE')).toMatchObject({ vouchers: { length: 2_000 } });
  });

  test('a day with more than ten thousand is named and left out of the sums', async () => {
    issue(10_001, '2026-11-03');
    issue(2, '2026-11-04');
    const { sums, tooMany } = await gathered('2026-11');
    expect(tooMany).toEqual([{ market: 'SE', day: '2026-11-03', notes: 10_001 }]);
    expect(sums).toMatchObject([{ notes: 2 }]);
  });

  test('the first parts are asked for and the others counted; what went back otherwise is not one', async () => {
    issue(7, '2026-11-03');
    const paidBack = [{ key: 'k', method: 'other', reference: 'BG-1', amount: 12_500 }];
    issue(3, '2026-11-03', { paidBack });
    const { parts, furtherParts } = await gathered('2026-11-03', { partsAtMost: 5 });
    expect(parts.map(({ note }) => note)).toEqual([1, 2, 3, 4, 5].map((number) => `SE-K-00000${number}`));
    expect(furtherParts).toBe(2);
  });
});

describe('the providers', () => {
  const part = (key: string, method: string) => ({
    ...{ key, method, reference: `payment-${key}`, amount: 100, note: 'SE-K-000001', currency: 'SEK' },
  });
  const keys = Array.from({ length: 20 }, (_, index) => `key-${index}`);

  test('are asked for each part as it was asked for', async () => {
    const seen: RefundRequest[] = [];
    const find = async (request: RefundRequest) => {
      seen.push(request);
      return 'refund-1';
    };
    const answered = await reconcileRefunds({ find })(keys.map((key) => part(key, 'card')));
    expect(answered).toEqual({ found: 20, unfound: [], unanswered: [] });
    expect(seen.map(({ key }) => key)).toEqual(keys);
    expect(seen[0]).toEqual({
      ...{ key: 'key-0', paymentId: 'payment-key-0', method: 'card', amount: 100, currency: 'SEK' },
    });
  });

  test('that are down are asked no further, others are', async () => {
    let calls = 0;
    const find = async ({ method }: RefundRequest) => {
      if (method === 'card') return 'refund-1';
      calls += 1;
      throw new Refusal('PaymentsUnavailable', 'down');
    };
    const parts = keys.flatMap((key) => [part(key, 'invoice'), part(`${key}-2`, 'card')]);
    expect(await reconcileRefunds({ find })(parts)).toEqual({
      found: 20,
      unfound: [],
      unanswered: [{ method: 'invoice', parts: 20 }],
    });
    expect(calls).toBeLessThan(20);
  });

  test('that fail without a name fail the report', async () => {
    const find = async () => {
      throw new TypeError('ours');
    };
    await expect(reconcileRefunds({ find })([part('key', 'card')])).rejects.toThrow('ours');
  });
});

describe('of many returns that wait', () => {
  const now = '2026-11-25T08:00:00.000Z';
  const manyStuck = (count: number): ReturnLists => {
    const stuck = { since: '2026-11-20T08:00:00.000Z', cause: 'RefundDeclined' };
    const heads = Array.from({ length: count }, (_, index) =>
      aHead({ returnId: `R${String(index).padStart(26, '0')}`, money: 'credited', stuck }),
    );
    const cases = new Map(heads.map((head) => [head.returnId, { head, lines: [] }]));
    return memoryLists(cases, new Map()).lists;
  };

  test('all are read, page by page, up to five thousand of a list', async () => {
    const all = await gatherOpen(manyStuck(5_000))(now);
    expect([all.lists.stuck.length, all.cut.stuck]).toEqual([5_000, false]);
    expect(new Set(all.lists.stuck.map(({ returnId }) => returnId)).size).toBe(5_000);
    const first = await gatherOpen(manyStuck(5_001))(now);
    expect([first.lists.stuck.length, first.cut.stuck]).toEqual([5_000, true]);
  });

  test('a file of bookings that a mail has no room for is named instead', async () => {
    issue(1, '2026-10-03');
    issue(1, '2026-10-03', { market: 'DK' });
    const compose = composeReport({
      ...{ creditNotes, lists: manyStuck(0), sheets: csvSheets() },
      storeCreditFigures: { ofPeriod: async () => [] },
      payments: { find: async () => 'refund-1', made: async () => [] },
      returns: { events: async () => [] },
      books: { ...noBytes, write: (market) => new Uint8Array(market === 'SE' ? 6_999_000 : 2_000) },
      setting: {
        ...{ shopName: 'Shop', financeAddress: 'ekonomi@shop.example', language: 'sv' },
        timeZone: 'Europe/Stockholm',
      },
    });
    const mail = await compose('2026-10', ['DK', 'SE'], now);
    expect(mail?.attachments.map(({ filename }) => filename).at(-1)).toBe('DK-2026-10.si');
    expect(mail?.text).toContain('SE: ingen SIE-fil, eftersom den inte ryms i mejlet');
  });
});
