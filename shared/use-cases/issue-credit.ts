import { Refusal } from '#domain/errors.ts';
import type { NewEvent } from '#domain/events.ts';
import { amountDue } from '#domain/owed.ts';
import { openParts } from '#domain/refund.ts';
import type { IssuedPart } from '#domain/refund-part.ts';
import type { ReturnCase, ReturnHead } from '#domain/return.ts';
import type { Collections } from '#shared/ports.ts';
import { again } from './again.ts';
import { agreeOnDifference } from './agree-on-difference.ts';
import { knownReturn, refuseCancelled } from './known.ts';
import { openRefunds } from './open-refunds.ts';
import { type PayBackDeps, payBack } from './pay-back.ts';
import { placeExchange } from './place-exchange.ts';
import { planCredit } from './plan-credit.ts';

export type IssueCreditDeps = PayBackDeps & { readonly collections: Collections };

/**
 * Credits a return exactly once. The amount is reserved against the order's payments first; whoever is to make a part of it is asked under
 * a key that never changes, and asked what they know before they are asked again; what was done is recorded part by part. An exchange that
 * costs more than the credit waits until the customer has paid the difference, or has let the time for it pass.
 * @throws Refusal PaymentsUnavailable, RefundOutcomeUnknown (try again later); RefundDeclined (a person must look); DifferenceAwaited
 * with `paySeconds`; Cancelled
 */
export function issueCredit(deps: IssueCreditDeps) {
  return async ({ returnId }: { returnId: string }): Promise<void> => {
    const { reserved, fresh } = await again(() => reserve(deps, returnId));
    if (reserved === undefined) return;
    const open = await openRefunds(deps.orders, reserved.head);
    const { find, make } = payBack(deps, reserved);
    for (const [place, one] of open.entries()) {
      const known = fresh ? undefined : await find(one);
      const issued = { ...one.part, providerRefundId: known ?? (await make(one)) };
      const isLast = place === open.length - 1;
      if (isLast) await makeTheRest(deps, reserved);
      await again(() => (isLast ? recordIssued(deps, returnId, issued) : recordPart(deps, returnId, issued)));
    }
    if (open.length > 0) return;
    await makeTheRest(deps, reserved);
    await again(() => recordIssued(deps, returnId));
  };
}

/** What no payment of the order bears: the shop's bonus, and an exchange that the customer pays for wholly by a difference. */
async function makeTheRest(deps: IssueCreditDeps, reserved: ReturnCase): Promise<void> {
  const { returnId, customerId, market, currency, bonus = 0, exchange, storeCredit } = reserved.head;
  if (bonus > 0 && storeCredit === undefined) {
    const about = { returnId, customerId, market, currency, at: deps.clock.now() };
    await deps.storeCredits.issue({ ...about, key: `${returnId}~bonus`, amount: bonus, kind: 'bonus' });
  }
  if (exchange !== undefined && !exchange.ordered) await placeExchange(deps, reserved);
}

/** The return with its credit reserved, now or by an earlier try (not `fresh`); nothing when it has been credited. */
async function reserve(
  deps: IssueCreditDeps,
  returnId: string,
): Promise<{ reserved: ReturnCase | undefined; fresh: boolean }> {
  const read = await knownReturn(deps.returns, returnId);
  const { money } = read.head;
  if (money === 'credited') return { reserved: undefined, fresh: false };
  if (money === 'reserved') return { reserved: read, fresh: false };
  if (money === 'needs-a-hand') throw new Refusal('RefundDeclined', 'a person sees to the credit');
  refuseCancelled(read.head);
  const before = await agreeOnDifference(deps, read);
  const change = await planCredit(deps, before);
  const head = await deps.returns.commit({ before, returnId, ...change });
  return { reserved: { ...before, head: head ?? before.head }, fresh: true };
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
  const base = { actor: 'system', occurredAt } as const;
  const issued: NewEvent = { ...base, type: 'CreditIssued', data: { amount, parts } };
  const events = [issued, ...insteadOfMoney(head, parts, base)];
  await deps.returns.commit({ before, returnId, events });
}

/** What the customer has instead of money, told once. */
function insteadOfMoney(
  { storeCredit, bonus = 0, exchange }: ReturnHead,
  parts: readonly IssuedPart[],
  base: { readonly actor: 'system'; readonly occurredAt: string },
): NewEvent[] {
  const credited = parts.filter(({ by }) => by === 'store-credit');
  const [first] = credited;
  const events: NewEvent[] = [];
  if (first !== undefined && storeCredit === undefined) {
    const amount = credited.reduce((total, part) => total + part.amount, 0);
    const data = { amount, bonus, reference: first.providerRefundId };
    events.push({ ...base, type: 'StoreCreditIssued', data });
  }
  if (exchange !== undefined && !exchange.ordered)
    events.push({ ...base, type: 'ExchangeOrdered', data: exchange });
  return events;
}
