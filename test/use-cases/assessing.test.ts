import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { compileExpression } from '#adapters/expressions.ts';
import { unitsLeft } from '#domain/claims.ts';
import { allocateOrder, type Order } from '#domain/order.ts';
import type { Policy } from '#domain/policy.ts';
import { readyPolicy } from '#domain/rules/ready-policy.ts';
import { type Assessment, assessLines, type Bench, type WantedLine } from '#use-cases/assess-lines.ts';
import { openReturn } from '#use-cases/open-return.ts';
import { viewOrder } from '#use-cases/view-order.ts';
import { aPolicy, aReason, reasons } from '../support/a-policy.ts';
import { aLine, anOrder } from '../support/an-order.ts';
import { aShop, type Shop } from '../support/shop.ts';

const ready = (policy: Policy) => readyPolicy(policy, compileExpression);

const early = { placedAt: '2026-09-01T10:00:00.000Z', deliveredAt: '2026-09-05T10:00:00.000Z' };

/** A bench for an order that was delivered in September, twenty days before the statement. */
function aBench(over: Partial<Bench> = {}): Bench {
  return {
    order: allocateOrder(anOrder(early)),
    claims: { units: new Map(), shipping: false },
    articles: new Map(),
    ready: ready(aPolicy()),
    statedAt: '2026-09-25T10:00:00.000Z',
    ...over,
  };
}

const wanted = (over: Partial<WantedLine> = {}): WantedLine => ({
  lineId: '1',
  quantity: 1,
  reason: 'changed-mind',
  ...over,
});

describe('a unit', () => {
  const orders = fc
    .array(
      fc.record({ quantity: fc.integer({ min: 1, max: 9 }), amount: fc.integer({ min: 0, max: 1_000 }) }),
      {
        minLength: 1,
        maxLength: 4,
      },
    )
    .map((lines) =>
      allocateOrder(
        anOrder({
          lines: lines.map(({ quantity, amount }, index) =>
            aLine({ lineId: String(index + 1), quantity, paid: { amount, tax: Math.floor(amount / 5) } }),
          ),
        }),
      ),
    );
  const asked = fc.array(
    fc.uniqueArray(
      fc.record({
        lineId: fc.constantFrom('1', '2', '3', '4'),
        quantity: fc.integer({ min: 1, max: 5 }),
        reason: fc.constantFrom(...reasons.map(({ code }) => code)),
      }),
      { minLength: 1, maxLength: 4, selector: ({ lineId }) => lineId },
    ),
    { maxLength: 12 },
  );

  /** Returns one after another, each taking what it may; what is refused takes nothing. */
  function takeAll(order: Order, returns: readonly (readonly WantedLine[])[]) {
    const units = new Map(order.lines.map(({ lineId, runs }) => [lineId, runs.map(() => 0)]));
    let shipping = false;
    const taken: Assessment[] = [];
    for (const lines of returns) {
      const known = lines.filter(({ lineId }) => units.has(lineId));
      const left = ({ lineId }: WantedLine) =>
        order.lines
          .filter((line) => line.lineId === lineId)
          .reduce((sum, line) => sum + unitsLeft(line, units), 0);
      const bench = aBench({
        order,
        claims: { units: new Map([...units].map(([id, runs]) => [id, [...runs]])), shipping },
      });
      if (known.length === 0) continue;
      if (known.some((one) => one.quantity > left(one))) {
        expect(() => assessLines(bench, known)).toThrow(
          expect.objectContaining({ name: 'UnitsNotAvailable' }),
        );
        continue;
      }
      const assessment = assessLines(bench, known);
      for (const { line } of assessment.lines)
        for (const { run, units: count } of line.takes) {
          const runs = units.get(line.lineId);
          if (runs !== undefined) runs[run] = (runs[run] ?? 0) + count;
        }
      shipping ||= assessment.takesShipping;
      taken.push(assessment);
    }
    return { units, taken };
  }

  test('is never given out twice, and all of them together are worth what was paid', () => {
    fc.assert(
      fc.property(orders, asked, (order, returns) => {
        const last = order.lines.map(({ lineId }) => wanted({ lineId, quantity: 1 }));
        const rest = Array.from({ length: 9 }, () => last.map((one) => [one])).flat();
        const { units, taken } = takeAll(order, [...returns, ...rest]);
        for (const { lineId, runs, paid } of order.lines) {
          expect(units.get(lineId)).toEqual(runs.map(({ units: count }) => count));
          const back = taken.flatMap(({ lines }) => lines.filter(({ line }) => line.lineId === lineId));
          expect(back.reduce((sum, one) => sum + one.paid.amount, 0)).toBe(paid.amount);
        }
        expect(taken.filter(({ takesShipping }) => takesShipping)).toHaveLength(1);
      }),
      { numRuns: 300 },
    );
  });

  test('is not taken twice by a return that names its line twice', () => {
    expect(() => assessLines(aBench(), [wanted(), wanted()])).toThrow(TypeError);
  });
});

