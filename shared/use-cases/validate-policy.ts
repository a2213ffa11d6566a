import { Refusal } from '#domain/errors.ts';
import type { NewEvent } from '#domain/events.ts';
import { decideReturn, type LineDecision, type Policy } from '#domain/policy.ts';
import type { ReturnCase } from '#domain/return.ts';
import type { Clock, Policies, Returns } from '#shared/ports.ts';
import { again } from './again.ts';
import { givenBack } from './claim-of.ts';
import { knownReturn, refuseCancelled } from './known.ts';

const daySeconds = 86_400;

/**
 * Decides a return by what was said of its lines when it was stated, and records the decision. Asked again, it answers the same from
 * what was recorded. Silence of the reviewer (`unreviewed`) approves.
 * @throws Refusal ReviewRequired (with `reviewSeconds`), Returnless, CreditBegun, ReturnRejected, Cancelled: the machine's short ways
 */
export function validatePolicy(deps: {
  readonly policies: Policies;
  readonly returns: Returns;
  readonly clock: Clock;
}) {
  return ({ returnId, unreviewed }: { returnId: string; unreviewed: boolean }): Promise<void> =>
    again(async () => {
      const before = await knownReturn(deps.returns, returnId);
      const { head } = before;
      const policy = await deps.policies.read(head.market, head.policyVersion);
      const undecided = head.status === 'opened' || (head.status === 'in-review' && unreviewed);
      if (!undecided) return leaveOrGoOn(head, policy);

      const decision = unreviewed ? silence : decideReturn(before.lines.map((line) => line.decision));
      const event = eventOf(decision, deps.clock.now(), policy);
      const freed = event.type === 'ReturnRejected' ? givenBack(before) : {};
      const after = await deps.returns.commit({ before, returnId, events: [event], ...freed });
      leaveOrGoOn(after ?? head, policy);
    });
}

const silence: LineDecision = {
  outcome: 'approve',
  rule: 'review-time-passed',
  because: { sv: 'Returen är godkänd.', en: 'The return is approved.' },
};

function eventOf(decision: LineDecision, now: string, policy: Policy): NewEvent {
  const base = { actor: 'system', occurredAt: now } as const;
  switch (decision.outcome) {
    case 'approve':
      return { ...base, type: 'ReturnApproved', data: { decision, approvedBy: 'policy', keepGoods: false } };
    case 'returnless':
      return { ...base, type: 'ReturnApproved', data: { decision, approvedBy: 'policy', keepGoods: true } };
    case 'reject':
      return { ...base, type: 'ReturnRejected', data: { decision, rejectedBy: 'policy' } };
    case 'review': {
      const reviewBy = new Date(Date.parse(now) + policy.reviewDays * daySeconds * 1000).toISOString();
      return { ...base, type: 'ReviewRequired', data: { decision, reviewBy } };
    }
  }
}

function leaveOrGoOn(head: ReturnCase['head'], policy: Policy): void {
  refuseCancelled(head);
  if (head.ending === 'rejected') throw new Refusal('ReturnRejected', 'the return was refused');
  if (head.status === 'in-review') {
    const reviewSeconds = policy.reviewDays * daySeconds;
    throw new Refusal('ReviewRequired', 'a person decides', { reviewSeconds });
  }
  // by the decision, not by where the goods are: the customer may send them all the same
  if (head.decision?.outcome === 'returnless')
    throw new Refusal('Returnless', 'the customer keeps the goods');
  // a round that begins when money has been reserved or paid has nothing else left to do
  if (head.money === 'reserved' || head.money === 'credited')
    throw new Refusal('CreditBegun', 'the credit has begun');
}
