import { Refusal } from '#domain/errors.ts';
import type { Clock, Returns } from '#shared/ports.ts';
import { again } from './again.ts';
import { givenBack } from './claim-of.ts';
import type { ReturnView } from './return-view.ts';
import { isCancellable, ownReturn, timelineOf, viewOf } from './view-return.ts';

/**
 * Takes a return back and frees its units. Taking back what was taken back already is fine.
 * @throws Refusal ReturnNotFound; TooLateToCancel once the goods are on their way or money has moved
 */
export function cancelReturn({ returns, clock }: { readonly returns: Returns; readonly clock: Clock }) {
  return (asked: { returnId: string; orderNumber: string }): Promise<ReturnView> =>
    again(async () => {
      const before = await ownReturn(returns, asked);
      if (before.head.ending !== 'cancelled') {
        if (!isCancellable(before.head)) {
          throw new Refusal('TooLateToCancel', 'the return has come too far to be taken back');
        }
        await returns.commit({
          before,
          returnId: asked.returnId,
          events: [{ type: 'ReturnCancelled', actor: 'customer', occurredAt: clock.now(), data: {} }],
          ...givenBack(before),
        });
      }
      return viewOf(await ownReturn(returns, asked), await timelineOf(returns, asked.returnId));
    });
}
