import { paidFor } from './allocation.ts';
import type { NewEvent } from './events.ts';
import { openedLines } from './figures/opened-lines.ts';
import type { FinishedReturn, HistoryFacts } from './finished-return.ts';
import type { GradedUnits } from './graded.ts';
import type { HistoryCredit } from './history-credit.ts';
import { nothing, sum } from './money.ts';
import { grades, type LineDecision } from './policy.ts';
import type { ReturnLine } from './return.ts';

/** Said of what another system had decided. */
export const approvedEarlier: LineDecision = {
  outcome: 'approve',
  rule: 'history',
  because: {
    sv: 'Returen godkändes i ett tidigare system.',
    en: 'The return was approved in an earlier system.',
  },
};
/** who decided in the other system is not told */
const decider = 'history';
const unknownParcel = 'unknown';

interface Written {
  readonly lines: readonly ReturnLine[];
  readonly credit: HistoryCredit | undefined;
}

/** What happened, in the order in which it did; of what happened at one moment, in the order in which it follows. */
export function historyEvents(told: FinishedReturn, facts: HistoryFacts, written: Written): NewEvent[] {
  const events = [
    openedEvent(told, facts, written),
    ...approval(told),
    ...goodsFacts(told, written),
    ...ending(told, written),
  ];
  return events
    .map((event): NewEvent => ({ ...event, history: true }))
    .sort((a, b) => (a.occurredAt < b.occurredAt ? -1 : a.occurredAt > b.occurredAt ? 1 : 0));
}

function openedEvent(
  { openedAt }: FinishedReturn,
  { order, policy }: HistoryFacts,
  { lines, credit }: Written,
): NewEvent {
  const reasons: Record<string, number> = {};
  for (const { reason, quantity } of lines) reasons[reason] = (reasons[reason] ?? 0) + quantity;
  const { orderNumber, customerId, market, currency, language } = order;
  const { shipping = nothing, orderFees = [] } = credit ?? {};
  return {
    type: 'ReturnOpened',
    actor: 'customer',
    occurredAt: openedAt,
    data: {
      ...{ orderNumber, customerId, market, currency, language },
      policyVersion: policy.version,
      reasons,
      units: lines.reduce((total, line) => total + line.quantity, 0),
      paid: sum(lines.map((line) => paidFor(line.takes))),
      shipping,
      takesShipping: shipping.amount > 0,
      ...(orderFees.length > 0 && { orderFees }),
      fee: credit?.fee ?? 0,
      creditOn: policy.otherwise.creditOn,
      placedAt: order.placedAt,
      lines: openedLines(order, lines),
    },
  };
}

/** What was credited or waited for had been approved; the rest need not have been. */
function approval({ openedAt, ending }: FinishedReturn): NewEvent[] {
  if (ending.is === 'rejected' || ending.is === 'cancelled') return [];
  const data = { decision: approvedEarlier, approvedBy: decider, keepGoods: false };
  return [{ type: 'ReturnApproved', actor: 'system', occurredAt: openedAt, data }];
}

function goodsFacts(told: FinishedReturn, { lines }: Written): NewEvent[] {
  const { trackingNumber = unknownParcel, shippedAt, deliveredAt, inspectedAt } = told;
  const scan = (status: 'accepted' | 'delivered', at: string | undefined): NewEvent[] =>
    at === undefined
      ? []
      : [
          {
            type: 'ParcelScanned',
            actor: 'carrier',
            occurredAt: at,
            data: { trackingNumber, status, location: undefined },
          },
        ];
  const found = (at: string): NewEvent => ({
    type: 'ItemsInspected',
    actor: 'warehouse',
    occurredAt: at,
    data: { units: lines.flatMap(gradedUnits), boxClosed: true, station: undefined },
  });
  return [
    ...scan('accepted', shippedAt),
    ...scan('delivered', deliveredAt),
    ...(inspectedAt === undefined ? [] : [found(inspectedAt)]),
  ];
}

const gradedUnits = ({ lineId, inspected }: ReturnLine): GradedUnits[] =>
  grades.flatMap((grade) => (inspected[grade] === 0 ? [] : [{ lineId, grade, units: inspected[grade] }]));

function ending(told: FinishedReturn, { lines, credit }: Written): NewEvent[] {
  const occurredAt = told.ending.at;
  const base = { actor: 'system', occurredAt } as const;
  switch (told.ending.is) {
    case 'rejected': {
      const { because } = told.ending;
      const decision: LineDecision = { outcome: 'reject', rule: 'history', because };
      return [{ type: 'ReturnRejected', actor: 'shop', occurredAt, data: { decision, rejectedBy: decider } }];
    }
    case 'cancelled':
      return [{ type: 'ReturnCancelled', actor: 'customer', occurredAt, data: {} }];
    case 'expired':
      return [{ ...base, type: 'ReturnExpired', data: {} }];
    case 'credited':
      if (credit === undefined) throw new TypeError('a credited return has a credit');
      return [
        { ...base, type: 'ItemsClassified', data: classified(told, lines, credit) },
        { ...base, type: 'CreditReserved', data: { amount: credit.amount, parts: credit.refunds.map(part) } },
        {
          ...base,
          type: 'CreditIssued',
          data: {
            amount: credit.amount,
            parts: credit.refunds.map((refund) => ({
              ...part(refund),
              providerRefundId: refund.providerRefundId,
            })),
          },
        },
        { ...base, type: 'ReturnEnded', data: { ending: 'credited' } },
      ];
  }
}

const part = ({ paymentId, amount, key }: HistoryCredit['refunds'][number]) => ({ paymentId, amount, key });

function classified({ inspectedAt }: FinishedReturn, lines: readonly ReturnLine[], { goods }: HistoryCredit) {
  const units = lines.reduce((total, line) => total + line.quantity, 0);
  const found = lines.flatMap(gradedUnits).reduce((total, graded) => total + graded.units, 0);
  return {
    lines: lines.length,
    credit: goods,
    deducted: sum(lines.map(({ deducted }) => deducted ?? nothing)),
    unitsMissing: inspectedAt === undefined ? 0 : units - found,
  };
}
