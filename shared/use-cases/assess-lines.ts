import { paidFor } from '#domain/allocation.ts';
import { type ClaimedUnits, type FreeRun, runThatStays, takeUnits } from '#domain/claims.ts';
import { Refusal } from '#domain/errors.ts';
import { nothing, sum, type TaxedAmount } from '#domain/money.ts';
import type { Order } from '#domain/order.ts';
import { decideLine, decideReturn, type LineDecision, type Policy, reasonRule } from '#domain/policy.ts';
import type { ReturnLine } from '#domain/return.ts';

/** A line that the customer wants to return. */
export interface WantedLine {
  readonly lineId: string;
  readonly quantity: number;
  readonly reason: string;
}

/** What a return of these lines would be: its lines, what the policy says of them, and the money. */
export interface Assessment {
  readonly lines: readonly {
    readonly line: ReturnLine;
    readonly decision: LineDecision;
    readonly paid: TaxedAmount;
  }[];
  readonly decision: LineDecision;
  readonly goods: TaxedAmount;
  readonly shipping: TaxedAmount;
  readonly takesShipping: boolean;
  /** what keeps this return from being the order's last, if anything does that the shipping hangs on */
  readonly stays: FreeRun | undefined;
  readonly fee: number;
}

/**
 * Judges wanted lines by policy and takes their units. The outbound shipping goes back with the last unit of the order.
 * @throws Refusal UnknownLine, UnknownReason, UnitsNotAvailable
 */
export function assessLines(
  order: Order,
  claims: { units: ClaimedUnits; shipping: boolean },
  policy: Policy,
  wanted: readonly WantedLine[],
  statedAt: string,
): Assessment {
  const byId = new Map(order.lines.map((line, position) => [line.lineId, { line, position }]));
  const taken = wanted.map(({ lineId, quantity, reason }) => {
    const found = byId.get(lineId);
    if (found === undefined) throw new Refusal('UnknownLine', `the order has no line ${lineId}`, { lineId });
    const rule = reasonRule(policy, reason);
    if (rule === undefined) throw new Refusal('UnknownReason', `no reason is called ${reason}`, { reason });
    const takes = takeUnits(found.line, claims.units, quantity);
    const line: ReturnLine = {
      lineId,
      position: found.position,
      sku: found.line.sku,
      name: found.line.name,
      reason,
      quantity,
      takes,
      deductByGrade: rule.deductByGrade,
      inspected: { A: 0, B: 0, C: 0 },
    };
    return { line, finalSale: found.line.finalSale ?? false, paid: paidFor(takes) };
  });
  const goods = sum(taken.map(({ paid }) => paid));
  const lines = taken.map(({ line, finalSale, paid }) => {
    const { placedAt, deliveredAt } = order;
    const facts = { reason: line.reason, finalSale, paid: goods.amount, placedAt, deliveredAt, statedAt };
    return { line, decision: decideLine(policy, facts), paid };
  });
  const takes = new Map(taken.map(({ line }) => [line.lineId, line.takes]));
  const stays = claims.shipping ? undefined : runThatStays(order.lines, claims.units, takes);
  const takesShipping = !claims.shipping && stays === undefined;
  const free = wanted.every(({ reason }) => reasonRule(policy, reason)?.freeOfCharge);
  return {
    lines,
    decision: decideReturn(lines.map(({ decision }) => decision)),
    goods,
    shipping: takesShipping ? order.shipping : nothing,
    takesShipping,
    stays,
    fee: free ? 0 : policy.returnFee,
  };
}
