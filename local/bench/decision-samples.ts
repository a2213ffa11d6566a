import { defaultPolicy } from '#domain/default-policy.ts';
import { allocateOrder, type Order, type SubmittedLine } from '#domain/order.ts';
import type { Policy } from '#domain/policy.ts';
import type { Condition, Effects, Rule } from '#domain/rules/rule.ts';
import { type Dice, diceOf } from '../shop/dice.ts';

const categories = Array.from({ length: 24 }, (_, index) => `category-${index + 1}`);
const campaigns = Array.from({ length: 12 }, (_, index) => `campaign-${index + 1}`);
const colours = ['black', 'white', 'red', 'blue', 'green'];
const oneIn = <T>(dice: Dice, values: readonly T[]): T => dice.pick(values);

/** Rules as a large shop has them: most ask for a reason, a category or a campaign, some for amounts and days alone. */
export function aLargePolicy(rules: number, withExpression: number): Policy {
  const builtIn = defaultPolicy('SE');
  const every = rules / Math.max(1, withExpression);
  const codes = builtIn.reasons.map(({ code }) => code);
  return {
    ...builtIn,
    version: 1,
    windows: [
      { when: [{ field: 'line.category', in: categories.slice(0, 3) }], days: 14, from: 'delivered' },
      {
        when: [{ field: 'order.placedOn', from: '2026-11-01', to: '2026-12-24' }],
        days: 60,
        from: 'delivered',
      },
      ...builtIn.windows,
    ],
    exemptGoods: [{ exemption: 'unsealed-hygiene', when: [{ field: 'line.category', in: ['category-24'] }] }],
    tiers: [{ code: 'trusted', when: [{ field: 'customer.returns', to: 2 }] }],
    recovery: [{ when: [], resalePercent: 60, freight: 4_900, handling: 2_500 }],
    rules: Array.from({ length: rules }, (_, place) => {
      const hasExpression = withExpression > 0 && Math.floor((place + 1) / every) > Math.floor(place / every);
      return aRule(diceOf(place + 1, 'rule'), place, codes, hasExpression);
    }),
  };
}

function aRule(dice: Dice, place: number, codes: readonly string[], hasExpression: boolean): Rule {
  return {
    id: `rule-${place + 1}`,
    when: conditionsOf(dice, place, codes),
    ...(hasExpression && { expression: expressionOf(dice, place) }),
    decide: effectsOf(place),
  };
}

function conditionsOf(dice: Dice, place: number, codes: readonly string[]): Condition[] {
  const reason = { field: 'reason', in: [oneIn(dice, codes), oneIn(dice, codes)] };
  const category = { field: 'line.category', in: [oneIn(dice, categories), oneIn(dice, categories)] };
  const campaign = { field: 'line.campaign', in: [oneIn(dice, campaigns)] };
  const price = { field: 'line.value', from: dice.whole(1, 400_000) };
  const day = { field: 'daysSinceDelivered', to: dice.whole(1, 60) };
  const shapes: Condition[][] = [
    [category],
    [reason, category],
    [reason, price],
    [campaign, day],
    [category, { field: 'line.colour', notIn: ['black'] }, price],
    [reason, { field: 'customer.tier', in: ['trusted'] }],
    [{ field: 'line.finalSale', in: [true] }, category],
    [price, day],
  ];
  return shapes[place % shapes.length] ?? [];
}

function expressionOf(dice: Dice, place: number): string {
  const shapes = [
    `line.value * 2 > order.total && line.quantity > ${dice.whole(1, 3)}`,
    `line.sku.matches("^ART-[0-9]*${place % 10}$")`,
    `order.channel == "app" || line.unitPrice > ${dice.whole(10_000, 90_000)}`,
  ];
  return oneIn(dice, shapes);
}

function effectsOf(place: number): Partial<Effects> {
  const shapes: Partial<Effects>[] = [
    { outcome: 'review' },
    { handlingFee: 3_900 },
    { creditOn: 'first-scan' },
    { warehouse: `warehouse-${(place % 5) + 1}` },
    { creditPercent: { A: 100, B: 80, C: 40 } },
    { offers: ['refund', 'exchange'], bonusPercent: 10 },
    { photos: 2, photosNeeded: true },
    { outcome: 'approve', returnFreight: 4_900 },
  ];
  return shapes[(place * 3 + 1) % shapes.length] ?? {};
}

/** An order with so many lines; each seed another one. */
export function aLargeOrder(seed: number, lines: number): Order {
  const dice = diceOf(seed, 'order');
  const submitted: SubmittedLine[] = Array.from({ length: lines }, (_, index) => ({
    lineId: String(index + 1),
    sku: `ART-${dice.whole(1, 9_999)}`,
    name: 'Article',
    category: oneIn(dice, categories),
    colour: oneIn(dice, colours),
    campaign: oneIn(dice, campaigns),
    quantity: dice.whole(1, 4),
    paid: { amount: dice.whole(1, 400_000), tax: 0 },
    finalSale: dice.whole(1, 10) === 1,
  }));
  const total = submitted.reduce((sum, { paid }) => sum + paid.amount, 0);
  const day = 86_400_000;
  const placed = Date.UTC(2026, 8, 1) + dice.whole(0, 90 * day);
  const at = (ms: number) => new Date(ms).toISOString();
  return allocateOrder({
    orderNumber: `B-${seed}`,
    market: 'SE',
    currency: 'SEK',
    language: 'sv',
    placedAt: at(placed),
    updatedAt: at(placed),
    fulfilledAt: at(placed + day),
    deliveredAt: at(placed + dice.whole(2 * day, 6 * day)),
    customerId: `customer-${seed}`,
    channel: oneIn(dice, ['web', 'app']),
    lines: submitted,
    discount: { amount: 0, tax: 0 },
    shipping: { amount: 0, tax: 0 },
    total,
    payments: [{ paymentId: 'pay-1', method: 'card', amount: total }],
  });
}
