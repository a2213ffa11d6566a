import { heldFor } from '#domain/remedy.ts';
import type { ReturnCase } from '#domain/return.ts';
import type { ClaimChange, Commit, StockChange } from '#shared/ports.ts';

/** What a return has claimed of its order, to be given back or taken again as a whole. */
export function claimOf({ head, lines }: ReturnCase): ClaimChange {
  return { orderNumber: head.orderNumber, lines, shipping: head.takesShipping, fees: head.orderFees };
}

/** All that a return holds, given back: its units of the order, and the stock of what its customer wanted instead. */
export function givenBack(found: ReturnCase): Pick<Commit, 'release' | 'stock'> {
  return { release: claimOf(found), stock: stockOf(found, 'given-back') };
}

/** The stock that a return still holds, for that to become of it. */
export function stockOf({ head, lines }: ReturnCase, as: StockChange['as']): StockChange[] {
  return head.stockFreed ? [] : heldFor(lines).map((held) => ({ ...held, as }));
}
