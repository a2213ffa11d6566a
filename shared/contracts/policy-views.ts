import * as z from 'zod/mini';
import { FindingView } from './openapi/answers.ts';
import { DecisionView, SentenceView } from './views.ts';

/** What the shop's people are answered about policies. */

const text = z.string();
const amount = z.int();
const moment = z.iso.datetime();

/** What a market has published, the newest first. */
export const PolicyList = z.object({
  market: text,
  inForce: z.int(),
  versions: z.array(
    z.object({
      version: z.int(),
      effectiveFrom: moment,
      note: z.optional(text),
      rules: z.int(),
      published: z.optional(z.object({ at: moment, by: text })),
    }),
  ),
});

/** What one version says otherwise than another. */
export const PolicyDifferences = z.object({
  market: text,
  from: z.int(),
  to: z.int(),
  differences: z.array(
    z.object({
      pointer: text,
      is: z.enum(['added', 'removed', 'changed', 'moved']),
      before: z.optional(z.unknown()),
      after: z.optional(z.unknown()),
    }),
  ),
});

const counts = z.record(text, z.int());
const changes = z.record(text, z.object({ lines: z.int(), changed: z.int() }));
/** What one policy comes to. */
export const BacktestSide = z.object({
  refunds: amount,
  fees: amount,
  freight: amount,
  kept: amount,
  keptReturns: z.int(),
});
const told = z.object({ outcome: DecisionView.shape.outcome, rule: text, because: SentenceView });
/** A line whose decision changes. */
export const BacktestSample = z.object({
  orderNumber: text,
  lineId: text,
  sku: text,
  statedAt: moment,
  reason: text,
  paid: amount,
  currency: text,
  baseline: told,
  draft: told,
});

/** What becomes of history under a draft. */
export const BacktestReport = z.object({
  returns: z.int(),
  lines: z.int(),
  notJudged: counts,
  money: z.record(
    text,
    z.object({ baseline: BacktestSide, draft: BacktestSide, paidBack: amount, told: z.int() }),
  ),
  reviews: z.object({ baseline: z.int(), draft: z.int() }),
  outcomes: counts,
  lanes: counts,
  rules: counts,
  timing: counts,
  categories: changes,
  reasons: changes,
  samples: z.record(text, z.array(BacktestSample)),
});

/** What a draft would have changed of the newest returns. */
export const PolicyTried = z.object({
  against: z.int(),
  findings: z.array(FindingView),
  report: BacktestReport,
});
