import type { ReturnCase } from '#domain/return.ts';
import type { ClaimChange } from '#shared/ports.ts';

/** What a return has claimed of its order, to be given back or taken again as a whole. */
export function claimOf({ head, lines }: ReturnCase): ClaimChange {
  return { orderNumber: head.orderNumber, lines, shipping: head.takesShipping };
}
