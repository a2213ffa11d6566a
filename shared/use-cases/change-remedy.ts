import { paidFor } from '#domain/allocation.ts';
import { Refusal } from '#domain/errors.ts';
import type { NewEvent } from '#domain/events.ts';
import { classify } from '#domain/inspection.ts';
import { nothing, sum } from '#domain/money.ts';
import { amountDue } from '#domain/owed.ts';
import { isCredited, type RemedyName } from '#domain/remedy.ts';
import type { ReturnCase, ReturnHead, ReturnLine } from '#domain/return.ts';
import type { Orders } from '#shared/ports.ts';
import { type ActChange, actOnReturn, byStaff, type StaffAct, type StaffActDeps } from './act-on-return.ts';
import { stockOf } from './claim-of.ts';
import { furtherRefund } from './grant-goodwill.ts';
import { takenAsLast } from './lapse-exchange.ts';
import type { ReturnView } from './return-view.ts';

export type ChangeRemedyDeps = StaffActDeps & { readonly orders: Orders };

/**
 * Refunds lines whose customer was to have something else: goods that cannot be repaired or replaced (Directive (EU) 2019/771 art. 13(4)),
 * or a choice that they took back before it was carried out. After the credit, what that adds is a refund of its own.
 * @throws Refusal ReturnNotFound, UnknownLine, NoRemedyLeft, CreditUnderWay, NothingCredited, MoneyHasMoved, MoreThanPaid
 */
export function changeRemedy(deps: ChangeRemedyDeps) {
  return (act: StaffAct & { lines: readonly string[] }): Promise<ReturnView> =>
    actOnReturn(deps, act, async (before): Promise<ActChange> => {
      const { head } = before;
      const wanted = act.lines.map((lineId) => lineOf(before, lineId));
      refuseIfCarriedOut(head, wanted);
      const changed = new Set(act.lines);
      const lines = before.lines.map((line) =>
        changed.has(line.lineId) ? { ...line, remedy: undefined } : line,
      );
      const { base, signed } = byStaff(deps, act);
      const { told, claim } = await takenAsLast(deps.orders, { head, lines });
      const byRemedy = [...Map.groupBy(wanted, ({ remedy }) => remedy?.is)];
      const events = byRemedy.flatMap(([from, group], index): NewEvent[] => {
        if (from === undefined) return [];
        const data = { ...whatChanges(from, group), ...(index === 0 && told), ...signed };
        return [{ ...base, type: 'RemedyChanged', data }];
      });
      const stock = head.money === 'none' ? stockOf({ head, lines: wanted }, 'given-back') : [];
      const change = { events, lines, stock, claim };
      return head.goodsCredit === undefined && head.money === 'none'
        ? change
        : withCredit(deps, act, { head, lines }, change);
    });
}

function lineOf({ lines }: ReturnCase, lineId: string): ReturnLine {
  const line = lines.find((one) => one.lineId === lineId);
  if (line === undefined) throw new Refusal('UnknownLine', `the return has no line ${lineId}`, { lineId });
  if (line.remedy === undefined)
    throw new Refusal('NoRemedyLeft', `line ${lineId} is refunded already`, { lineId });
  return line;
}

function refuseIfCarriedOut(head: ReturnHead, wanted: readonly ReturnLine[]): void {
  const { money, status, difference, remedied } = head;
  if (money === 'none' && status === 'ended')
    throw new Refusal('NothingCredited', `the return ended as ${head.ending}, without a credit`);
  if (money === 'none' && difference !== undefined)
    throw new Refusal('CreditUnderWay', 'the customer was asked to pay for an exchange');
  if (money === 'none') return;
  if (wanted.some(isCredited))
    throw new Refusal('MoneyHasMoved', 'store credit was given, or the exchange is ordered');
  if (remedied?.done) throw new Refusal('NoRemedyLeft', 'the goods have been sent');
}

function whatChanges(from: RemedyName, lines: readonly ReturnLine[]) {
  const paid = sum(lines.map((line) => (isCredited(line) ? nothing : paidFor(line.takes))));
  return {
    from,
    lines: lines.map(({ lineId }) => lineId),
    units: lines.reduce((units, { quantity }) => units + quantity, 0),
    paid,
  };
}

/** What the change adds to a credit that was worked out, or made, before it. */
async function withCredit(
  deps: ChangeRemedyDeps,
  act: StaffAct,
  { head, lines }: ReturnCase,
  change: NonNullable<ActChange>,
): Promise<ActChange> {
  const { base } = byStaff(deps, act);
  const before = change.events[0];
  const isClassified = head.goodsCredit !== undefined;
  const { lines: classified, data } = classify(lines, head);
  const events: NewEvent[] = isClassified
    ? [...change.events, { ...base, type: 'ItemsClassified', data }]
    : [...change.events];
  const after = isClassified ? classified : lines;
  if (head.money === 'none') return { ...change, events, lines: after };
  if (before?.type !== 'RemedyChanged') throw new TypeError('a remedy that changes is told first');
  const paid = sum(
    change.events.map((event) => (event.type === 'RemedyChanged' ? event.data.paid : nothing)),
  );
  const { shipping, orderFees = [] } = before.data;
  const owing = {
    ...head,
    paid: { amount: head.paid.amount + paid.amount, tax: head.paid.tax + paid.tax },
    shipping: shipping ?? head.shipping,
    orderFees: [...(head.orderFees ?? []), ...orderFees],
    ...(isClassified && { goodsCredit: data.credit }),
  };
  const due = amountDue(owing);
  if (due.amount === 0) return { ...change, events, lines: after };
  const further = await furtherRefund(deps, head, due, 'remedy', act);
  return { ...change, events: [...events, ...further.events], lines: after, refunds: further.refunds };
}
