import { Refusal } from '#domain/errors.ts';
import type { RefundPart } from '#domain/events.ts';
import { amountDue } from '#domain/lifecycle.ts';
import { type PlannedRefund, splitRefund } from '#domain/refund.ts';
import type { ReturnCase } from '#domain/return.ts';
import type { Clock, Orders, Payments, Returns } from '#shared/ports.ts';
import { again } from './again.ts';
import { knownReturn, refuseCancelled } from './known.ts';

export interface IssueCreditDeps {
  readonly returns: Returns;
  readonly orders: Orders;
  readonly payments: Payments;
  readonly clock: Clock;
}

/**
 * Credits a return exactly once. The amount is reserved against the order's payments first; the provider is asked under
 * a key that never changes, and asked what it knows before it is asked again; what it did is recorded last.
 * @throws Refusal PaymentsUnavailable, RefundOutcomeUnknown (try again later); RefundDeclined (a person must look);
 * Cancelled
 */
export function issueCredit(deps: IssueCreditDeps) {
  return async ({ returnId }: { returnId: string }): Promise<void> => {
    const { reserved, fresh } = await again(() => reserve(deps, returnId));
    if (reserved === undefined) return;
    const parts: (RefundPart & { providerRefundId: string })[] = [];
    for (const part of reserved.head.refunds ?? []) {
      const { currency } = reserved.head;
      const known = fresh ? undefined : await deps.payments.find(part.key);
      parts.push({ ...part, providerRefundId: known ?? (await deps.payments.refund({ ...part, currency })) });
    }
    await again(() => recordIssued(deps, returnId, parts));
  };
}

/** The return with its credit reserved, now or by an earlier try (not `fresh`); nothing when it has been credited. */
async function reserve(
  deps: IssueCreditDeps,
  returnId: string,
): Promise<{ reserved: ReturnCase | undefined; fresh: boolean }> {
  const before = await knownReturn(deps.returns, returnId);
  if (before.head.money === 'credited') return { reserved: undefined, fresh: false };
  if (before.head.money === 'reserved') return { reserved: before, fresh: false };
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
    return splitRefund(head.returnId, due, payments);
  } catch (error) {
    const now = await knownReturn(deps.returns, head.returnId);
    if (now.head.chain.hash === head.chain.hash) throw error;
    throw new Refusal('ReturnChangedMeanwhile', 'the return changed while its refund was planned');
  }
}

async function recordIssued(
  deps: IssueCreditDeps,
  returnId: string,
  parts: (RefundPart & { providerRefundId: string })[],
): Promise<void> {
  const before = await knownReturn(deps.returns, returnId);
  if (before.head.money === 'credited') return;
  const amount = before.head.credit ?? amountDue(before.head);
  const occurredAt = deps.clock.now();
  await deps.returns.commit({
    before,
    returnId,
    events: [{ type: 'CreditIssued', actor: 'system', occurredAt, data: { amount, parts } }],
  });
}
