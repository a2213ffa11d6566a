import { classify } from '#domain/inspection.ts';
import type { Clock, Returns } from '#shared/ports.ts';
import { again } from './again.ts';
import { knownReturn, refuseCancelled } from './known.ts';

/**
 * Turns grades into amounts, line by line, and records them.
 * @throws Refusal Cancelled
 */
export function classifyItems(deps: { readonly returns: Returns; readonly clock: Clock }) {
  return ({ returnId }: { returnId: string }): Promise<void> =>
    again(async () => {
      const before = await knownReturn(deps.returns, returnId);
      const { head } = before;
      refuseCancelled(head);
      if (head.goodsCredit !== undefined) return;
      const { lines, data } = classify(before.lines, head);
      const occurredAt = deps.clock.now();
      await deps.returns.commit({
        before,
        returnId,
        lines,
        events: [{ type: 'ItemsClassified', actor: 'system', occurredAt, data }],
      });
    });
}
