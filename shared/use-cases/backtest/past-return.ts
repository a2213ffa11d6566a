import { paidFor } from '#domain/allocation.ts';
import { creditLine } from '#domain/inspection.ts';
import { sum } from '#domain/money.ts';
import type { Order } from '#domain/order.ts';
import type { Grade } from '#domain/policy.ts';
import type { ReadyPolicy } from '#domain/rules/ready-policy.ts';
import { type Assessment, assessLines, type Bench, type WantedLine } from '../assess-lines.ts';

/** A line of a return that is over: what the customer said, and what the inspection found, where there was one. */
export interface PastLine extends WantedLine {
  /** units by grade; those not named were not in the box */
  readonly grades?: Readonly<Partial<Record<Grade, number | undefined>>> | undefined;
}

/** A return that is over, as it was stated. */
export interface PastReturn {
  readonly order: Order;
  /** units and shipping that earlier returns of the order had taken */
  readonly claims: Bench['claims'];
  readonly statedAt: string;
  readonly lines: readonly PastLine[];
  /** what was really paid back, in minor units of the order; unknown where history does not tell */
  readonly paidBack?: number | undefined;
}

/** A past return judged by one policy: each line's decision, and what it would have cost. Minor units of the order. */
export interface PastAssessment {
  readonly assessment: Assessment;
  /** what goes back in the end: goods by their grades, outbound shipping and the order's fees, less the return fee */
  readonly refund: number;
  readonly fee: number;
  /** what was paid for goods that the customer keeps */
  readonly kept: number;
  /** whether anything is sent back */
  readonly sent: boolean;
}

/**
 * What a policy would have said of a past return, had it been in force. Lines under review count as approved: that is what comes of
 * most of them, and of those that nobody looks at.
 * @throws Refusal UnknownLine, UnknownReason, UnknownAnswer, UnitsNotAvailable
 */
export function assessPast(past: PastReturn, ready: ReadyPolicy): PastAssessment {
  const { order, claims, statedAt, lines } = past;
  const assessment = assessLines({ order, claims, ready, statedAt, articles: new Map() }, lines);
  const outcomes = assessment.lines.map(({ judgement }) => judgement.outcome);
  let goods = 0;
  let kept = 0;
  for (const [place, { line, judgement, paid }] of assessment.lines.entries()) {
    if (judgement.outcome === 'reject') continue;
    if (judgement.outcome === 'returnless') {
      goods += paid.amount;
      kept += paid.amount;
      continue;
    }
    const grades = lines[place]?.grades;
    const inspected = { A: grades?.A ?? 0, B: grades?.B ?? 0, C: grades?.C ?? 0 };
    goods +=
      grades === undefined
        ? paidFor(line.takes).amount
        : creditLine({ ...line, inspected }, true).credit.amount;
  }
  const isRefused = outcomes.every((outcome) => outcome === 'reject');
  const sent = outcomes.some((outcome) => outcome === 'approve' || outcome === 'review');
  const gross = isRefused ? 0 : goods + assessment.shipping.amount + sum(assessment.orderFees).amount;
  const fee = sent ? Math.min(assessment.fee, gross) : 0;
  return { assessment, refund: gross - fee, fee, kept, sent };
}
