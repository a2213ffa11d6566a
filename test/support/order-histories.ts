import fc from 'fast-check';
import { orderTold } from '#domain/figures/order-told.ts';
import { allocateOrder } from '#domain/order.ts';
import { aLine, anOrder } from './an-order.ts';

const hourMs = 3_600_000;
const start = Date.parse('2026-06-01T00:00:00.000Z');

/** An order as it is told first, and again. */
export const someOrder = fc.record({
  day: fc.nat(60),
  market: fc.constantFrom('SE', 'NO'),
  campaign: fc.option(fc.constantFrom('spring', 'sale'), { nil: undefined }),
  lines: fc.array(
    fc.record({
      sku: fc.constantFrom('jumper', 'lamp', 'shoe'),
      category: fc.option(fc.constantFrom('clothes', 'home'), { nil: undefined }),
      size: fc.option(fc.constantFrom('S', 'M'), { nil: undefined }),
      quantity: fc.integer({ min: 1, max: 4 }),
      amount: fc.nat(99_999),
      unitCost: fc.option(fc.nat(30_000), { nil: undefined }),
    }),
    { minLength: 1, maxLength: 7 },
  ),
  /** a later telling in which lines are other ones, and the day is another */
  retold: fc.option(
    fc.record({ drop: fc.boolean(), later: fc.nat(3), category: fc.constantFrom('home', 'new') }),
    {
      nil: undefined,
    },
  ),
});

export type Drawn<A> = A extends fc.Arbitrary<infer T> ? T : never;

/** The order as it is in the end, and every telling of it. */
export function tell(drawn: Drawn<typeof someOrder>, index: number) {
  const at = (day: number) => new Date(start + day * 24 * hourMs + index * hourMs).toISOString();
  const orderOf = (
    lines: Drawn<typeof someOrder>['lines'],
    day: number,
    updatedAt: string,
    category?: string,
  ) => {
    const submitted = lines.map(({ amount, category: own, ...line }, place) =>
      aLine({
        ...line,
        category: category ?? own,
        lineId: `${place + 1}`,
        paid: { amount, tax: Math.floor(amount / 5) },
      }),
    );
    return allocateOrder(
      anOrder({
        orderNumber: `S-${index}`,
        market: drawn.market,
        currency: drawn.market === 'SE' ? 'SEK' : 'NOK',
        campaign: drawn.campaign,
        placedAt: at(day),
        updatedAt,
        lines: submitted,
      }),
    );
  };
  const first = orderOf(drawn.lines, drawn.day, at(drawn.day));
  if (drawn.retold === undefined) return { order: first, tellings: orderTold(first, undefined) };
  const { drop, later, category } = drawn.retold;
  const lines = drop && drawn.lines.length > 1 ? drawn.lines.slice(0, -1) : drawn.lines;
  const second = orderOf(lines, drawn.day + later, at(drawn.day + 5), category);
  return { order: second, tellings: [...orderTold(first, undefined), ...orderTold(second, first)] };
}
