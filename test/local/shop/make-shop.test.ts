import { describe, expect, test } from 'vitest';
import { readOrder } from '#contracts/orders.ts';
import { minorDigits } from '#domain/money.ts';
import { allocateOrder } from '#domain/order.ts';
import { campaignAt, weekOf } from '#local/shop/campaigns.ts';
import { findSku } from '#local/shop/catalogue.ts';
import { makeShop } from '#local/shop/make-shop.ts';

const now = Date.UTC(2026, 10, 20, 14);
const dayMs = 86_400_000;
const pictures = 'https://shop.example/pictures';
const shopOf = (orders: number, seed = 7, at = now) => makeShop(seed, at, { orders, pictures });
const large = shopOf(4000);
const { orders, history } = large;
const byNumber = new Map(orders.map((order) => [order.orderNumber, order]));
const kindOf = (sku: string) => findSku(sku)?.article.kind ?? 'unknown';
const share = <T>(items: readonly T[], holds: (item: T) => boolean) =>
  items.filter(holds).length / items.length;

describe('the sample shop', () => {
  test('is the same for the same seed and moment, and another for another seed', () => {
    expect(shopOf(50)).toEqual(shopOf(50));
    expect(shopOf(50, 8)).not.toEqual(shopOf(50));
    expect(shopOf(50, 7, now - dayMs)).not.toEqual(shopOf(50));
  });

  test('has as many orders as were asked for, each with a number of its own, oldest first', () => {
    expect(orders).toHaveLength(4000);
    expect(byNumber.size).toBe(4000);
    const placed = orders.map(({ placedAt }) => placedAt);
    expect(placed).toEqual(placed.toSorted());
    expect(shopOf(0)).toEqual({ orders: [], history: [] });
  });

  test('adds up, order by order, as the API reads it', () => {
    for (const document of orders) {
      const { order } = readOrder(document);
      expect(allocateOrder(order).total).toBe(document.total);
    }
  });

  test('is nobody’s: customers are numbers in streets that are not there', () => {
    for (const { customer } of orders) {
      expect([customer.name, customer.email, customer.id]).toEqual([
        `Kund ${customer.id?.slice(5)}`,
        `${customer.id}@example.com`,
        expect.stringMatching(/^kund-\d+$/),
      ]);
      expect(customer.address.street).toMatch(
        /^(Exempel|Prov|Påhitt|Eksempel|Prøve|Esimerkki|Muster|Beispiel)/,
      );
    }
    const once = new Map(orders.map(({ customer }) => [customer.id, JSON.stringify(customer)]));
    expect(orders.every(({ customer }) => once.get(customer.id) === JSON.stringify(customer))).toBe(true);
    expect(once.size).toBeLessThan(orders.length * 0.8);
  });

  test('has nothing in it that is still to come', () => {
    const moments = JSON.stringify(large).match(/\d{4}-\d\d-\d\dT[\d:.]+Z/g) ?? [];
    expect(moments.length).toBeGreaterThan(15_000);
    expect(moments.filter((moment) => Date.parse(moment) > now)).toEqual([]);
  });

  test('knows of its goods what a shop knows', () => {
    const lines = orders.flatMap((order) => order.lines);
    for (const line of lines) {
      expect(line).toMatchObject({
        category: expect.any(String),
        colour: expect.any(String),
        unitCost: expect.any(Number),
      });
      expect(line.picture).toMatch(/^https:\/\/shop\.example\/pictures\/[A-Z]{2}-\d{4}-[A-Z]{3}\.svg$/);
    }
    expect(
      share(lines, ({ unitCost = 0, quantity, paid }) => unitCost * quantity < paid.amount),
    ).toBeGreaterThan(0.97);
    for (const member of ['size', 'hygiene', 'finalSale', 'campaign', 'bundle'] as const) {
      expect([member, lines.filter((line) => line[member] !== undefined).length > 50]).toEqual([
        member,
        true,
      ]);
    }
  });

  test('taxes by what it is: 25 % in Sweden, 12 % food, 6 % books, nothing on a gift card', () => {
    const rates = new Map<string, Set<number>>();
    for (const order of orders.filter(({ market }) => market === 'SE')) {
      for (const { category = '', paid } of order.lines) {
        const rate = Math.round((100 * paid.tax) / (paid.amount - paid.tax));
        rates.set(category, (rates.get(category) ?? new Set()).add(rate));
      }
    }
    expect([...(rates.get('klänningar') ?? [])]).toEqual([25]);
    expect([...(rates.get('delikatesser') ?? [])]).toEqual([12]);
    expect([...(rates.get('böcker') ?? [])]).toEqual([6]);
    expect([...(rates.get('presentkort') ?? [])]).toEqual([0]);
  });

  test('sells mostly in Sweden and some next door, each in its own currency', () => {
    const markets = Map.groupBy(orders, ({ market, currency }) => `${market} ${currency}`);
    expect([...markets.keys()].toSorted()).toEqual(['DE EUR', 'DK DKK', 'FI EUR', 'SE SEK']);
    expect(share(orders, ({ market }) => market === 'SE')).toBeGreaterThan(0.75);
    for (const group of markets.values()) expect(group.length).toBeGreaterThan(100);
    expect(new Set(orders.map(({ language }) => language))).toEqual(new Set(['sv', 'en']));
    // prices are of a size that their currency makes sense in
    const total = (currency: string) => {
      const amounts = orders.filter((order) => order.currency === currency).map((order) => order.total);
      return amounts.reduce((sum, amount) => sum + amount, 0) / amounts.length / 10 ** minorDigits(currency);
    };
    expect(total('SEK') / total('EUR')).toBeGreaterThan(8);
    expect(total('SEK') / total('EUR')).toBeLessThan(15);
  });

  test('has discounts, free and paid shipping, split payments, several units and lines, bundles', () => {
    expect(share(orders, ({ discount }) => discount.amount > 0)).toBeGreaterThan(0.08);
    expect(share(orders, ({ shipping }) => shipping.amount > 0)).toBeGreaterThan(0.1);
    expect(share(orders, ({ payments }) => payments.length > 1)).toBeGreaterThan(0.03);
    expect(share(orders, ({ lines }) => lines.length > 2)).toBeGreaterThan(0.2);
    expect(share(orders, ({ lines }) => lines.some(({ quantity }) => quantity > 1))).toBeGreaterThan(0.05);
    for (const order of orders) {
      for (const [bundle, lines] of Map.groupBy(order.lines, (line) => line.bundle)) {
        if (bundle !== undefined) expect(lines.length).toBeGreaterThan(1);
      }
    }
  });

  test('is busy in the evening, on Sundays and in campaigns', () => {
    const hours = orders.map(({ placedAt }) => (new Date(placedAt).getUTCHours() + 1) % 24);
    const within = (from: number, to: number) => hours.filter((hour) => hour >= from && hour < to).length;
    expect(within(19, 23)).toBeGreaterThan(2 * within(7, 11));
    expect(within(1, 5)).toBeLessThan(100);
    const on = (weekday: number) =>
      orders.filter(({ placedAt }) => new Date(Date.parse(placedAt) + 3_600_000).getUTCDay() === weekday)
        .length;
    expect(on(0)).toBeGreaterThan(on(5));
    const perDay = (holds: (at: number) => boolean) => {
      const days = Array.from({ length: 70 }, (_, back) => now - back * dayMs).filter(holds);
      return orders.filter(({ placedAt }) => holds(Date.parse(placedAt))).length / days.length;
    };
    expect(perDay((at) => campaignAt(at) !== undefined)).toBeGreaterThan(
      1.2 * perDay((at) => campaignAt(at) === undefined),
    );
    const advertised = orders.filter((order) => order.campaign !== undefined);
    expect(
      advertised.every(
        ({ campaign, placedAt }) => campaign === `${campaignAt(Date.parse(placedAt))?.name}-2026`,
      ),
    ).toBe(true);
  });
});

