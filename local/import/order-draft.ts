import type { OrderDocument, OrderDocumentLine, OrderFee, TaxedAmount } from '../client/order-document.ts';
import type { Decimal } from './decimal.ts';
import { taxInside } from './decimal.ts';
import type { Mapping } from './mapping.ts';
import type { SaleRow } from './read-row.ts';

/** An order as its lines come in. */
export interface OrderDraft {
  readonly orderNumber: string;
  readonly firstLine: number;
  readonly rows: SaleRow[];
  /** lines of the file that are part of the order and could not be read */
  readonly unreadable: number[];
}

const dayMs = 86_400_000;

/** Makes the order of its lines, or says why there is none. The tax inside is rounded line by line. */
export function orderOf(mapping: Mapping, draft: OrderDraft): { order: OrderDocument } | { reason: string } {
  if (draft.unreadable.length > 0) return { reason: 'a line of it could not be read' };
  const goods = draft.rows.filter(({ fate }) => fate === 'goods' || fate === 'final-sale');
  const first = draft.rows[0];
  if (goods.length === 0 || first === undefined) return { reason: 'no goods on it' };

  const dates = draft.rows.map(({ placedAt }) => placedAt);
  const placedAt = dates.reduce((a, b) => Math.min(a, b));
  const percent = taxAt(mapping, placedAt);
  if (percent === undefined) return { reason: 'older than the first tax rate of the mapping' };
  const taxed = (amount: number): TaxedAmount => ({ amount, tax: taxInside(amount, percent) });
  const sumOf = (fate: SaleRow['fate']) =>
    draft.rows.reduce((sum, row) => (row.fate === fate ? sum + Math.abs(row.amount) : sum), 0);

  const lines = orderLines(goods, taxed);
  const discount = taxed(sumOf('discount'));
  const shipping = taxed(sumOf('shipping'));
  const fees = orderFees(draft.rows, taxed);
  const paid = lines.reduce((sum, line) => sum + line.paid.amount, 0);
  const paidInFees = fees.reduce((sum, fee) => sum + fee.paid.amount, 0);
  const total = paid - discount.amount + shipping.amount + paidInFees;
  if (discount.amount > paid) return { reason: 'its discounts are more than its goods' };

  const { orderNumber } = draft;
  const deliveredAt = placedAt + (mapping.delivered?.daysAfterOrder ?? 0) * dayMs;
  const order: OrderDocument = {
    orderNumber,
    market: mapping.market,
    currency: mapping.currency,
    language: mapping.language,
    placedAt: isoOf(placedAt),
    updatedAt: isoOf(dates.reduce((a, b) => Math.max(a, b))),
    ...(mapping.delivered !== undefined && { deliveredAt: isoOf(deliveredAt) }),
    customer: customerOf(mapping, draft),
    lines,
    discount,
    shipping,
    ...(fees.length > 0 && { fees }),
    total,
    payments: total === 0 ? [] : [{ paymentId: orderNumber, method: mapping.payment.method, amount: total }],
  };
  return { order };
}

/** Lines are named by their article; the second line of the same article gets `-2`, and so on, in the file's order. */
function orderLines(goods: readonly SaleRow[], taxed: (amount: number) => TaxedAmount): OrderDocumentLine[] {
  const taken = new Set<string>();
  return goods.map(({ sku, name, quantity, amount, fate }) => {
    const base = sku
      .replaceAll(/[^A-Za-z0-9._-]/g, '-')
      .replace(/^[^A-Za-z0-9]/, 'x')
      .slice(0, 58);
    let lineId = base;
    for (let count = 2; taken.has(lineId); count += 1) lineId = `${base}-${count}`;
    taken.add(lineId);
    const line = { lineId, sku, name: name.slice(0, 300), quantity, paid: taxed(amount) };
    return fate === 'final-sale' ? { ...line, finalSale: true } : line;
  });
}

/** Fees by their article: one of several rows is paid what they are together. */
function orderFees(rows: readonly SaleRow[], taxed: (amount: number) => TaxedAmount): OrderFee[] {
  const byCode = new Map<string, { name: string; amount: number }>();
  for (const { sku, name, amount } of rows.filter(({ fate }) => fate === 'fee')) {
    const code = sku
      .toLowerCase()
      .replaceAll(/[^a-z0-9-]/g, '-')
      .replace(/^-/, 'x')
      .slice(0, 40);
    const before = byCode.get(code)?.amount ?? 0;
    byCode.set(code, { name: name.slice(0, 100), amount: before + amount });
  }
  return [...byCode].map(([code, { name, amount }]) => ({ code, name, paid: taxed(amount) }));
}

function taxAt(mapping: Mapping, placedAt: number): Decimal | undefined {
  const day = isoOf(placedAt).slice(0, 10);
  return mapping.tax.findLast(({ from }) => from <= day)?.percent;
}

function customerOf(
  { customer, market }: Mapping,
  { orderNumber, rows }: OrderDraft,
): OrderDocument['customer'] {
  const id = rows.find(({ customerId }) => customerId !== '')?.customerId;
  const country = rows[0]?.country ?? '';
  const fill = (template: string) =>
    template.replaceAll('{id}', id ?? '').replaceAll('{orderNumber}', orderNumber);
  return {
    ...(id !== undefined && { id }),
    name: fill(id === undefined ? customer.guestName : customer.name),
    email: fill(id === undefined ? customer.guestEmail : customer.email),
    address: {
      street: customer.street,
      postalCode: customer.postalCode,
      city: customer.city,
      country: customer.countries[country] ?? market,
    },
  };
}

function isoOf(instant: number): string {
  return new Date(instant).toISOString();
}
