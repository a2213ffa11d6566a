import { type CreditNote, creditNoteName } from './credit-note.ts';
import type { EventData, NewEvent } from './events.ts';
import { type Day, dayOf } from './law/calendar.ts';
import { packOf } from './law/packs.ts';
import { type MinorUnits, sum, type TaxedAmount, times } from './money.ts';
import { variantName } from './remedy.ts';
import type { ReturnCase } from './return.ts';
import type { TaxRate } from './vat.ts';

/** Goods of an exchange as they were sold. */
export interface ReceiptRow {
  readonly name: string;
  readonly quantity: number;
  /** for all its units, tax inside */
  readonly amount: TaxedAmount;
  readonly taxRate: TaxRate;
}

/**
 * The receipt of an exchange that cost more than was credited: what was sold, what of it the credit paid and what the customer paid besides. It
 * says what an invoice must (ML 2023:200 17 kap. 24 §), so that it is one for a company. Names nobody: who bought is put in when it is drawn.
 */
export interface ExchangeReceipt {
  /** gap-free in its series, from 1 */
  readonly number: number;
  /** the series: the market that the order was placed in */
  readonly market: string;
  readonly returnId: string;
  /** of the order that the exchange became */
  readonly orderNumber: string;
  /** the day in the market's time zone that it was numbered on */
  readonly issuedOn: Day;
  /** the day that the difference was paid on */
  readonly paidOn: Day;
  readonly currency: string;
  readonly language: string;
  readonly rows: readonly ReceiptRow[];
  /** what the credit paid, and the notes that tell of it */
  readonly carried: { readonly amount: MinorUnits; readonly creditNotes: readonly string[] };
  /** what the customer paid besides, by what, with the provider's reference */
  readonly paid: { readonly amount: MinorUnits; readonly method: string; readonly reference: string };
}

/** The number as it is printed and asked for: `SE-B-000042`. */
export function receiptName({ market, number }: Pick<ExchangeReceipt, 'market' | 'number'>): string {
  return `${market}-B-${String(number).padStart(6, '0')}`;
}

/** What was sold, and the tax inside it. */
export const receiptTotal = ({ rows }: Pick<ExchangeReceipt, 'rows'>): TaxedAmount =>
  sum(rows.map(({ amount }) => amount));

/** The event by which a return says that it has a receipt. */
export function receiptIssued(receipt: ExchangeReceipt, occurredAt: string): NewEvent {
  const { number, issuedOn, orderNumber } = receipt;
  const data: EventData['ExchangeReceiptIssued'] = {
    number,
    issuedOn,
    orderNumber,
    amount: receiptTotal(receipt),
  };
  return { type: 'ExchangeReceiptIssued', actor: 'system', occurredAt, data };
}

/**
 * The receipt of a return's exchange, without its number; undefined when there is none to write: nothing was exchanged or it is not ordered
 * yet, the credit paid for all of it, or it has its receipt already.
 * @param notes the credit notes of the return
 * @param now ISO 8601
 */
export function drawUpReceipt(
  { head, lines }: ReturnCase,
  about: { readonly notes: readonly CreditNote[]; readonly now: string },
): Omit<ExchangeReceipt, 'number'> | undefined {
  const { exchange, difference, receipt, market, returnId, currency, language } = head;
  if (receipt !== undefined || !exchange?.ordered || difference?.paid === undefined) return undefined;
  const { timeZone } = packOf(market);
  const { paymentId, method, at } = difference.paid;
  const rows = exchange.lines.map(({ lineId, units, price }): ReceiptRow => {
    const remedy = lines.find((line) => line.lineId === lineId)?.remedy;
    if (remedy?.is !== 'exchange') throw new TypeError(`line ${lineId} is not exchanged`);
    const { goods } = remedy;
    const amount = times(price, units);
    return { name: variantName(goods), quantity: units, amount, taxRate: goods.taxRate };
  });
  const told = about.notes.filter(({ paidBack }) => paidBack.some(({ by }) => by === 'exchange'));
  return {
    ...{ market, returnId, currency, language, rows, orderNumber: exchange.orderNumber },
    issuedOn: dayOf(about.now, timeZone),
    paidOn: dayOf(at, timeZone),
    carried: { amount: exchange.carried, creditNotes: told.map(creditNoteName) },
    paid: { amount: difference.amount, method, reference: paymentId },
  };
}
