import { type QueueName, queueOf } from '#domain/return-row.ts';
import type { Clock, Levels, ReturnLists } from '#shared/ports.ts';

const hourMs = 60 * 60 * 1000;
const dayMs = 24 * hourMs;
/** What is due longer than that was told every hour of a year. */
const lookBackMs = 365 * dayMs;
const soonMs = 3 * dayMs;
/** Whether a thousand or more, somebody must look. */
const mostCounted = 1_000;

/**
 * Tells how long the first return of each queue has been waiting, in hours (of a review: past its limit), and how many refunds that are
 * not made are past the day of the law or will be within three days. Nothing that waits is 0.
 */
export function watchReturns(deps: {
  readonly lists: ReturnLists;
  readonly levels: Levels;
  readonly clock: Clock;
}) {
  const { lists, levels } = deps;
  return async (): Promise<void> => {
    const now = Date.parse(deps.clock.now());
    const moment = (ms: number) => new Date(now + ms).toISOString();
    const hoursPast = async (queue: QueueName) => {
      const [first] = (await lists.queue(queue, { limit: 1 })).rows;
      const at = first && queueOf(first)?.at;
      return at === undefined ? 0 : Math.max((now - Date.parse(at)) / hourMs, 0);
    };
    const due = (from: number, before: number) =>
      lists.refundsDue({ from: moment(from), before: moment(before), atMost: mostCounted });
    levels.level('OldestStuckHours', await hoursPast('stuck'));
    levels.level('OldestReviewOverdueHours', await hoursPast('review'));
    levels.level('RefundsOverdue', await due(-lookBackMs, 0));
    levels.level('RefundsDueSoon', await due(0, soonMs));
  };
}
