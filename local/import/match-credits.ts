import type { HistoryDocument, HistoryLine } from '../client/history-document.ts';
import type { OrderDocument } from '../client/order-document.ts';
import type { Refused } from './findings.ts';
import type { SaleRow } from './read-row.ts';

/** A line of a sale, with the units of it that no credit has taken yet. */
interface SoldLine {
  readonly lineId: string;
  readonly sku: string;
  readonly price: string;
  /** for all of it */
  readonly paid: { readonly amount: number; readonly tax: number };
  readonly quantity: number;
  left: number;
}

/** An order as credits see it. */
export interface Sale {
  readonly orderNumber: string;
  readonly placedAt: string;
  readonly customerId: string;
  readonly country: string;
  readonly paymentId: string | undefined;
  readonly lines: readonly SoldLine[];
}

/** A credited line of the file. */
export interface CreditLine {
  readonly line: number;
  readonly row: SaleRow;
}

export interface Matched {
  /** returns to tell: of one credit on one order each */
  readonly returns: readonly { readonly told: HistoryDocument; readonly lines: readonly CreditLine[] }[];
  readonly unmatched: readonly Refused[];
}

/** Said as the reason of every return: an export of invoices does not tell it. */
const notTold = 'not-told';

/** What credits need to know of an order: lines of goods in the file's order, each with the name that it has in the order. */
export function saleOf(order: OrderDocument, rows: readonly SaleRow[]): Sale {
  const goods = rows.filter(({ fate }) => fate === 'goods' || fate === 'final-sale');
  const [first] = goods;
  return {
    orderNumber: order.orderNumber,
    placedAt: order.placedAt,
    customerId: goods.find(({ customerId }) => customerId !== '')?.customerId ?? '',
    country: first?.country ?? '',
    paymentId: order.payments[0]?.paymentId,
    lines: order.lines.map(({ lineId, sku, quantity, paid }, place) => ({
      ...{ lineId, sku, quantity, paid, price: goods[place]?.price ?? '', left: quantity },
    })),
  };
}

/**
 * Lays credits against sales, the earliest credit first: units of the same article that the same customer bought before, at the same
 * price, the newest of such sales first. A line goes whole, over several orders if need be, or not at all: what fits no sale is
 * listed with its cause and counted nowhere.
 */
export function matchCredits(sales: readonly Sale[], credits: readonly CreditLine[]): Matched {
  const byCustomer = Map.groupBy(sales, ({ customerId }) => customerId);
  for (const own of byCustomer.values()) own.sort((a, b) => (a.placedAt < b.placedAt ? 1 : -1));
  const inTime = [...credits].sort((a, b) => a.row.placedAt - b.row.placedAt || a.line - b.line);
  const returns = new Map<string, { sale: Sale; takes: Take[]; lines: CreditLine[] }>();
  const unmatched: Refused[] = [];
  for (const credit of inTime) {
    const { orderNumber, customerId } = credit.row;
    const own = customerId === '' ? [] : (byCustomer.get(customerId) ?? []);
    const found = customerId === '' ? 'no customer number' : take(own, credit.row);
    if (typeof found === 'string') {
      unmatched.push({ line: credit.line, orderNumber, reason: found, detail: credit.row.sku });
      continue;
    }
    for (const one of found) {
      const name = `${orderNumber} ${one.sale.orderNumber}`;
      const open = returns.get(name) ?? { sale: one.sale, takes: [], lines: [] };
      returns.set(name, open);
      open.takes.push(one);
      if (!open.lines.includes(credit)) open.lines.push(credit);
    }
  }
  return {
    returns: [...returns.values()].map(({ sale, takes, lines }) => ({
      told: historyOf(sale, takes, lines),
      lines,
    })),
    unmatched,
  };
}

interface Take {
  readonly sale: Sale;
  readonly line: SoldLine;
  readonly units: number;
}

/** Units of earlier sales that a credit takes back, or why it cannot. */
function take(sales: readonly Sale[], { sku, quantity, price, placedAt }: SaleRow): Take[] | string {
  const ofArticle = sales.flatMap((sale) =>
    sale.lines.filter((line) => line.sku === sku).map((line) => ({ sale, line })),
  );
  if (ofArticle.length === 0) return 'no sale of the article to the customer';
  const earlier = ofArticle.filter(({ sale }) => Date.parse(sale.placedAt) <= placedAt);
  if (earlier.length === 0) return 'sold to the customer only later';
  const atPrice = earlier.filter(({ line }) => line.price === price);
  if (atPrice.length === 0) return 'sold to the customer at another price';
  const left = atPrice.reduce((sum, { line }) => sum + line.left, 0);
  if (left < quantity) return 'more units than were sold to the customer';
  let wanted = quantity;
  return atPrice.flatMap(({ sale, line }) => {
    const units = Math.min(line.left, wanted);
    if (units === 0) return [];
    wanted -= units;
    line.left -= units;
    return [{ sale, line, units }];
  });
}

/** A credit on one order as a return that was finished then: opened, credited and over at once, because no more is known. */
function historyOf(sale: Sale, takes: readonly Take[], credits: readonly CreditLine[]): HistoryDocument {
  const [first] = credits;
  if (first === undefined) throw new TypeError('a return has a credited line');
  const at = new Date(Math.max(...credits.map(({ row }) => row.placedAt))).toISOString();
  const lines = [...Map.groupBy(takes, ({ line }) => line)].map(([line, own]): HistoryLine => {
    const quantity = own.reduce((sum, { units }) => sum + units, 0);
    return { lineId: line.lineId, quantity, reason: notTold, credited: paidFor(line, quantity) };
  });
  const amount = lines.reduce((sum, { credited }) => sum + (credited?.amount ?? 0), 0);
  const tax = lines.reduce((sum, { credited }) => sum + (credited?.tax ?? 0), 0);
  const { orderNumber } = first.row;
  const refund = { paymentId: sale.paymentId ?? '', amount, providerRefundId: orderNumber };
  return {
    reference: `${orderNumber}.${sale.orderNumber}`,
    orderNumber: sale.orderNumber,
    openedAt: at,
    lines,
    credited: {
      at,
      amount: { amount, tax },
      shipping: { amount: 0, tax: 0 },
      refunds: amount === 0 ? [] : [refund],
    },
  };
}

/** What so many units of a line were paid: all of it, or as much as any of its units was at least. */
function paidFor({ paid, quantity }: SoldLine, units: number) {
  const part = (amount: number) => (units === quantity ? amount : units * Math.floor(amount / quantity));
  return { amount: part(paid.amount), tax: part(paid.tax) };
}
