import { beforeEach, describe, expect, test } from 'vitest';
import { firstBreak } from '#domain/event-chain.ts';
import type { GradeCorrection } from '#domain/graded.ts';
import { replay } from '#domain/lifecycle.ts';
import { announceEnding } from '#use-cases/announce-ending.ts';
import { awaitFact } from '#use-cases/await-fact.ts';
import { bookParcel } from '#use-cases/book-parcel.ts';
import { classifyItems } from '#use-cases/classify-items.ts';
import { correctReturn } from '#use-cases/correct-return.ts';
import { followEvent } from '#use-cases/follow-event.ts';
import { grantGoodwill } from '#use-cases/grant-goodwill.ts';
import { issueCredit } from '#use-cases/issue-credit.ts';
import { letters } from '../support/a-mailer.ts';
import { aPolicy } from '../support/a-policy.ts';
import { aLine } from '../support/an-order.ts';
import { aShop, type Shop } from '../support/shop.ts';
import { anAct } from '../support/staff-act.ts';
import { dayMs } from '../support/still-clock.ts';

let shop: Shop;
let returnId: string;
let deps: ReturnType<typeof letters>;

/** Two of three shirts at 100 kronor; B is credited at 75 per cent, C at 50. */
beforeEach(async () => {
  shop = await aShop();
  await shop.policy(aPolicy({ returnFee: 0, dropOffDays: 14, creditPercent: { A: 100, B: 75, C: 50 } }));
  await shop.order({ lines: [aLine({ quantity: 3, paid: { amount: 30_000, tax: 6_000 } })] });
  returnId = await shop.booked([{ quantity: 2 }]);
  deps = letters(shop);
});

const named = (name: string, data = {}) =>
  expect.objectContaining({ name, data: expect.objectContaining(data) });
const retract = (sequence: number, act = anAct(returnId)) =>
  correctReturn(shop)({ ...act, scan: { sequence } });
const regrade = (from: GradeCorrection['from'], to: GradeCorrection['to'], units: number, lineId = '1') =>
  correctReturn(shop)({ ...anAct(returnId), grades: [{ lineId, from, to, units }] });
const credited = async () => {
  await classifyItems(shop)({ returnId });
  await issueCredit(shop)({ returnId });
  await announceEnding(deps)({ returnId, ending: 'credited' });
};
async function isWhole() {
  const events = await shop.returns.events(returnId);
  expect(firstBreak(events)).toBeUndefined();
  expect(replay(events)).toEqual((await shop.found(returnId)).head);
}

describe('a scan of another return’s parcel', () => {
  test('counts as if it had not been, and the chain stays whole', async () => {
    const { head } = await shop.found(returnId);
    await shop.scan(returnId, { status: 'delivered' });
    expect(await retract(4)).toMatchObject({ goods: 'booked', cancellable: true });
    const after = (await shop.found(returnId)).head;
    const { chain: _before, ...stood } = head;
    expect(after).toMatchObject(stood);
    expect([after.firstScanAt, after.deliveredAt]).toEqual([undefined, undefined]);
    expect((await shop.returns.events(returnId)).at(-1)).toMatchObject({
      type: 'ScanCorrected',
      actor: 'staff',
      data: { sequence: 4, by: 'staff-3', why: 'agreed on the phone' },
    });
    await isWhole();
  });

  test('leaves the scans that were right, and those taken back before stay so', async () => {
    const [first, second] = ['2026-10-11T00:00:00.000Z', '2026-10-12T00:00:00.000Z'];
    await shop.scan(returnId, { occurredAt: first });
    await shop.scan(returnId, { occurredAt: second, status: 'delivered' });
    await shop.scan(returnId, { occurredAt: second, status: 'in-transit' });
    await retract(4);
    expect((await shop.found(returnId)).head).toMatchObject({ goods: 'delivered', firstScanAt: second });
    await retract(5);
    const { head } = await shop.found(returnId);
    expect([head.goods, head.firstScanAt, head.deliveredAt]).toEqual(['under-way', second, undefined]);
    await isWhole();
  });

  test.each([1, 3, 5, 99])('is refused when event %i is none that counts', async (sequence) => {
    await shop.scan(returnId);
    await retract(4);
    await expect(retract(sequence)).rejects.toThrow(named('UnknownScan', { sequence }));
    await expect(retract(4)).rejects.toThrow(named('UnknownScan'));
  });

  test('sends a return that waits for its inspection back to wait for the parcel, for what time is left', async () => {
    await shop.scan(returnId);
    await awaitFact(shop)({ returnId, wait: 'inspection', token: 't-1' });
    shop.clock.pass(4 * dayMs);
    await retract(4);
    const event = (await shop.returns.events(returnId)).at(-1);
    if (event !== undefined) await followEvent(shop)(event);
    expect(shop.waits.woken).toEqual([{ token: 't-1', outcome: { is: 'left', by: 'ScanRetracted' } }]);
    expect(await bookParcel(shop)({ returnId })).toMatchObject({ handInSeconds: (10 * dayMs) / 1000 });
    await awaitFact(shop)({ returnId, wait: 'scan', token: 't-2' });
    expect(shop.waits.woken).toHaveLength(1);
  });

  test('changes nothing about units that the warehouse has found', async () => {
    await shop.scan(returnId);
    await shop.inspect(returnId, [{ lineId: '1', grade: 'A', units: 2 }]);
    await retract(4);
    expect((await shop.found(returnId)).head).toMatchObject({ goods: 'inspected', unitsInspected: 2 });
  });
});

