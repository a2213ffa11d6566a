import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readOrder } from '#contracts/orders.ts';
import { allocateOrder } from '#domain/order.ts';
import { anOrderDocument } from '../support/order-document.ts';
import { faultsOf, refusalOf } from './support.ts';

const line = { lineId: '1', sku: 'A', name: 'A', quantity: 1, paid: { amount: 100, tax: 20 } };

const nothing = { amount: 0, tax: 0 };

describe('an order document', () => {
  test('becomes an order without its customer, and the customer apart', () => {
    const { order, identity } = readOrder(anOrderDocument());
    expect(order.customerId).toBe('customer-9');
    expect(JSON.stringify(order)).not.toContain('Kund Ett');
    expect(identity).toEqual({
      customerId: 'customer-9',
      name: 'Kund Ett',
      email: 'kund.ett@example.com',
      address: { street: 'Storgatan 1', postalCode: '111 22', city: 'Stockholm', country: 'SE' },
    });
  });

  test('has its instants in UTC with milliseconds, whatever offset they came with', () => {
    const { order } = readOrder(anOrderDocument());
    expect(order.placedAt).toBe('2026-10-01T09:00:00.000Z');
    expect(order.updatedAt).toBe('2026-10-04T12:00:00.000Z');
  });

  test('without a customer reference stands for its customer itself', () => {
    const { id: _, ...customer } = anOrderDocument().customer as Record<string, unknown>;
    expect(readOrder(anOrderDocument({ customer })).identity.customerId).toBe('order:S-2001');
  });

  test('without discount and shipping has none', () => {
    const { discount: _, shipping: __, ...rest } = anOrderDocument();
    const { order } = readOrder({ ...rest, total: 29_900, payments: [] });
    expect([order.discount, order.shipping]).toEqual([
      { amount: 0, tax: 0 },
      { amount: 0, tax: 0 },
    ]);
  });

  test.each<[string, Record<string, unknown>, string]>([
    ['an unknown member', { colour: 'red' }, '#/colour'],
    [
      'an unknown member that looks like a prototype',
      JSON.parse('{"__proto__": {"total": 1}}'),
      '#/__proto__',
    ],
    ['an order number with a slash', { orderNumber: 'a/b' }, '#/orderNumber'],
    ['an order number of 65 characters', { orderNumber: 'a'.repeat(65) }, '#/orderNumber'],
    ['an amount with decimals', { total: 1.5 }, '#/total'],
    ['an amount beyond what adds up exactly', { total: 2 ** 53 }, '#/total'],
    ['a negative amount', { shipping: { amount: -1, tax: 0 } }, '#/shipping/amount'],
    ['a tax above its amount', { shipping: { amount: 1, tax: 2 } }, '#/shipping/tax'],
    ['a currency that no one has', { currency: 'QQQ' }, '#/currency'],
    ['a market in small letters', { market: 'se' }, '#/market'],
    ['a day that does not exist', { placedAt: '2026-02-30T00:00:00Z' }, '#/placedAt'],
    ['an instant without offset', { placedAt: '2026-10-01T09:00:00' }, '#/placedAt'],
    ['an instant before all shops', { placedAt: '0001-01-01T00:00:00Z' }, '#/placedAt'],
    ['no lines', { lines: [] }, '#/lines'],
    ['lines that are no list', { lines: {} }, '#/lines'],
    ['a line twice', { lines: [line, line] }, '#/lines/1/lineId'],
    ['a quantity of nothing', { lines: [{ ...line, quantity: 0 }] }, '#/lines/0/quantity'],
    ['a quantity above a million', { lines: [{ ...line, quantity: 1_000_001 }] }, '#/lines/0/quantity'],
    ['a name with a line break', { lines: [{ ...line, name: 'a\nb' }] }, '#/lines/0/name'],
    ['half of a surrogate pair', { lines: [{ ...line, name: '\ud800' }] }, '#/lines/0/name'],
    [
      'two fees of one code',
      { fees: ['a', 'a'].map((code) => ({ code, name: 'Fee', paid: { amount: 1, tax: 0 } })) },
      '#/fees/1/code',
    ],
    [
      'a line without a price',
      { lines: [{ lineId: '1', sku: 'A', name: 'A', quantity: 1 }] },
      '#/lines/0/paid',
    ],
    [
      'a value without a bundle',
      { lines: [{ lineId: '1', sku: 'A', name: 'A', quantity: 1, paid: nothing, componentValue: 1 }] },
      '#/lines/0/componentValue',
    ],
    [
      'two prices of one bundle',
      { bundles: [1, 2].map((amount) => ({ bundle: 'set', paid: { amount, tax: 0 } })) },
      '#/bundles/1/bundle',
    ],
    ['a discount above the lines', { discount: { amount: 29_901, tax: 0 } }, '#/discount/amount'],
    [
      'a payment twice',
      {
        payments: [
          { paymentId: 'p', method: 'card', amount: 1 },
          { paymentId: 'p', method: 'card', amount: 1 },
        ],
      },
      '#/payments/1/paymentId',
    ],
    ['no customer', { customer: undefined }, '#/customer'],
    ['a size of thirty-one letters', { lines: [{ ...line, size: 'X'.repeat(31) }] }, '#/lines/0/size'],
    ['a colour with a line break', { lines: [{ ...line, colour: 'röd\n' }] }, '#/lines/0/colour'],
    ['a cost below nothing', { lines: [{ ...line, unitCost: -1 }] }, '#/lines/0/unitCost'],
    ['a tax rate in per cent with decimals', { lines: [{ ...line, taxRate: 25.5 }] }, '#/lines/0/taxRate'],
    ['a tax rate above all of it', { shippingTaxRate: 10_001 }, '#/shippingTaxRate'],
    ['a campaign that is no reference', { campaign: 'till kund@example.com' }, '#/campaign'],
    ['a bundle that is no reference', { lines: [{ ...line, bundle: 'a b' }] }, '#/lines/0/bundle'],
  ])('with %s is refused, and the fault is pointed at', (_, over, pointer) => {
    const document = { ...anOrderDocument(), ...over };
    for (const key of Object.keys(over))
      Object.defineProperty(document, key, { value: over[key], enumerable: true });
    expect(faultsOf(() => readOrder(document)).map((fault) => fault.pointer)).toContain(pointer);
  });

  test.each([
    'https://shop.example/bilder/troja.svg?v=2',
    'http://localhost:4400/local/shop/pictures/KL-1.svg',
    'http://127.0.0.1/a.png',
  ])('may show an article by the picture %s', (picture) => {
    expect(
      readOrder(anOrderDocument({ lines: [{ ...line, picture }], discount: undefined })).order.lines[0]
        ?.picture,
    ).toBe(picture);
  });

  test.each([
    'http://shop.example/a.png',
    'http://127.0.0.1.shop.example/a.png',
    'https://kund@shop.example/a.png',
    'https://shop.example/a b.png',
    'javascript:alert(1)',
    'data:image/svg+xml,<svg/>',
    '//shop.example/a.png',
    '/a.png',
    `https://shop.example/${'a'.repeat(500)}`,
  ])('does not show an article by the picture %s', (picture) => {
    const faults = faultsOf(() => readOrder(anOrderDocument({ lines: [{ ...line, picture }] })));
    expect(faults.map(({ pointer }) => pointer)).toContain('#/lines/0/picture');
  });

  test.each([['not an address'], ['a@b'], [`${'a'.repeat(250)}@example.com`]])(
    'with the e-mail address %s is refused without repeating it',
    (email) => {
      const customer = { ...(anOrderDocument().customer as object), email };
      const refusal = refusalOf(() => readOrder(anOrderDocument({ customer })));
      expect(refusal.name).toBe('InvalidRequest');
      expect(JSON.stringify([refusal.message, refusal.data])).not.toContain(email);
    },
  );

  test('with a thousand and one lines is too large, and says so by name', () => {
    const lines = Array.from({ length: 1001 }, (_, index) => ({ ...line, lineId: String(index) }));
    const refusal = refusalOf(() => readOrder(anOrderDocument({ lines })));
    expect([refusal.name, refusal.data]).toEqual(['OrderTooLarge', { lines: 1001, limit: 1000 }]);
  });

  test('may be anything at all: what is not an order is refused by name', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true }), (anything) => {
        expect(refusalOf(() => readOrder(anything)).name).toBe('InvalidRequest');
      }),
    );
  });

  test('with any one member replaced is read or refused by name', () => {
    const members = Object.keys(anOrderDocument());
    fc.assert(
      fc.property(fc.constantFrom(...members), fc.jsonValue(), (member, value) => {
        try {
          readOrder(anOrderDocument({ [member]: value }));
        } catch (error) {
          expect(error).toMatchObject({ name: 'InvalidRequest' });
        }
      }),
      { numRuns: 500 },
    );
  });

  test('that adds up is read, and can be allocated to the last unit', () => {
    const lines = fc.uniqueArray(
      fc.record({
        lineId: fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/),
        sku: fc.stringMatching(/^[!-~]{1,64}$/),
        name: fc.constantFrom('Mugg', '花瓶', 'Кружка 🫖'),
        quantity: fc.integer({ min: 1, max: 1_000_000 }),
        paid: fc.nat({ max: 1_000_000_000_000 }).map((amount) => ({ amount, tax: Math.floor(amount / 5) })),
      }),
      { minLength: 1, maxLength: 20, selector: ({ lineId }) => lineId },
    );
    fc.assert(
      fc.property(lines, fc.nat(), (lines, share) => {
        const goods = lines.reduce((sum, { paid }) => sum + paid.amount, 0);
        const discount = { amount: Math.min(goods, share), tax: 0 };
        const total = goods - discount.amount;
        const split = Math.floor(total / 30);
        const payments = Array.from({ length: 20 }, (_, place) => ({
          paymentId: `p${place}`,
          method: 'card',
          amount: place === 0 ? total - 19 * split : split,
        }));
        fc.pre(payments.every(({ amount }) => amount <= 1_000_000_000_000));
        const document = anOrderDocument({
          lines,
          discount,
          shipping: { amount: 0, tax: 0 },
          total,
          payments,
        });
        const allocated = allocateOrder(readOrder(document).order);
        const paid = allocated.lines.flatMap(({ runs }) => runs.map((run) => run.units * run.amount));
        expect(paid.reduce((sum, part) => sum + part, 0)).toBe(total);
      }),
    );
  });
});
