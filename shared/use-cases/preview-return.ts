import type { TaxedAmount } from '#domain/money.ts';
import type { CreditTrigger, LineDecision } from '#domain/policy.ts';
import type { Clock, Orders, Policies } from '#shared/ports.ts';
import { type Assessment, assessLines, type WantedLine } from './assess-lines.ts';
import { knownOrder } from './known.ts';

/** What a return would lead to, before anything is opened. */
export interface ReturnPreview {
  readonly decision: LineDecision;
  readonly lines: readonly (WantedLine & { readonly decision: LineDecision; readonly paid: TaxedAmount })[];
  readonly amounts: {
    readonly currency: string;
    readonly goods: TaxedAmount;
    readonly shipping: TaxedAmount;
    readonly fee: number;
    readonly total: number;
  };
  readonly creditOn: CreditTrigger;
}

/** @throws Refusal OrderNotFound, UnknownLine, UnknownReason, UnitsNotAvailable */
export function previewReturn(deps: {
  readonly orders: Orders;
  readonly policies: Policies;
  readonly clock: Clock;
}) {
  return async (wanted: { orderNumber: string; lines: readonly WantedLine[] }): Promise<ReturnPreview> => {
    const order = await knownOrder(deps.orders, wanted.orderNumber);
    const policy = await deps.policies.inForce(order.market, order.placedAt);
    const claims = await deps.orders.claims(order.orderNumber);
    const assessment = assessLines(order, claims, policy, wanted.lines, deps.clock.now());
    return {
      decision: assessment.decision,
      lines: assessment.lines.map(({ line: { lineId, quantity, reason }, decision, paid }) => ({
        lineId,
        quantity,
        reason,
        decision,
        paid,
      })),
      amounts: { currency: order.currency, ...previewAmounts(assessment) },
      creditOn: policy.creditOn,
    };
  };
}

function previewAmounts({ goods, shipping, fee }: Assessment) {
  return { goods, shipping, fee, total: Math.max(0, goods.amount + shipping.amount - fee) };
}