describe('a grade that is corrected before the credit', () => {
  beforeEach(() => shop.inspect(returnId, [{ lineId: '1', grade: 'C', units: 2 }]));

  test('is what is classified', async () => {
    expect(await regrade('C', 'A', 1)).toMatchObject({ lines: [{ inspected: { A: 1, B: 0, C: 1 } }] });
    await credited();
    expect((await shop.found(returnId)).head.credit).toEqual({ amount: 15_000, tax: 3_000 });
  });

  test('is classified anew when that was done, up or down', async () => {
    await classifyItems(shop)({ returnId });
    await regrade('C', 'A', 2);
    await regrade('A', 'B', 1);
    const { head, lines } = await shop.found(returnId);
    expect(head.goodsCredit).toEqual({ amount: 17_500, tax: 3_500 });
    expect(lines[0]).toMatchObject({ credit: head.goodsCredit, deducted: head.deducted });
    expect((await shop.types(returnId)).slice(-4)).toEqual([
      'GradesCorrected',
      'ItemsClassified',
      'GradesCorrected',
      'ItemsClassified',
    ]);
    await isWhole();
  });

  test('is refused for units that do not have it, and for lines that are not there', async () => {
    await expect(regrade('C', 'A', 3)).rejects.toThrow(named('UnitsNotGraded', { graded: 2, asked: 3 }));
    await expect(regrade('B', 'A', 1)).rejects.toThrow(named('UnitsNotGraded', { graded: 0 }));
    await expect(regrade('C', 'A', 1, '9')).rejects.toThrow(named('UnknownLine', { lineId: '9' }));
  });

  test('waits while a refund is under way', async () => {
    await classifyItems(shop)({ returnId });
    shop.payments.moods.push('unavailable');
    await issueCredit(shop)({ returnId }).catch(() => undefined);
    await expect(regrade('C', 'A', 1)).rejects.toThrow(named('CreditUnderWay'));
  });
});

describe('a grade that is corrected after the credit', () => {
  beforeEach(async () => {
    await shop.inspect(returnId, [
      { lineId: '1', grade: 'B', units: 1 },
      { lineId: '1', grade: 'C', units: 1 },
    ]);
    await credited();
  });

  test('adds what is due on top as a refund of its own, and tells so', async () => {
    expect(await regrade('C', 'A', 1)).toMatchObject({ status: 'approved', money: 'reserved' });
    expect((await shop.types(returnId)).slice(-4)).toEqual([
      'GradesCorrected',
      'ItemsClassified',
      'ReturnReopened',
      'CreditReserved',
    ]);
    await issueCredit(shop)({ returnId });
    await announceEnding(deps)({ returnId, ending: 'credited' });
    expect(shop.payments.refunds.map(({ key, amount }) => [key, amount])).toEqual([
      [`${returnId}.pay-1`, 12_500],
      [`${returnId}+2.pay-1`, 5_000],
    ]);
    expect((await shop.found(returnId)).head).toMatchObject({
      ending: 'credited',
      credit: { amount: 17_500, tax: 3_500 },
    });
    expect(deps.mailer.mails[1]?.text).toContain('rättat vår bedömning');
    await isWhole();
  });

  test('takes no money back', async () => {
    await expect(regrade('B', 'C', 1)).rejects.toThrow(named('MoneyNotTakenBack', { lineId: '1' }));
    expect((await shop.found(returnId)).lines[0]?.inspected).toEqual({ A: 0, B: 1, C: 1 });
  });

  test('refunds nothing beyond what the payments have left', async () => {
    const payments = await shop.orders.payments('S-1001');
    const left = payments.reduce((sum, { amount, refunded }) => sum + amount - refunded, 0);
    await grantGoodwill(shop)({ ...anAct(returnId), amount: left - 4_999 });
    await issueCredit(shop)({ returnId });
    await announceEnding(deps)({ returnId, ending: 'credited' });
    await expect(regrade('C', 'A', 1)).rejects.toThrow(named('MoreThanPaid', { left: 4_999, asked: 5_000 }));
  });
});

test('a correction of grades that cost nothing is recorded and refunds nothing', async () => {
  const faulty = await shop.booked([{ reason: 'faulty' }]);
  returnId = faulty;
  await shop.inspect(faulty, [{ lineId: '1', grade: 'C', units: 1 }]);
  await credited();
  expect(await regrade('C', 'A', 1)).toMatchObject({ ending: 'credited', money: 'credited' });
  expect(shop.payments.refunds).toHaveLength(1);
});
