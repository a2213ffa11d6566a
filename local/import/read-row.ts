import { type Decimal, lineAmount, readDecimal, readWhole } from './decimal.ts';
import type { LineFate, Mapping } from './mapping.ts';

/** One line of an export that is part of a sale. */
export interface SaleRow {
  readonly orderNumber: string;
  readonly sku: string;
  readonly name: string;
  readonly quantity: number;
  /** quantity × price, in minor units */
  readonly amount: number;
  /** of one unit, as it is written but for zeros at its end: two that are the same are the same price */
  readonly price: string;
  readonly placedAt: number;
  readonly customerId: string;
  readonly country: string;
  readonly fate: LineFate | 'goods';
}

export type RowReading =
  | { readonly is: 'sale'; readonly row: SaleRow }
  /** goods that were credited; its quantity is above 0 */
  | { readonly is: 'credit'; readonly row: SaleRow }
  | { readonly is: 'left-out'; readonly reason: string }
  /** no part of any sale: its order is whole without it */
  | {
      readonly is: 'no-sale';
      readonly orderNumber: string;
      readonly reason: string;
      readonly detail?: string;
    }
  /** part of a sale that cannot be read: its order would be wrong without it */
  | {
      readonly is: 'unreadable';
      readonly orderNumber: string;
      readonly reason: string;
      readonly detail?: string;
    };

const printableAscii = /^[!-~]([ -~]{0,62}[!-~])?$/;

/** Reads one line of a shop's export by its mapping. */
export function readRow(mapping: Mapping, cell: (column: string | undefined) => string): RowReading {
  const { columns, csv } = mapping;
  const orderNumber = cell(columns.orderNumber);
  const unreadable = (reason: string, detail?: string): RowReading => ({
    is: 'unreadable',
    orderNumber,
    reason,
    ...(detail !== undefined && { detail }),
  });
  if (orderNumber === '') return unreadable('no order number');
  const isCredit = mapping.credits !== undefined && orderNumber.startsWith(mapping.credits.orderNumberPrefix);
  const written = { quantity: cell(columns.quantity), price: cell(columns.unitPrice) };
  const told = readWhole(written.quantity, csv.decimalMark);
  const quantity = isCredit && told !== undefined ? -told : told;
  const price = readDecimal(written.price, csv.decimalMark);
  if (quantity === undefined) return unreadable('quantity is no whole number', written.quantity);
  if (price === undefined) return unreadable('price is no number', written.price);

  const sku = cell(columns.sku);
  const fate: SaleRow['fate'] = mapping.notGoods.find((rule) => rule.sku.test(sku))?.become ?? 'goods';
  if (isCredit && fate !== 'goods') return { is: 'left-out', reason: 'credit of no goods' };
  if (fate === 'left-out') return { is: 'left-out', reason: 'no goods' };
  const name = cell(columns.name).replaceAll(/\s+/g, ' ');
  if (isCredit && quantity <= 0) return noCredit(orderNumber, quantity);
  const noSale = isCredit ? undefined : noSaleReason(mapping, { quantity, price, name, fate });
  if (noSale !== undefined) return { is: 'no-sale', orderNumber, reason: noSale, detail: name };

  if (sku === '') return unreadable('no article number');
  if (!printableAscii.test(sku)) return unreadable('article number is not up to 64 printable ASCII', sku);
  if (price.digits < 0n) return unreadable('price is below 0', written.price);
  const placedAt = mapping.date(cell(columns.placedAt));
  if (placedAt === undefined) return unreadable('date is not as the mapping says', cell(columns.placedAt));
  const amount = lineAmount(quantity, price, mapping.minorDigits);
  if (amount === undefined)
    return unreadable('amount is too large', `${written.quantity} × ${written.price}`);

  const { removeFromId } = mapping.customer;
  const id = cell(columns.customerId);
  const customerId = removeFromId === undefined ? id : id.replace(removeFromId, '');
  const country = cell(columns.country);
  const row = {
    ...{ orderNumber, sku, name: name || sku, quantity, amount, price: sameText(price) },
    ...{ placedAt, customerId, country, fate },
  };
  return { is: isCredit ? 'credit' : 'sale', row };
}

/** A credit takes units back: one of none, or that adds some, is none. */
function noCredit(orderNumber: string, quantity: number): RowReading {
  const reason = 'a credit that takes nothing back';
  return { is: 'no-sale', orderNumber, reason, detail: `${-quantity} units` };
}

function sameText({ digits, scale }: Decimal): string {
  let [shortest, places] = [digits, scale];
  while (places > 0 && shortest % 10n === 0n) {
    shortest /= 10n;
    places -= 1;
  }
  return `${shortest}e-${places}`;
}

/**
 * Why a line that can be read is no sale. Units taken out of stock have a quantity below 0 without being a credit; such
 * corrections cost nothing, and have no name or a note in its place. A named article that cost nothing is a free item.
 */
function noSaleReason(
  mapping: Mapping,
  line: { quantity: number; price: Decimal; name: string; fate: LineFate | 'goods' },
): string | undefined {
  if (line.quantity === 0) return 'quantity is 0';
  if (line.quantity < 0 && line.fate !== 'discount') return 'quantity is below 0, but no credit';
  const isCorrection = line.name === '' || mapping.corrections?.test(line.name) === true;
  return line.price.digits === 0n && isCorrection ? 'stock correction' : undefined;
}
