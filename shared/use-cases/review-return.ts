import { Refusal } from '#domain/errors.ts';
import type { Actor, NewEvent, PerhapsByStaff } from '#domain/events.ts';
import type { LineDecision, Sentence } from '#domain/policy.ts';
import type { ReturnCase } from '#domain/return.ts';
import type { Clock, Returns } from '#shared/ports.ts';
import { type ActChange, actOnReturn, byStaff, type StaffAct, type StaffActDeps } from './act-on-return.ts';
import { again } from './again.ts';
import { givenBack } from './claim-of.ts';
import { knownReturn } from './known.ts';
import type { ReturnView } from './return-view.ts';
import { timelineOf, viewOf } from './view-return.ts';

/** A decision, with the words that the customer will read. */
interface Review {
  readonly approve: boolean;
  readonly because: Sentence;
}

/**
 * What the shop says was decided about a return under review. A refusal frees the units and needs words for the customer.
 * @throws Refusal ReturnNotFound, NotUnderReview
 */
export function reviewReturn({ returns, clock }: { readonly returns: Returns; readonly clock: Clock }) {
  return (review: Review & { returnId: string; reviewer: string }): Promise<ReturnView> =>
    again(async () => {
      const { returnId, reviewer } = review;
      const before = await knownReturn(returns, returnId);
      const change = decided(before, review, { actor: 'shop', occurredAt: clock.now() }, reviewer);
      const head = await returns.commit({ before, returnId, ...change });
      return viewOf({ head: head ?? before.head, lines: before.lines }, await timelineOf(returns, returnId));
    });
}

/**
 * The same by one of the shop's people.
 * @throws Refusal ReturnNotFound, NotUnderReview
 */
export function decideReview(deps: StaffActDeps) {
  return (act: StaffAct & Review): Promise<ReturnView> =>
    actOnReturn(deps, act, (before) => {
      const { base, signed } = byStaff(deps, act);
      return decided(before, act, base, act.by, signed);
    });
}

function decided(
  before: ReturnCase,
  { approve, because }: Review,
  base: { readonly actor: Actor; readonly occurredAt: string },
  reviewer: string,
  signed: PerhapsByStaff = {},
): NonNullable<ActChange> {
  if (before.head.status !== 'in-review')
    throw new Refusal('NotUnderReview', 'the return is not under review');
  const decision: LineDecision = { outcome: approve ? 'approve' : 'reject', rule: 'review', because };
  const event: NewEvent = approve
    ? {
        ...base,
        type: 'ReturnApproved',
        data: { decision, approvedBy: reviewer, keepGoods: false, ...signed },
      }
    : { ...base, type: 'ReturnRejected', data: { decision, rejectedBy: reviewer, ...signed } };
  return { events: [event], ...(!approve && givenBack(before)) };
}
