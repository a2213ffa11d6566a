import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { firstBreak } from '#domain/event-chain.ts';
import { replay } from '#domain/lifecycle.ts';
import { announceEnding } from '#use-cases/announce-ending.ts';
import { cancelReturn } from '#use-cases/cancel-return.ts';
import { classifyItems } from '#use-cases/classify-items.ts';
import { correctReturn } from '#use-cases/correct-return.ts';
import { grantGoodwill } from '#use-cases/grant-goodwill.ts';
import { issueCredit } from '#use-cases/issue-credit.ts';
import { overrideDecision } from '#use-cases/override-decision.ts';
import { decideReview } from '#use-cases/review-return.ts';
import { validatePolicy } from '#use-cases/validate-policy.ts';
import { letters } from '../../support/a-mailer.ts';
import { aPolicy } from '../../support/a-policy.ts';
import { aLine } from '../../support/an-order.ts';
import { type Shop, shopOver } from '../../support/shop.ts';
import { anAct } from '../../support/staff-act.ts';
import { inTable, type Stores } from '../../support/stores.ts';

let stores: Stores;
let shop: Shop;
let series = 1000;
let orderNumber: string;

beforeAll(async () => {
  stores = await inTable();
  await stores.policies.publish(aPolicy({ returnFee: 0 }));
});
afterAll(() => stores.close());
beforeEach(async () => {
  series += 1;
  orderNumber = `S-${series}`;
  shop = shopOver(stores, series);
  await shop.order({ orderNumber, lines: [aLine({ quantity: 4, paid: { amount: 40_000, tax: 8_000 } })] });
});

const because = { sv: 'Ja.', en: 'Yes.' };
const step = (returnId: string) =>
  validatePolicy(shop)({ returnId, unreviewed: false }).catch(() => undefined);
const claimed = async () => (await stores.orders.claims(orderNumber)).units.get('1');
const fulfilled = (outcomes: readonly PromiseSettledResult<unknown>[]) =>
  outcomes.filter(({ status }) => status === 'fulfilled').length;
const namesOf = (outcomes: readonly PromiseSettledResult<unknown>[]) =>
  outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason.name] : []));
async function isWhole(returnId: string) {
  const events = await stores.returns.events(returnId);
  expect(firstBreak(events)).toBeUndefined();
  expect(replay(events)).toEqual((await shop.found(returnId)).head);
  return events.map(({ type }) => type);
}
async function credited(quantity = 1): Promise<string> {
  const returnId = await shop.booked([{ quantity }], orderNumber);
  await shop.inspect(returnId, [{ lineId: '1', grade: 'C', units: quantity }]);
  await classifyItems(shop)({ returnId });
  await issueCredit(shop)({ returnId });
  await announceEnding(letters(shop))({ returnId, ending: 'credited' });
  return returnId;
}
const refunded = async () =>
  (await stores.orders.payments(orderNumber)).reduce((sum, payment) => sum + payment.refunded, 0);

describe('the shop’s people at the same time', () => {
  test('that approve and reject one return decide it once', async () => {
    const returnId = await shop.opened([{ reason: 'doubtful' }], orderNumber);
    await step(returnId);
    const decide = (approve: boolean) => decideReview(shop)({ ...anAct(returnId), approve, because });
    const outcomes = await Promise.allSettled([true, false, true, false].map(decide));
    expect(fulfilled(outcomes)).toBe(1);
    expect(new Set(namesOf(outcomes))).toEqual(new Set(['NotUnderReview']));
    const types = await isWhole(returnId);
    expect(types).toHaveLength(3);
    expect(await claimed()).toEqual([types.includes('ReturnApproved') ? 1 : 0]);
  });

  test('one of whom approves while the customer takes it back leave one outcome and its units', async () => {
    const returnId = await shop.opened([{ reason: 'doubtful' }], orderNumber);
    await step(returnId);
    await Promise.allSettled([
      decideReview(shop)({ ...anAct(returnId), approve: true, because }),
      cancelReturn(shop)({ returnId, orderNumber }),
    ]);
    const types = await isWhole(returnId);
    // approved first, it can still be taken back; taken back first, it is no longer under review
    expect(types.at(-1)).toBe('ReturnCancelled');
    expect(types.filter((type) => type === 'ReturnCancelled')).toHaveLength(1);
    expect(await claimed()).toEqual([0]);
  });

  test('under one name do one thing', async () => {
    const returnId = await credited();
    const act = { ...anAct(returnId), amount: 1_000 };
    const outcomes = await Promise.allSettled(Array.from({ length: 6 }, () => grantGoodwill(shop)(act)));
    expect(fulfilled(outcomes)).toBe(6);
    expect((await isWhole(returnId)).filter((type) => type === 'GoodwillGranted')).toHaveLength(1);
    expect(await refunded()).toBe(6_000);
  });

  test('that give goodwill to two returns of an order never give more than its payments have left', async () => {
    const ids = [await credited(), await credited(2)];
    const before = await refunded();
    const outcomes = await Promise.allSettled(
      ids.map((returnId) => grantGoodwill(shop)({ ...anAct(returnId), amount: 20_000 })),
    );
    expect(fulfilled(outcomes)).toBe(1);
    expect(namesOf(outcomes)).toEqual(['MoreThanPaid']);
    expect(await refunded()).toBe(before + 20_000);
    for (const returnId of ids) {
      const { head } = await shop.found(returnId);
      if (head.money === 'reserved') await issueCredit(shop)({ returnId });
      await isWhole(returnId);
    }
    expect(shop.payments.refunds.reduce((sum, { amount }) => sum + amount, 0)).toBe(before + 20_000);
  });

  test('that grant and correct at once after the credit reserve one refund after the other', async () => {
    const returnId = await credited();
    const outcomes = await Promise.allSettled([
      grantGoodwill(shop)({ ...anAct(returnId), amount: 1_000 }),
      correctReturn(shop)({
        ...anAct(returnId),
        grades: [{ lineId: '1', from: 'C', to: 'A', units: 1 }],
      }),
    ]);
    expect(fulfilled(outcomes)).toBe(1);
    expect(namesOf(outcomes)).toEqual(['CreditUnderWay']);
    expect((await isWhole(returnId)).filter((type) => type === 'CreditReserved')).toHaveLength(2);
  });

  test('one of whom overrides a rejection while a customer opens a return share out the units', async () => {
    const returnId = await shop.opened([{ reason: 'never', quantity: 3 }], orderNumber);
    await step(returnId);
    const outcomes = await Promise.allSettled([
      overrideDecision(shop)({ ...anAct(returnId), because }),
      shop.opened([{ quantity: 2 }], orderNumber),
    ]);
    expect(fulfilled(outcomes)).toBe(1);
    expect(namesOf(outcomes)).toEqual(['UnitsNotAvailable']);
    const { head } = await shop.found(returnId);
    expect(await claimed()).toEqual([head.status === 'approved' ? 3 : 2]);
  });
});
