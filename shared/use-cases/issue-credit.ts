import { Refusal } from '#domain/errors.ts';
import type { IssuedPart } from '#domain/events.ts';
import { amountDue } from '#domain/owed.ts';
import { openParts, type PlannedRefund, splitRefund } from '#domain/refund.ts';
import type { ReturnCase } from '#domain/return.ts';
import type { Clock, Orders, Payments, Returns } from '#shared/ports.ts';
import { again } from './again.ts';
import { knownReturn, refuseCancelled } from './known.ts';
import { openRefunds } from './open-refunds.ts';

export interface IssueCreditDeps {
  readonly returns: Returns;
  readonly orders: Orders;
  readonly payments: Payments;
  readonly clock: Clock;
}

/**
 * Credits a return exactly once. The amount is reserved against the order's payments first; the provider is asked under
 * a key that never changes, and asked what it knows before it is asked again; what it did is recorded part by part.
 * @throws Refusal PaymentsUnavailable, RefundOutcomeUnknown (try again later); RefundDeclined (a person must look);
 * Cancelled
 */
export function issueCredit(deps: IssueCreditDeps) {
  return async ({ returnId }: { returnId: string }): Promise<void> => {
    const { reserved, fresh } = await again(() => reserve(deps, returnId));
    if (reserved === undefined) return;
    const open = await openRefunds(deps.orders, reserved.head);
    for (const [place, { part, asked }] of open.entries()) {
      const known = fresh ? undefined : await deps.payments.find(asked);
      const issued = { ...part, providerRefundId: known ?? (await deps.payments.refund(asked)) };
      const isLast = place === open.length - 1;
      await again(() => (isLast ? recordIssued(deps, returnId, issued) : recordPart(deps, returnId, issued)));
    }
    if (open.length === 0) await again(() => recordIssued(deps, returnId));
  };
}

/** The return with its credit reserved, now or by an earlier try (not `fresh`); nothing when it has been credited. */
async function reserve(
  deps: IssueCreditDeps,
  returnId: string,
): Promise<{ reserved: ReturnCase | undefined; fresh: boolean }> {
  const before = await knownReturn(deps.returns, returnId);
  const { money } = before.head;
  if (money === 'credited') return { reserved: undefined, fresh: false };
  if (money === 'reserved') return { reserved: before, fresh: false };
  if (money === 'needs-a-hand') throw new Refusal('RefundDeclined', 'a person sees to the credit');
  refuseCancelled(before.head);
  const amount = amountDue(before.head);
  const planned = await plan(deps, before, amount.amount);
  const parts = planned.map(({ paymentId, amount, key }) => ({ paymentId, amount, key }));
  const occurredAt = deps.clock.now();
  const head = await deps.returns.commit({
    before,
    returnId,
    events: [{ type: 'CreditReserved', actor: 'system', occurredAt, data: { amount, parts } }],
    refunds: planned,
  });
  return { reserved: { ...before, head: head ?? before.head }, fresh: true };
}

/** The parts of the refund. What another try has reserved meanwhile is not missing: the return then changed with it. */
async function plan(deps: IssueCreditDeps, { head }: ReturnCase, due: number): Promise<PlannedRefund[]> {
  const payments = await deps.orders.payments(head.orderNumber);
  try {
    return splitRefund(head, due, payments);
  } catch (error) {
    const now = await knownReturn(deps.returns, head.returnId);
    if (now.head.chain.hash === head.chain.hash) throw error;
    throw new Refusal('ReturnChangedMeanwhile', 'the return changed while its refund was planned');
  }
}

/** Records a part that stands at the provider while others are to come: should they fail, it is known what is left. */
async function recordPart(deps: IssueCreditDeps, returnId: string, part: IssuedPart): Promise<void> {
  const before = await knownReturn(deps.returns, returnId);
  if (!openParts(before.head).some(({ key }) => key === part.key)) return;
  await deps.returns.commit({
    before,
    returnId,
    events: [{ type: 'RefundPartIssued', actor: 'system', occurredAt: deps.clock.now(), data: { part } }],
  });
}

async function recordIssued(deps: IssueCreditDeps, returnId: string, last?: IssuedPart): Promise<void> {
  const before = await knownReturn(deps.returns, returnId);
  const { head } = before;
  if (head.money === 'credited') return;
  const parts = (head.refunds ?? []).map(({ providerRefundId, ...part }): IssuedPart => {
    const id = part.key === last?.key ? last.providerRefundId : providerRefundId;
    if (id === undefined) throw new TypeError(`${part.key} was not refunded`);
    return { ...part, providerRefundId: id };
  });
  const amount = head.lastRefund?.amount ?? head.credit ?? amountDue(head);
  const occurredAt = deps.clock.now();
  await deps.returns.commit({
    before,
    returnId,
    events: [{ type: 'CreditIssued', actor: 'system', occurredAt, data: { amount, parts } }],
  });
}
