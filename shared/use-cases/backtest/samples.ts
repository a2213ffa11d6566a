import type { LineDecision } from '#domain/policy.ts';
import type { Assessment } from '../assess-lines.ts';
import type { PastReturn } from './past-return.ts';

/** A line whose decision changes: enough to look it up, nothing of who bought it. */
export interface Sample {
  readonly orderNumber: string;
  readonly lineId: string;
  readonly sku: string;
  readonly statedAt: string;
  readonly reason: string;
  readonly paid: number;
  readonly currency: string;
  readonly baseline: Pick<LineDecision, 'outcome' | 'rule' | 'because'>;
  readonly draft: Pick<LineDecision, 'outcome' | 'rule' | 'because'>;
}

const mostSamples = 5;

type AssessedLine = Assessment['lines'][number];

export function sampleOf({ order, statedAt }: PastReturn, was: AssessedLine, is: AssessedLine): Sample {
  const { lineId, sku, reason } = is.line;
  const { orderNumber, currency } = order;
  return {
    ...{ orderNumber, lineId, sku, statedAt, reason, currency },
    paid: is.paid.amount,
    baseline: told(was),
    draft: told(is),
  };
}

const told = ({ judgement: { outcome, rule, because } }: AssessedLine) => ({ outcome, rule, because });

/** Those that are kept of many: chosen by a digest of what they are, so that the order in which they come does not matter. */
export function keepSamples(samples: readonly Sample[]): readonly Sample[] {
  if (samples.length <= mostSamples) return samples.toSorted(byDigest);
  return samples.toSorted(byDigest).slice(0, mostSamples);
}

function byDigest(a: Sample, b: Sample): number {
  // of one name are those that history tells twice in other words
  return digestOf(a) - digestOf(b) || (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
}

const nameOf = ({ orderNumber, lineId, statedAt }: Sample) => `${orderNumber} ${lineId} ${statedAt}`;

/** FNV-1a, 32 bits. */
function digestOf(sample: Sample): number {
  let hash = 0x811c9dc5;
  for (const unit of nameOf(sample)) {
    hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  }
  return hash >>> 0;
}
