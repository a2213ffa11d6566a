import type { SubmittedLine, SubmittedOrder } from '#domain/order.ts';
import type { Identity } from '#shared/ports.ts';

/** A line as the shop tells it; by default two shirts for 200 kronor, a fifth of it tax. */
export function aLine(over: Partial<SubmittedLine> = {}): SubmittedLine {
  return {
    lineId: '1',
    sku: 'SHIRT-M',
    name: 'Shirt',
    quantity: 2,
    paid: { amount: 20_000, tax: 4_000 },
    ...over,
  };
}

/** An order as the shop tells it; total and payment follow from the lines unless they are given. */
export function anOrder(over: Partial<SubmittedOrder> = {}): SubmittedOrder {
  const lines = over.lines ?? [aLine()];
  const discount = over.discount ?? { amount: 0, tax: 0 };
  const shipping = over.shipping ?? { amount: 4_900, tax: 980 };
  const fees = over.fees?.reduce((all, fee) => all + fee.paid.amount, 0) ?? 0;
  const goods = lines.reduce((all, line) => all + line.paid.amount, 0) - discount.amount;
  const total = over.total ?? goods + shipping.amount + fees;
  return {
    orderNumber: 'S-1001',
    market: 'SE',
    currency: 'SEK',
    language: 'sv',
    placedAt: '2026-09-12T09:00:00.000Z',
    updatedAt: '2026-09-15T12:00:00.000Z',
    deliveredAt: '2026-09-15T11:00:00.000Z',
    customerId: 'customer-7',
    payments: [{ paymentId: 'pay-1', method: 'card', amount: total }],
    ...over,
    lines,
    discount,
    shipping,
    total,
  };
}

/** Lines numbered from 1, each of one unit unless told otherwise. */
export function manyLines(count: number, over: Partial<SubmittedLine> = {}): SubmittedLine[] {
  return Array.from({ length: count }, (_, index) =>
    aLine({
      lineId: String(index + 1),
      sku: `SKU-${index + 1}`,
      quantity: 1,
      paid: { amount: 100, tax: 20 },
      ...over,
    }),
  );
}

export function anIdentity(over: Partial<Identity> = {}): Identity {
  return {
    customerId: 'customer-7',
    name: 'Kund Ett',
    email: 'kund.ett@example.com',
    address: { street: 'Storgatan 1', postalCode: '111 22', city: 'Stockholm', country: 'SE' },
    ...over,
  };
}
