import { isRefusal, Refusal } from '#domain/errors.ts';
import type { IssuedPart, NewEvent } from '#domain/events.ts';
import { amountDue } from '#domain/owed.ts';
import { openParts, splitRefund } from '#domain/refund.ts';
import type { ReturnHead } from '#domain/return.ts';
import type { Orders, Payments, RefundRequest } from '#shared/ports.ts';
import { actOnReturn, byStaff, type StaffAct, type StaffActDeps } from './act-on-return.ts';
import { openRefunds } from './open-refunds.ts';
import type { ReturnView } from './view-return.ts';

export type SettleCreditDeps = StaffActDeps & { readonly orders: Orders; readonly payments: Payments };

/**
 * Records that a credit which waits for a hand was paid by other means, under the reference of that payment. The provider
 * is asked first: what stands there counts as paid, and only the rest is settled.
 * @throws Refusal ReturnNotFound, NothingToSettle; RefundedAlready when the provider did it all after all; RefundsUnknown
 * when it cannot be asked
 */
export function settleCredit(deps: SettleCreditDeps) {
  return (act: StaffAct & { reference: string }): Promise<ReturnView> =>
    actOnReturn(deps, act, async ({ head }) => {
      if (head.ending !== 'credit-needs-a-hand')
        throw new Refusal('NothingToSettle', 'no credit of this return waits for a person');
      const { base, signed } = byStaff(deps, act);
      const { reference } = act;
      if (head.credit === undefined) {
        // nothing could be reserved: what the payments have left counts as given back all the same
        const credit = amountDue(head);
        const payments = await deps.orders.payments(head.orderNumber);
        const left = payments.reduce((sum, { amount, refunded }) => sum + amount - refunded, 0);
        const refunds = splitRefund(head, Math.min(left, credit.amount), payments);
        const data = { amount: credit.amount, credit, reference, ...signed };
        return { events: [{ ...base, type: 'CreditSettled', data }], refunds };
      }
      const standing = await standingAt(deps, head);
      const left = openParts(head).filter(({ key }) => !standing.some((part) => part.key === key));
      if (left.length === 0)
        throw new Refusal('RefundedAlready', 'the provider has refunded it all: let the return go on');
      const found = standing.map((part): NewEvent => ({ ...base, type: 'RefundPartIssued', data: { part } }));
      const amount = left.reduce((sum, part) => sum + part.amount, 0);
      const data = { amount, credit: head.credit, reference, ...signed };
      return { events: [...found, { ...base, type: 'CreditSettled', data }] };
    });
}

/** The parts that no event tells of and that the provider made all the same. */
async function standingAt({ orders, payments }: SettleCreditDeps, head: ReturnHead): Promise<IssuedPart[]> {
  const standing: IssuedPart[] = [];
  for (const { part, asked } of await openRefunds(orders, head)) {
    const providerRefundId = await found(payments, asked);
    if (providerRefundId !== undefined) standing.push({ ...part, providerRefundId });
  }
  return standing;
}

async function found(payments: Payments, asked: RefundRequest): Promise<string | undefined> {
  try {
    return await payments.find(asked);
  } catch (error) {
    if (isRefusal(error, 'RefundDeclined'))
      throw new Refusal('RefundsUnknown', 'the payment provider has another refund than was asked for');
    if (!isRefusal(error, 'PaymentsUnavailable')) throw error;
    throw new Refusal('RefundsUnknown', 'the payment provider does not answer: it may have refunded a part');
  }
}
