import { Refusal } from '#domain/errors.ts';
import type { ReturnEvent } from '#domain/events.ts';
import { openParts } from '#domain/refund.ts';
import type { IssuedPart } from '#domain/refund-part.ts';
import type { RefundNews, Returns } from '#shared/ports.ts';
import { again } from './again.ts';
import type { ReturnRefundNews } from './announce-refund-news.ts';

/**
 * Records that a refund which stood at its provider stands there no longer: its part is open again, and a person must act. News of a refund
 * that is on its way or made change nothing, for that is what a made refund counts as; nor do news of refunds that are not ours.
 * @throws Refusal RefundOutcomeUnknown while a refund of the return, this one or another, is being made: told again later, it is recorded
 */
export function recordRefundNews({ returns }: { readonly returns: Returns }) {
  return (news: ReturnRefundNews): Promise<void> =>
    again(async () => {
      const { returnId, status } = news;
      if (status !== 'failed') return;
      const before = await returns.read(returnId);
      if (before === undefined) return;
      const part = issuedIn(await returns.events(returnId), news);
      const isOpen = openParts(before.head).some(({ key }) => key === news.key);
      // a return whose money moves now cannot be told that other money of it has come back
      if (before.head.money === 'reserved' && (part !== undefined || isOpen)) {
        throw new Refusal(
          'RefundOutcomeUnknown',
          'a refund of the return is being made: what failed is told later',
        );
      }
      if (part === undefined || isOpen) return;
      const { occurredAt, reason, providerRefundId } = news;
      await returns.commit({
        before,
        returnId,
        once: `refund-failed-${providerRefundId}`,
        events: [{ type: 'RefundFailed', actor: 'system', occurredAt, data: { part, reason } }],
      });
    });
}

/** The part as it was made under that key and id, if events tell of it. */
function issuedIn(
  events: readonly ReturnEvent[],
  { key, providerRefundId }: RefundNews,
): IssuedPart | undefined {
  const parts = events.flatMap((event) => {
    if (event.type === 'CreditIssued') return event.data.parts;
    return event.type === 'RefundPartIssued' ? [event.data.part] : [];
  });
  return parts.find((part) => part.key === key && part.providerRefundId === providerRefundId);
}
