import * as z from 'zod/mini';
import { priceBundles } from '#domain/bundles.ts';
import { Refusal } from '#domain/errors.ts';
import type { SubmittedOrder } from '#domain/order.ts';
import { feeRefunds } from '#domain/order-fees.ts';
import { readBody } from './read.ts';
import * as v from './values.ts';

/** More lines than this do not fit one transaction of the store. */
export const mostOrderLines = 1000;
export const mostPayments = 20;
export const mostFees = 20;

const largestTotal = Number.MAX_SAFE_INTEGER;

const Customer = z.strictObject({
  /** the shop's reference; without one the order stands for its customer */
  id: z.optional(v.reference),
  name: v.text(200),
  email: v.email,
  address: z.strictObject({
    street: v.text(200),
    postalCode: v.text(20),
    city: v.text(100),
    country: z.string().check(z.regex(/^[A-Z]{2}$/, { error: 'must be two capital letters' })),
  }),
  /** where a company bought */
  company: z.optional(
    z.strictObject({ number: z.optional(v.companyNumber), vatNumber: z.optional(v.vatNumber) }),
  ),
});

/** What a document was numbered and when it was issued, in the shop's books. */
const Invoice = z.strictObject({ number: v.text(64), issuedOn: v.day });

/** Who bought: kept apart from what was bought, under one reference. */
export type OrderCustomer = Omit<z.output<typeof Customer>, 'id'> & { readonly customerId: string };

const Line = z.strictObject({
  lineId: v.lineId,
  sku: v.sku,
  name: v.text(300),
  category: z.optional(v.text(100)),
  size: z.optional(v.text(30)),
  colour: z.optional(v.text(50)),
  picture: z.optional(v.pictureAddress),
  quantity: v.quantity,
  /** paid for all units of the line, tax inside, after the line's own discounts; of a bundle that has a price, the price is told there */
  paid: z.optional(v.taxedAmount),
  taxRate: z.optional(v.taxRate),
  finalSale: z.optional(z.boolean()),
  hygiene: z.optional(z.boolean()),
  /** for one unit, without tax */
  unitCost: z.optional(v.amount),
  campaign: z.optional(v.reference),
  bundle: z.optional(v.reference),
  /** what one unit costs alone */
  componentValue: z.optional(v.amount),
});

/** What lines were sold for together. */
const Bundle = z.strictObject({
  bundle: v.reference,
  paid: v.taxedAmount,
  taxRate: z.optional(v.taxRate),
});

const Payment = z.strictObject({ paymentId: v.reference, method: v.text(50), amount: v.amount });

/** What was paid besides goods and shipping. */
const Fee = z.strictObject({
  code: v.reasonCode,
  name: v.text(100),
  paid: v.taxedAmount,
  taxRate: z.optional(v.taxRate),
  refund: z._default(z.enum(feeRefunds), 'with-order'),
});

const nothing = { amount: 0, tax: 0 };

/** The body of `PUT /orders/{orderNumber}`, and a line of an import file. Amounts are minor units, tax inside. */
export const OrderDocument = z
  .strictObject({
    orderNumber: v.orderNumber,
    market: v.market,
    currency: v.currency,
    language: v.language,
    placedAt: v.moment,
    updatedAt: v.moment,
    fulfilledAt: z.optional(v.moment),
    deliveredAt: z.optional(v.moment),
    customer: Customer,
    campaign: z.optional(v.reference),
    channel: z.optional(v.reference),
    lines: z.array(Line).check(
      z.minLength(1),
      z.maxLength(mostOrderLines),
      v.unique((line) => line.lineId, 'lineId'),
    ),
    bundles: z.optional(
      z.array(Bundle).check(
        z.maxLength(mostOrderLines),
        v.unique(({ bundle }) => bundle, 'bundle'),
      ),
    ),
    discount: z._default(v.taxedAmount, nothing),
    shipping: z._default(v.taxedAmount, nothing),
    shippingTaxRate: z.optional(v.taxRate),
    fees: z.optional(
      z.array(Fee).check(
        z.maxLength(mostFees),
        v.unique((fee) => fee.code, 'code'),
      ),
    ),
    total: z.int().check(z.nonnegative(), z.lte(largestTotal)),
    payments: z.array(Payment).check(
      z.maxLength(mostPayments),
      v.unique((payment) => payment.paymentId, 'paymentId'),
    ),
    invoice: z.optional(Invoice),
  })
  .check(
    z.refine(
      ({ discount, lines, bundles = [] }) =>
        discount.amount <= [...lines, ...bundles].reduce((sum, { paid }) => sum + (paid?.amount ?? 0), 0),
      { path: ['discount', 'amount'], error: 'is more than the lines cost' },
    ),
    z.check(({ value: { lines, bundles = [] }, issues }) => {
      const sold = new Set(bundles.map(({ bundle }) => bundle));
      for (const [place, { bundle = '', paid, componentValue }] of lines.entries()) {
        if (sold.has(bundle)) continue;
        const fault = (member: string, message: string) =>
          issues.push({ code: 'custom', path: ['lines', place, member], input: lines, message });
        if (paid === undefined) fault('paid', 'is needed, unless `bundles` has the price of its bundle');
        if (componentValue !== undefined)
          fault('componentValue', 'says nothing, unless `bundles` has the price of its bundle');
      }
    }),
  );

/** Any body: `readOrder` says by name what is wrong with it, also that it is too large to be read line by line. */
export const AnyOrderBody = z.unknown();

/**
 * Reads an order as the shop tells it, and keeps who bought it apart from what was bought. The price of a bundle is shared over its lines.
 * @throws Refusal InvalidRequest; OrderTooLarge for more lines than one transaction takes; BundleRefused, and OrderSumMismatch for the tax
 * of a bundle
 */
export function readOrder(body: unknown): { order: SubmittedOrder; identity: OrderCustomer } {
  const count = linesOf(body);
  if (count > mostOrderLines) {
    throw new Refusal('OrderTooLarge', `an order may have ${mostOrderLines} lines, not ${count}`, {
      lines: count,
      limit: mostOrderLines,
    });
  }
  const { customer, bundles = [], ...order } = readBody(OrderDocument, body);
  const { id: customerId = `order:${order.orderNumber}`, ...person } = customer;
  const lines = priceBundles(order.lines, bundles);
  return { order: { ...order, lines, customerId }, identity: { customerId, ...person } };
}

function linesOf(body: unknown): number {
  const lines = typeof body === 'object' && body !== null && 'lines' in body ? body.lines : undefined;
  return Array.isArray(lines) ? lines.length : 0;
}
