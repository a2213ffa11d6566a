import type { Policy } from '#domain/policy.ts';
import type { Finding } from '#domain/rules/lint/finding.ts';
import { lintPolicy } from '#domain/rules/lint/lint-policy.ts';
import type { ReadExpressions } from '#domain/rules/lint/reading.ts';
import type { CompileExpression } from '#domain/rules/match.ts';
import { readyPolicy } from '#domain/rules/ready-policy.ts';
import type { Clock, Orders, Policies, ReturnLists, Returns } from '#shared/ports.ts';
import { backtest } from './backtest.ts';
import type { PastReturn } from './past-return.ts';
import type { Report } from './report.ts';

export interface BacktestPolicyDeps {
  readonly policies: Policies;
  readonly orders: Pick<Orders, 'read'>;
  readonly returns: Pick<Returns, 'read'>;
  readonly lists: Pick<ReturnLists, 'opened'>;
  readonly expressions: CompileExpression;
  readonly readExpressions: ReadExpressions;
  readonly clock: Clock;
}

/** What a draft would have changed of a market's newest returns, and what its linter says of it. */
export interface PolicyTried {
  /** the version that it was compared with: the one in force now */
  readonly against: number;
  readonly findings: readonly Finding[];
  readonly report: Report;
}

/** As many returns as one call reads in a few seconds, and how many of them at once. */
const mostReturns = 200;
const atOnce = 10;
const yearMs = 365 * 86_400_000;
const mostFindings = 100;

const later = (instant: string, ms: number) => new Date(Date.parse(instant) + ms).toISOString();

/**
 * Judges the newest returns of the market, at most 200 of the last year, by a draft and by the policy in force. Each return is looked at alone:
 * outbound shipping goes back with it as it did. Nothing is kept; a draft with errors is tried all the same, and says so.
 */
export function backtestPolicy(deps: BacktestPolicyDeps) {
  return async (draft: Policy): Promise<PolicyTried> => {
    const { market } = draft;
    const now = deps.clock.now();
    const [baseline, { rows }] = await Promise.all([
      deps.policies.inForce(market, now),
      deps.lists.opened({
        from: later(now, -yearMs),
        // a window does not hold its end
        to: later(now, 1),
        filter: { market },
        limit: mostReturns,
      }),
    ]);
    const [before, after] = [readyPolicy(baseline, deps.expressions), readyPolicy(draft, deps.expressions)];
    const tested = backtest({ baseline: before, draft: after, freight: 0 });
    for (let at = 0; at < rows.length; at += atOnce) {
      const some = rows.slice(at, at + atOnce);
      const read = await Promise.all(some.map(({ returnId }) => pastReturn(deps, returnId)));
      for (const past of read) {
        if (past === undefined) tested.skip('NoSuchSale');
        else tested.add(past);
      }
    }
    const findings = lintPolicy(draft, deps.readExpressions).slice(0, mostFindings);
    return { against: baseline.version, findings, report: tested.report };
  };
}

/** A stored return as history; undefined when its order is gone. */
async function pastReturn(
  { orders, returns }: Pick<BacktestPolicyDeps, 'orders' | 'returns'>,
  returnId: string,
): Promise<PastReturn | undefined> {
  const found = await returns.read(returnId);
  const order = found && (await orders.read(found.head.orderNumber));
  if (found === undefined || order === undefined) return undefined;
  const { head, lines } = found;
  const isInspected = head.unitsInspected > 0;
  return {
    order,
    claims: { units: new Map(), shipping: !head.takesShipping },
    statedAt: head.openedAt,
    lines: lines.map(({ lineId, quantity, reason, answers, inspected }) => ({
      ...{ lineId, quantity, reason, answers },
      ...(isInspected && { grades: inspected }),
    })),
    paidBack: head.status === 'ended' ? (head.credit?.amount ?? 0) : undefined,
  };
}
