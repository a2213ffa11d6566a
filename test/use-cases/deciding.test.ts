import { beforeEach, describe, expect, test } from 'vitest';
import { cancelReturn } from '#use-cases/cancel-return.ts';
import { reviewReturn } from '#use-cases/review-return.ts';
import { validatePolicy } from '#use-cases/validate-policy.ts';
import { aPolicy } from '../support/a-policy.ts';
import { aLine } from '../support/an-order.ts';
import { aShop, type Shop } from '../support/shop.ts';
import { dayMs } from '../support/still-clock.ts';

let shop: Shop;

beforeEach(async () => {
  shop = await aShop();
  await shop.policy(aPolicy({ reviewDays: 3 }));
  await shop.order({ lines: [aLine({ quantity: 3, paid: { amount: 30_000, tax: 6_000 } })] });
});

/** How deciding ends: `approved`, or the name of the short way that the machine takes. */
async function decided(returnId: string, unreviewed = false): Promise<string> {
  try {
    await validatePolicy(shop)({ returnId, unreviewed });
    return 'approved';
  } catch (error) {
    return error instanceof Error ? error.name : 'not an error';
  }
}
const claimed = async () => (await shop.orders.claims('S-1001')).units.get('1')?.reduce((a, b) => a + b, 0);
const because = { sv: 'Enligt överenskommelse.', en: 'As agreed.' };
const review = (returnId: string, approve: boolean) =>
  reviewReturn(shop)({ returnId, approve, because, reviewer: 'staff-4' });

describe('deciding by policy', () => {
  test.each([
    ['changed-mind', 1, 'approved', 'ReturnApproved'],
    ['doubtful', 1, 'ReviewRequired', 'ReviewRequired'],
    ['never', 1, 'ReturnRejected', 'ReturnRejected'],
    ['keep-it', 1, 'Returnless', 'ReturnApproved'],
    // 20,000 is above what may be kept
    ['keep-it', 2, 'approved', 'ReturnApproved'],
  ])(
    '%s of %i units ends as %s, is recorded once, and the same when asked again',
    async (reason, quantity, outcome, type) => {
      const returnId = await shop.opened([{ reason, quantity }]);
      expect(await decided(returnId)).toBe(outcome);
      shop.clock.pass(90 * dayMs);
      expect(await decided(returnId)).toBe(outcome);
      expect(await shop.types(returnId)).toEqual(['ReturnOpened', type]);
    },
  );

  test('judges age by when the return was stated, however late it decides', async () => {
    shop.clock.pass(Date.parse('2026-11-14T22:59:59.999Z') - Date.parse(shop.clock.now()));
    const inTime = await shop.opened();
    shop.clock.pass(1);
    const late = await shop.opened();
    shop.clock.pass(dayMs);
    expect(await decided(inTime)).toBe('approved');
    expect(await decided(late)).toBe('ReturnRejected');
  });

  test('holds the return to the policy that it was opened under', async () => {
    const returnId = await shop.opened();
    await shop.policy(aPolicy({ version: 2, windowDays: 0 }));
    expect(await decided(returnId)).toBe('approved');
  });

  test('frees the units of what it refuses and of nothing else', async () => {
    const approved = await shop.opened();
    const refused = await shop.opened([{ reason: 'never' }]);
    expect(await claimed()).toBe(2);
    await decided(approved);
    await decided(refused);
    await decided(refused);
    expect(await claimed()).toBe(1);
  });

  test('tells the machine how long a person has', async () => {
    const returnId = await shop.opened([{ reason: 'doubtful' }]);
    await expect(validatePolicy(shop)({ returnId, unreviewed: false })).rejects.toThrow(
      expect.objectContaining({ name: 'ReviewRequired', data: { reviewSeconds: 3 * 86_400 } }),
    );
    const events = await shop.returns.events(returnId);
    expect(events[1]?.data).toMatchObject({ reviewBy: '2026-10-13T08:00:00.000Z' });
  });

  test('leaves by Cancelled when the customer took the return back', async () => {
    const returnId = await shop.opened();
    await cancelReturn(shop)({ returnId, orderNumber: 'S-1001' });
    expect(await decided(returnId)).toBe('Cancelled');
  });

  test('still says that the goods are kept when some of them came all the same', async () => {
    const returnId = await shop.opened([{ reason: 'keep-it' }]);
    await decided(returnId);
    await shop.inspect(returnId, [{ lineId: '1', grade: 'A', units: 1 }]);
    expect(await decided(returnId)).toBe('Returnless');
  });

  test('approves what nobody reviewed in time', async () => {
    const returnId = await shop.opened([{ reason: 'doubtful' }]);
    await decided(returnId);
    expect(await decided(returnId, true)).toBe('approved');
    expect(await decided(returnId, true)).toBe('approved');
    expect(await shop.types(returnId)).toEqual(['ReturnOpened', 'ReviewRequired', 'ReturnApproved']);
    expect((await shop.found(returnId)).head.decision?.rule).toBe('review-time-passed');
  });

  test('does not approve over a reviewer who was quicker', async () => {
    const returnId = await shop.opened([{ reason: 'doubtful' }]);
    await decided(returnId);
    await review(returnId, false);
    expect(await decided(returnId, true)).toBe('ReturnRejected');
    expect(await claimed()).toBe(0);
  });

  test('does not know a return that is not there', async () => {
    expect(await decided('R0')).toBe('ReturnNotFound');
  });
});

describe('a review', () => {
  test.each([
    [true, 'approved', 'approved', 1],
    [false, 'ended', 'ReturnRejected', 0],
  ])('with approve %s leaves the return %s', async (approve, status, outcome, units) => {
    const returnId = await shop.opened([{ reason: 'doubtful' }]);
    await decided(returnId);
    const view = await review(returnId, approve);
    expect(view).toMatchObject({ status, decision: { rule: 'review', because } });
    expect(view.timeline).toHaveLength(3);
    expect(await decided(returnId)).toBe(outcome);
    expect(await claimed()).toBe(units);
  });

  test('is refused when there is nothing to review', async () => {
    const returnId = await shop.opened();
    await expect(review(returnId, true)).rejects.toThrow(expect.objectContaining({ name: 'NotUnderReview' }));
    await expect(review('R0', true)).rejects.toThrow(expect.objectContaining({ name: 'ReturnNotFound' }));
  });

  test('happens once, also when two people decide at once', async () => {
    const returnId = await shop.opened([{ reason: 'doubtful' }]);
    await decided(returnId);
    const outcomes = await Promise.allSettled([review(returnId, true), review(returnId, false)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await shop.types(returnId)).toHaveLength(3);
  });
});