describe('what comes back to the sample shop', () => {
  /** long enough ago for every return of them to be over */
  const settled = orders.filter(
    ({ deliveredAt }) => deliveredAt !== undefined && now - Date.parse(deliveredAt) > 30 * dayMs,
  );
  const isSettled = new Set(settled.map(({ orderNumber }) => orderNumber));

  test.each([
    ['fashion', 0.3, 0.4],
    ['shoes', 0.3, 0.42],
    ['electronics', 0.05, 0.08],
    ['accessories', 0.05, 0.14],
    ['underwear', 0.02, 0.12],
    ['giftCard', 0, 0],
  ] as const)('of %s is between %d and %d of the lines', (kind, least, most) => {
    const bought = settled.flatMap(({ lines }) => lines.filter(({ sku }) => kindOf(sku) === kind));
    const back = history
      .filter(({ orderNumber, credited }) => credited !== undefined && isSettled.has(orderNumber))
      .flatMap(({ orderNumber, lines }) =>
        lines.filter(({ lineId }) => {
          const line = byNumber.get(orderNumber)?.lines.find((one) => one.lineId === lineId);
          return kindOf(line?.sku ?? '') === kind;
        }),
      );
    expect(back.length / bought.length).toBeGreaterThanOrEqual(least);
    expect(back.length / bought.length).toBeLessThanOrEqual(most);
  });

  test('comes for the reasons of its kind', () => {
    const reasons = (wanted: string) =>
      history.flatMap(({ orderNumber, lines }) =>
        lines.flatMap(({ lineId, reason }) => {
          const line = byNumber.get(orderNumber)?.lines.find((one) => one.lineId === lineId);
          return kindOf(line?.sku ?? '') === wanted ? [reason] : [];
        }),
      );
    expect(share(reasons('fashion'), (reason) => reason === 'wrong-size')).toBeGreaterThan(0.4);
    expect(share(reasons('electronics'), (reason) => reason === 'wrong-size')).toBe(0);
    expect(share(reasons('electronics'), (reason) => reason === 'damaged-on-arrival')).toBeGreaterThan(0.1);
  });

  test('ends in every way, in credit nine times of ten', () => {
    expect(share(history, ({ credited }) => credited !== undefined)).toBeGreaterThan(0.88);
    for (const ending of ['rejected', 'cancelled', 'expired'] as const) {
      expect([ending, history.filter((told) => told[ending] !== undefined).length > 5]).toEqual([
        ending,
        true,
      ]);
    }
  });

  test('takes its time: days on the road, longer from abroad, hours to be looked at, minutes to be paid back', () => {
    const sent = history.filter(({ shippedAt, deliveredAt }) => shippedAt && deliveredAt);
    const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
    const days = (from = '', to = '') => (Date.parse(to) - Date.parse(from)) / dayMs;
    const road = (market: string) =>
      median(
        sent
          .filter(({ orderNumber }) => byNumber.get(orderNumber)?.market === market)
          .map((told) => days(told.shippedAt, told.deliveredAt)),
      );
    expect(road('SE')).toBeGreaterThan(1);
    expect(road('DE')).toBeGreaterThan(road('SE') + 1.5);
    const all = sent.map((told) => days(told.openedAt, told.credited?.at));
    expect(median(all)).toBeGreaterThan(3);
    expect(median(all)).toBeLessThan(9);
    expect(Math.max(...all)).toBeGreaterThan(2 * median(all));
    const paying = sent.map((told) => days(told.inspectedAt, told.credited?.at));
    expect(median(paying)).toBeLessThan(1 / 24);
    const weekdays = sent.map(({ inspectedAt = '' }) => new Date(inspectedAt).getUTCDay());
    expect(weekdays.filter((day) => day === 0 || day === 6)).toEqual([]);
  });

  test('comes in parts, and in two returns of one order', () => {
    const credited = history.filter(({ lines }) => lines.length > 0);
    const isPart = credited.some(({ orderNumber, lines }) =>
      lines.some(({ lineId, quantity }) => {
        const line = byNumber.get(orderNumber)?.lines.find((one) => one.lineId === lineId);
        return quantity < (line?.quantity ?? 0);
      }),
    );
    expect(isPart).toBe(true);
    const twice = [...Map.groupBy(history, ({ orderNumber }) => orderNumber).values()].filter(
      (of) => of.length > 1,
    );
    expect(twice.length).toBeGreaterThan(10);
  });
});

test.each([
  ['2026-01-01', 1, 2026],
  ['2027-01-01', 53, 2026],
  ['2024-12-30', 1, 2025],
  ['2026-11-25', 48, 2026],
])('%s is in week %d of %d', (date, week, year) => {
  expect(weekOf(Date.parse(`${date}T12:00:00Z`))).toEqual({ week, year });
});
