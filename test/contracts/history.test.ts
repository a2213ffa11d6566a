import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { finishedReturn, HistoryBody } from '#contracts/history.ts';
import { exampleHistory } from '#contracts/openapi/example-history.ts';
import { readBody } from '#contracts/read.ts';
import { faultsOf } from './support.ts';

const [line] = exampleHistory.lines;
const credited = exampleHistory.credited;
const at = '2026-10-12T08:00:00Z';
const { shippedAt: _, deliveredAt: __, inspectedAt: ___, credited: ____, ...opened } = exampleHistory;
const neverSent = { ...opened, lines: [{ lineId: '1', quantity: 1, reason: 'wrong-size' }] };

describe('a finished return that is told', () => {
  test('is read with its times in UTC and nothing where nothing was said', () => {
    const told = finishedReturn(readBody(HistoryBody, exampleHistory));
    expect(told).toMatchObject({
      shippedAt: '2026-10-08T15:05:00.000Z',
      lines: [{ grades: { A: 1, B: 0, C: 0 } }],
      ending: { is: 'credited', fee: 0, shipping: { amount: 0, tax: 0 } },
    });
  });

  test.each([
    ['rejected', { rejected: { at, because: { sv: 'Använd.', en: 'Worn.' } } }],
    ['cancelled', { cancelled: { at } }],
    ['expired', { expired: { at } }],
  ])('may have been %s', (is, ending) => {
    expect(finishedReturn(readBody(HistoryBody, { ...neverSent, ...ending })).ending).toMatchObject({ is });
  });

  test.each<[string, Record<string, unknown>, string]>([
    ['no ending', { credited: undefined }, '#'],
    ['two endings', { cancelled: { at } }, '#'],
    ['goods that came and a cancellation', { credited: undefined, cancelled: { at } }, '#'],
    ['grades without an inspection', { inspectedAt: undefined }, '#/inspectedAt'],
    ['an inspection without grades', { lines: neverSent.lines }, '#/inspectedAt'],
    ['no lines', { lines: [] }, '#/lines'],
    ['a line twice', { lines: [line, line] }, '#/lines/1/lineId'],
    [
      'a credit of one line only',
      {
        lines: [
          { ...line, credited: { amount: 1, tax: 0 } },
          { ...line, lineId: '2' },
        ],
      },
      '#/lines',
    ],
    ['a grade that nobody knows', { lines: [{ ...line, grades: { D: 1 } }] }, '#/lines/0/grades/D'],
    ['half a unit', { lines: [{ ...line, grades: { A: 0.5 } }] }, '#/lines/0/grades/A'],
    ['a reason that is a sentence', { lines: [{ ...line, reason: 'Too small!' }] }, '#/lines/0/reason'],
    [
      'a refund of nothing',
      { credited: { ...credited, refunds: [{ ...credited.refunds[0], amount: 0 }] } },
      '#/credited/refunds/0/amount',
    ],
    [
      'a payment twice',
      { credited: { ...credited, refunds: [credited.refunds[0], credited.refunds[0]] } },
      '#/credited/refunds/1/paymentId',
    ],
    ['a reference with an address in it', { reference: 'kund@example.com' }, '#/reference'],
    ['a time without an offset', { openedAt: '2026-10-06T08:20:00' }, '#/openedAt'],
    ['a member that is not known', { customer: 'Kund' }, '#/customer'],
  ])('with %s is refused, and the fault is pointed at', (_, over, pointer) => {
    const faults = faultsOf(() => readBody(HistoryBody, { ...exampleHistory, ...over }));
    expect(faults.map((fault) => fault.pointer)).toContain(pointer);
  });

  test('with any one member replaced is read or refused by name', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(exampleHistory)), fc.jsonValue(), (member, value) => {
        try {
          finishedReturn(readBody(HistoryBody, { ...exampleHistory, [member]: value }));
        } catch (error) {
          expect(error).toMatchObject({ name: 'InvalidRequest' });
        }
      }),
      { numRuns: 500 },
    );
  });
});
