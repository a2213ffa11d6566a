import { Refusal } from '#domain/errors.ts';
import type { NewEvent } from '#domain/events.ts';
import type { TaxedAmount } from '#domain/money.ts';
import { amountDue } from '#domain/owed.ts';
import { type PlannedRefund, type RefundablePayment, splitRefund } from '#domain/refund.ts';
import type { RefundCause } from '#domain/refund-part.ts';
import type { ReturnHead } from '#domain/return.ts';
import type { Orders } from '#shared/ports.ts';
import { type ActChange, actOnReturn, byStaff, type StaffAct, type StaffActDeps } from './act-on-return.ts';
import { bare } from './plan-credit.ts';
import type { ReturnView } from './return-view.ts';

export type GrantGoodwillDeps = StaffActDeps & { readonly orders: Orders };

/**
 * Gives something on top. Before the credit it is part of what is due; after it, it is a refund of its own, reserved against
 * the order's payments in the same transaction and made by the return's next round.
 * @throws Refusal ReturnNotFound, NothingCredited, CreditUnderWay; MoreThanPaid when the payments have less left
 */
export function grantGoodwill(deps: GrantGoodwillDeps) {
  return (act: StaffAct & { amount: number }): Promise<ReturnView> =>
    actOnReturn(deps, act, async ({ head }): Promise<ActChange> => {
      const { amount } = act;
      const { base, signed } = byStaff(deps, act);
      const granted: NewEvent = { ...base, type: 'GoodwillGranted', data: { amount, ...signed } };
      if (head.status === 'ended' && head.money === 'none')
        throw new Refusal(
          'NothingCredited',
          `the return ended as ${head.ending}: there is no credit to add to`,
        );
      if (head.money === 'none') {
        await paymentsFor(deps, head, amountDue(head).amount, amount);
        return { events: [granted] };
      }
      const { events, refunds } = await furtherRefund(deps, head, { amount, tax: 0 }, 'goodwill', act);
      return { events: [granted, ...events], refunds };
    });
}

/**
 * A refund after the credit: its round begins with its money reserved, so that the machine has only to make it.
 * @throws Refusal CreditUnderWay unless the credit before it has been made, and its round has ended; MoreThanPaid
 */
export async function furtherRefund(
  deps: GrantGoodwillDeps,
  head: ReturnHead,
  amount: TaxedAmount,
  cause: Exclude<RefundCause, 'return'>,
  act: StaffAct,
): Promise<{ events: NewEvent[]; refunds: PlannedRefund[] }> {
  if (head.money === 'needs-a-hand')
    throw new Refusal('CreditUnderWay', 'a credit waits for a person: let it go on or settle it first');
  if (head.money !== 'credited' || head.status !== 'ended')
    throw new Refusal('CreditUnderWay', 'a refund is being made: ask again when it is done');
  const { base, signed } = byStaff(deps, act);
  const refunds = splitRefund(head, amount.amount, await paymentsFor(deps, head, 0, amount.amount));
  const parts = refunds.map(bare);
  return {
    refunds,
    events: [
      { ...base, type: 'ReturnReopened', data: { round: head.round + 1, ...signed } },
      { ...base, type: 'CreditReserved', data: { amount, parts, for: cause } },
    ],
  };
}

/** The order's payments, if they have `asked` left beside what this return and its other open ones are due. */
async function paymentsFor(
  { returns, orders }: GrantGoodwillDeps,
  { returnId, orderNumber }: ReturnHead,
  due: number,
  asked: number,
): Promise<RefundablePayment[]> {
  const payments = await orders.payments(orderNumber);
  let left = -due;
  for (const { amount, refunded } of payments) left += amount - refunded;
  for (const other of await returns.ofOrder(orderNumber)) {
    const head = other === returnId ? undefined : (await returns.read(other))?.head;
    if (head !== undefined && head.status !== 'ended' && head.money === 'none')
      left -= amountDue(head).amount;
  }
  if (asked <= left) return payments;
  const free = Math.max(left, 0);
  throw new Refusal('MoreThanPaid', `the payments have ${free} left for it, not ${asked}`, {
    left: free,
    asked,
  });
}
