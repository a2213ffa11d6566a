import type { OrderDocument, OrderDocumentLine } from '../client/order-document.ts';
import type { Kind } from './article.ts';
import { behaviours, shopsFault } from './behaviour.ts';
import { findSku } from './catalogue.ts';
import type { ShopCustomer } from './customers.ts';
import type { Dice } from './dice.ts';

/** A line, or a part of one, that a customer wants to send back. */
export interface WantedBack {
  readonly line: OrderDocumentLine;
  readonly quantity: number;
  readonly reason: string;
  readonly kind: Kind;
}

const likeliest = 0.9;

/** What of an order its customer does not keep, by what it is and by who they are. */
export function wantedBack(order: OrderDocument, customer: ShopCustomer, dice: Dice): WantedBack[] {
  return order.lines.flatMap((line) => {
    const kind = findSku(line.sku)?.article.kind ?? 'accessories';
    const reason = reasonToSendBack(order, line, kind, customer, dice);
    if (reason === undefined) return [];
    // whoever reads that it was sold for good does not ask, as a rule
    if (line.finalSale && !shopsFault.has(reason) && dice.chance(0.8)) return [];
    const isWhole = line.quantity === 1 || dice.chance(0.55);
    const quantity = isWhole ? line.quantity : dice.whole(1, line.quantity - 1);
    return [{ line, quantity, reason, kind }];
  });
}

function reasonToSendBack(
  order: OrderDocument,
  line: OrderDocumentLine,
  kind: Kind,
  { sendsBack }: ShopCustomer,
  dice: Dice,
): string | undefined {
  const place = order.lines.filter((one) => isSameButSize(one, line)).indexOf(line);
  const isInTwoSizes = order.lines.some((one) => one !== line && isSameButSize(one, line));
  // of two sizes one is kept, more often than not the first
  if (isInTwoSizes) return dice.chance(place === 0 ? 0.35 : 0.6) ? 'wrong-size' : undefined;
  const { rate, reasons } = behaviours[kind];
  return dice.chance(Math.min(likeliest, rate * sendsBack)) ? dice.weighted(reasons) : undefined;
}

function isSameButSize(a: OrderDocumentLine, b: OrderDocumentLine): boolean {
  return a.picture === b.picture && a.size !== undefined;
}
