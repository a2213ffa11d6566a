import { Refusal } from '#domain/errors.ts';
import { nothing, sum } from '#domain/money.ts';
import { amountDue } from '#domain/owed.ts';
import { isCredited } from '#domain/remedy.ts';
import type { ReturnCase, ReturnHead, ReturnLine } from '#domain/return.ts';
import type { Orders } from '#shared/ports.ts';
import { type ActChange, actOnReturn, byStaff, type StaffAct, type StaffActDeps } from './act-on-return.ts';
import { furtherRefund } from './grant-goodwill.ts';
import { refundedInstead } from './refunded-instead.ts';
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
      const change = await refundedInstead(deps.orders, before, wanted, byStaff(deps, act));
      return head.money === 'none' ? change : withFurtherRefund(deps, act, head, change);
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

/** What the change adds to a credit that was made before it. */
async function withFurtherRefund(
  deps: ChangeRemedyDeps,
  act: StaffAct,
  head: ReturnHead,
  change: Awaited<ReturnType<typeof refundedInstead>>,
): Promise<ActChange> {
  const { events } = change;
  const [first] = events;
  if (first?.type !== 'RemedyChanged') throw new TypeError('a remedy that changes is told first');
  const paid = sum(events.map((event) => (event.type === 'RemedyChanged' ? event.data.paid : nothing)));
  const graded = events.find((event) => event.type === 'ItemsClassified');
  const { shipping, orderFees = [] } = first.data;
  const owing = {
    ...head,
    paid: { amount: head.paid.amount + paid.amount, tax: head.paid.tax + paid.tax },
    shipping: shipping ?? head.shipping,
    orderFees: [...(head.orderFees ?? []), ...orderFees],
    ...(graded && { goodsCredit: graded.data.credit }),
  };
  const due = amountDue(owing);
  if (due.amount === 0) return change;
  const further = await furtherRefund(deps, head, due, 'remedy', act);
  return { ...change, events: [...events, ...further.events], refunds: further.refunds };
}
