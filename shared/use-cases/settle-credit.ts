import { isRefusal, Refusal } from '#domain/errors.ts';
import type { NewEvent } from '#domain/events.ts';
import { amountDue } from '#domain/owed.ts';
import { openParts, splitRefund } from '#domain/refund.ts';
import type { IssuedPart } from '#domain/refund-part.ts';
import type { ReturnCase } from '#domain/return.ts';
import { actOnReturn, byStaff, type StaffAct, type StaffActDeps } from './act-on-return.ts';
import { type OpenRefund, openRefunds } from './open-refunds.ts';
import { type PayBack, type PayBackDeps, payBack } from './pay-back.ts';
import type { ReturnView } from './return-view.ts';

export type SettleCreditDeps = StaffActDeps & PayBackDeps;

/**
 * Records that a credit which waits for a hand was paid by other means, under the reference of that payment. The provider
 * is asked first: what stands there counts as paid, and only the rest is settled.
 * @throws Refusal ReturnNotFound, NothingToSettle; RefundedAlready when the provider did it all after all; RefundsUnknown
 * when it cannot be asked
 */
export function settleCredit(deps: SettleCreditDeps) {
  return (act: StaffAct & { reference: string }): Promise<ReturnView> =>
    actOnReturn(deps, act, async (before) => {
      const { head } = before;
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
      const standing = await standingAt(deps, before);
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
async function standingAt(deps: SettleCreditDeps, before: ReturnCase): Promise<IssuedPart[]> {
  const { find } = payBack(deps, before);
  const standing: IssuedPart[] = [];
  for (const open of await openRefunds(deps.orders, before.head)) {
    const providerRefundId = await found(find, open);
    if (providerRefundId !== undefined) standing.push({ ...open.part, providerRefundId });
  }
  return standing;
}

async function found(find: PayBack['find'], open: OpenRefund): Promise<string | undefined> {
  try {
    return await find(open);
  } catch (error) {
    if (isRefusal(error, 'RefundDeclined'))
      throw new Refusal('RefundsUnknown', 'the payment provider has another refund than was asked for');
    if (!isRefusal(error, 'PaymentsUnavailable')) throw error;
    throw new Refusal('RefundsUnknown', 'the payment provider does not answer: it may have refunded a part');
  }
}
