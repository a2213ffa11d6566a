import { Refusal } from '#domain/errors.ts';
import type { NewEvent } from '#domain/events.ts';
import type { LineDecision, Sentence } from '#domain/policy.ts';
import type { Clock, Returns } from '#shared/ports.ts';
import { again } from './again.ts';
import { claimOf } from './claim-of.ts';
import { knownReturn } from './known.ts';
import { type ReturnView, timelineOf, viewOf } from './view-return.ts';

/**
 * What a person decided about a return under review. A refusal frees the units and needs words for the customer.
 * @throws Refusal ReturnNotFound, NotUnderReview
 */
export function reviewReturn({ returns, clock }: { readonly returns: Returns; readonly clock: Clock }) {
  return (review: {
    returnId: string;
    approve: boolean;
    because: Sentence;
    reviewer: string;
  }): Promise<ReturnView> =>
    again(async () => {
      const { returnId, approve, because, reviewer } = review;
      const before = await knownReturn(returns, returnId);
      if (before.head.status !== 'in-review')
        throw new Refusal('NotUnderReview', 'the return is not under review');
      const decision: LineDecision = { outcome: approve ? 'approve' : 'reject', rule: 'review', because };
      const base = { actor: 'shop', occurredAt: clock.now() } as const;
      const event: NewEvent = approve
        ? { ...base, type: 'ReturnApproved', data: { decision, approvedBy: reviewer, keepGoods: false } }
        : { ...base, type: 'ReturnRejected', data: { decision, rejectedBy: reviewer } };
      const release = approve ? undefined : claimOf(before);
      const head = await returns.commit({ before, returnId, events: [event], release });
      return viewOf({ head: head ?? before.head, lines: before.lines }, await timelineOf(returns, returnId));
    });
}
