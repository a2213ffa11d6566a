import type { FeedbackPlace, FeedbackReason } from '#domain/care.ts';
import type { Clock, Returns } from '#shared/ports.ts';
import { again } from './again.ts';
import { ownReturn } from './view-return.ts';

/** Whether a page or a message was enough. */
export interface Feedback {
  readonly place: FeedbackPlace;
  readonly enough: boolean;
  readonly reason?: FeedbackReason | undefined;
}

/**
 * Records whether a page or a message was enough, once a place: the first answer stands.
 * @returns what stands for the place
 * @throws Refusal ReturnNotFound
 */
export function giveFeedback({ returns, clock }: { readonly returns: Returns; readonly clock: Clock }) {
  return (asked: Feedback & { returnId: string; orderNumber: string }) =>
    again(async (): Promise<Feedback & { readonly returnId: string }> => {
      const { returnId, place, enough, reason } = asked;
      const before = await ownReturn(returns, asked);
      const head = await returns.commit({
        before,
        returnId,
        events: [
          {
            type: 'FeedbackGiven',
            actor: 'customer',
            occurredAt: clock.now(),
            data: { place, enough, ...(reason && { reason }) },
          },
        ],
        once: `feedback:${place}`,
      });
      if (head !== undefined) return { returnId, place, enough, ...(reason && { reason }) };
      const events = await returns.events(returnId);
      const first = events.find((event) => event.type === 'FeedbackGiven' && event.data.place === place);
      if (first?.type !== 'FeedbackGiven') throw new TypeError(`nothing stands for ${place}`);
      return { returnId, ...first.data };
    });
}
