import { creditLine } from '#domain/inspection.ts';
import { sum } from '#domain/money.ts';
import type { Clock, Policies, Returns } from '#shared/ports.ts';
import { again } from './again.ts';
import { knownReturn, refuseCancelled } from './known.ts';

/**
 * Turns grades into amounts, line by line, and records them.
 * @throws Refusal Cancelled
 */
export function classifyItems(deps: {
  readonly returns: Returns;
  readonly policies: Policies;
  readonly clock: Clock;
}) {
  return ({ returnId }: { returnId: string }): Promise<void> =>
    again(async () => {
      const before = await knownReturn(deps.returns, returnId);
      const { head } = before;
      refuseCancelled(head);
      if (head.goodsCredit !== undefined) return;
      const policy = await deps.policies.read(head.market, head.policyVersion);
      const credits = before.lines.map((line) => creditLine(line, policy.creditPercent, head.boxClosed));
      const lines = before.lines.map((line, index) => ({
        ...line,
        credit: credits[index]?.credit,
        deducted: credits[index]?.deducted,
      }));
      await deps.returns.commit({
        before,
        returnId,
        lines,
        events: [
          {
            type: 'ItemsClassified',
            actor: 'system',
            occurredAt: deps.clock.now(),
            data: {
              lines: lines.length,
              credit: sum(credits.map(({ credit }) => credit)),
              deducted: sum(credits.map(({ deducted }) => deducted)),
              unitsMissing: head.units - credits.reduce((total, { units }) => total + units, 0),
            },
          },
        ],
      });
    });
}
