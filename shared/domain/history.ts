import { paidFor } from './allocation.ts';
import { type ClaimedUnits, takeUnits } from './claims.ts';
import { Refusal } from './errors.ts';
import type { NewEvent } from './events.ts';
import type { FinishedReturn, HistoryFacts } from './finished-return.ts';
import { type HistoryCredit, historyCredit } from './history-credit.ts';
import { approvedEarlier, historyEvents } from './history-events.ts';
import { recordFindings } from './inspection.ts';
import { subtract } from './money.ts';
import type { FeeBack } from './order-fees.ts';
import { grades } from './policy.ts';
import type { PlannedRefund } from './refund.ts';
import type { ReturnLine } from './return.ts';

/** A finished return as it is written here: what happened, and what of its order it takes for good. */
export interface WrittenHistory {
  readonly events: readonly NewEvent[];
  readonly lines: readonly ReturnLine[];
  /** whether its units, and the outbound shipping, are gone from the order; only a credit takes them */
  readonly takesUnits: boolean;
  readonly takesShipping: boolean;
  readonly fees: readonly FeeBack[];
  readonly refunds: readonly PlannedRefund[];
}

/**
 * A return that was finished elsewhere, as events of the same kinds that one of ours has, each at its time then and
 * marked as history.
 * @throws Refusal UnknownLine, UnitsNotAvailable, MoreUnitsThanAnnounced, TimesOutOfOrder, UnknownPayment,
 * CreditSumMismatch with the difference
 */
export function writeHistory(told: FinishedReturn, facts: HistoryFacts): WrittenHistory {
  refuseDisorder(told, facts);
  const taken = takenLines(told, facts);
  const credit = historyCredit(told, taken, facts);
  const lines = credit === undefined ? taken : creditedLines(taken, credit);
  return {
    events: historyEvents(told, facts, { lines, credit }),
    lines,
    takesUnits: credit !== undefined,
    takesShipping: credit !== undefined && credit.shipping.amount > 0,
    fees: credit?.orderFees ?? [],
    refunds: credit?.refunds ?? [],
  };
}

/** What another system decided is done: nothing is judged or deducted again. */
const decidedElsewhere = { decision: approvedEarlier, creditPercent: { A: 100, B: 100, C: 100 } } as const;

/** Lines with the units they took, and what the inspection found. What was not credited left its units free. */
function takenLines(told: FinishedReturn, { order, claimed }: HistoryFacts): ReturnLine[] {
  const byId = new Map(order.lines.map((line, position) => [line.lineId, { line, position }]));
  const free: ClaimedUnits = told.ending.is === 'credited' ? claimed : new Map();
  const lines = told.lines.map(({ lineId, quantity, reason }): ReturnLine => {
    const found = byId.get(lineId);
    if (found === undefined) throw new Refusal('UnknownLine', `the order has no line ${lineId}`, { lineId });
    const { sku, name } = found.line;
    const takes = takeUnits(found.line, free, quantity);
    const inspected = { A: 0, B: 0, C: 0 };
    const { position } = found;
    return { ...{ lineId, position, sku, name, reason, quantity, takes }, ...decidedElsewhere, inspected };
  });
  const findings = told.lines.flatMap(({ lineId, grades: found }) =>
    grades.map((grade) => ({ lineId, grade, units: found?.[grade] ?? 0 })),
  );
  return recordFindings(lines, findings);
}

function creditedLines(lines: readonly ReturnLine[], { byLine }: HistoryCredit): ReturnLine[] {
  return lines.map((line, place) => {
    const paid = paidFor(line.takes);
    const credit = byLine[place] ?? paid;
    const { amount, tax } = subtract(paid, credit);
    // another system may have rounded the tax of a unit another way
    return { ...line, credit, deducted: { amount, tax: Math.max(0, tax) } };
  });
}

/** Each time after those that it follows from, and none of them to come. */
function refuseDisorder(told: FinishedReturn, { order, now }: HistoryFacts): void {
  const { openedAt, shippedAt, deliveredAt, inspectedAt, ending } = told;
  const goods = { placedAt: order.placedAt, openedAt, shippedAt, deliveredAt, inspectedAt };
  for (const way of [goods, { openedAt, [`${ending.is}.at`]: ending.at }]) {
    let before: readonly [string, string] | undefined;
    for (const [what, at] of Object.entries(way)) {
      if (at === undefined) continue;
      if (before !== undefined && at < before[1]) throw disorder(what, `before ${before[0]}`);
      if (at > now) throw disorder(what, 'in the future');
      before = [what, at];
    }
  }
}

function disorder(what: string, how: string): Refusal {
  return new Refusal('TimesOutOfOrder', `${what} is ${how}`, { what });
}