describe('the fee', () => {
  const order = allocateOrder(
    anOrder({
      ...early,
      lines: [
        aLine({ lineId: '1', quantity: 1, paid: { amount: 1_000, tax: 0 } }),
        aLine({ lineId: '2', quantity: 1, paid: { amount: 90_000, tax: 0 } }),
        aLine({ lineId: '3', quantity: 1, paid: { amount: 9_000, tax: 0 } }),
      ],
    }),
  );
  const feeOf = (...lines: readonly Partial<WantedLine>[]) =>
    assessLines(aBench({ order }), lines.map(wanted)).fee;

  test('is asked once, and may be more than the goods are worth where all of them ask for it', () => {
    expect(feeOf({ lineId: '2' }, { lineId: '3' })).toBe(3_900);
    expect(feeOf({ lineId: '1' })).toBe(3_900);
  });

  test('takes nothing of what the law gives back for another line', () => {
    expect(feeOf({ lineId: '1' }, { lineId: '2', reason: 'faulty' })).toBe(1_000);
    expect(feeOf({ lineId: '3' }, { lineId: '2', reason: 'faulty' })).toBe(3_900);
  });

  test('is not asked for goods that are kept', () => {
    expect(feeOf({ lineId: '3', reason: 'keep-it' })).toBe(0);
  });
});

describe('a return of an order that was placed under an older version', () => {
  let shop: Shop;
  const sold = { placedAt: '2026-09-12T09:00:00.000Z', deliveredAt: '2026-09-15T11:00:00.000Z' };
  const newer = (over: Parameters<typeof aPolicy>[0]) =>
    aPolicy({ version: 2, effectiveFrom: '2026-09-20T00:00:00.000Z', ...over });
  const versionOf = async (over: Partial<WantedLine> = {}) => {
    const { returnId } = await openReturn(shop)({ orderNumber: 'S-1001', lines: [wanted(over)] });
    const { head, lines } = await shop.found(returnId);
    expect(lines.map(({ decision }) => decision.policyVersion)).toEqual([head.policyVersion]);
    return { version: head.policyVersion, fee: head.fee };
  };

  beforeEach(async () => {
    shop = await aShop();
    await shop.policy(aPolicy());
    await shop.order(sold);
  });

  test('is judged by the newer one where that is kinder', async () => {
    await shop.policy(newer({ returnFee: 0 }));
    expect(await versionOf()).toEqual({ version: 2, fee: 0 });
  });

  test('is judged by the older one where the newer is not', async () => {
    await shop.policy(newer({ returnFee: 4_000, creditOn: 'statement' }));
    expect(await versionOf()).toEqual({ version: 1, fee: 3_900 });
  });

  test('is judged by the one that knows the reason', async () => {
    await shop.policy(newer({ reasons: [aReason({ code: 'too-warm' })], returnFee: 9_900 }));
    expect(await versionOf({ reason: 'too-warm' })).toEqual({ version: 2, fee: 9_900 });
    expect(await versionOf()).toEqual({ version: 1, fee: 3_900 });
    await expect(versionOf({ reason: 'no-such' })).rejects.toThrow(
      expect.objectContaining({ name: 'UnknownReason' }),
    );
  });

  test('is judged by no version that is not in force yet', async () => {
    await shop.policy(newer({ returnFee: 0, effectiveFrom: '2030-01-01T00:00:00.000Z' }));
    expect(await versionOf()).toEqual({ version: 1, fee: 3_900 });
  });

  const refusing = {
    rules: [{ id: 'nothing', lanes: ['policy'] as const, when: [], decide: { outcome: 'reject' as const } }],
  };

  test.each([
    ['the older', {}, refusing],
    ['the newer', refusing, {}],
  ])('is shown as returnable where one of the two takes it: %s', async (_, older, now) => {
    await shop.policy(aPolicy({ version: 2, effectiveFrom: '2026-09-11T00:00:00.000Z', ...older }));
    await shop.policy(newer({ version: 3, ...now }));
    const { lines } = await viewOrder(shop)({ orderNumber: 'S-1001' });
    expect(lines.map(({ returnable }) => returnable)).toEqual([true]);
  });

  test('is shown as not returnable where neither takes it', async () => {
    await shop.policy(aPolicy({ version: 2, effectiveFrom: '2026-09-11T00:00:00.000Z', ...refusing }));
    await shop.policy(newer({ version: 3, ...refusing }));
    const { lines } = await viewOrder(shop)({ orderNumber: 'S-1001' });
    expect(lines.map(({ returnable }) => returnable)).toEqual([false]);
  });
});
