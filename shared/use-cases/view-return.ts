import { creditNoteName } from '#domain/credit-note.ts';
import { Refusal } from '#domain/errors.ts';
import { receiptName } from '#domain/exchange-receipt.ts';
import { amountOwed, feeTaken } from '#domain/owed.ts';
import { statutoryDues } from '#domain/refund-due.ts';
import type { ReturnCase, ReturnHead, ReturnLine } from '#domain/return.ts';
import { sharesOf } from '#domain/settlement.ts';
import type { Returns } from '#shared/ports.ts';
import { forCustomer, shownFees } from './preview-return.ts';
import type { LineView, ReturnView, TimelineEntry } from './return-view.ts';
import { whyAmount } from './why-amount.ts';

/** @throws Refusal ReturnNotFound, also for a return of somebody else's order */
export function viewReturn({ returns }: { readonly returns: Returns }) {
  return async (asked: { returnId: string; orderNumber: string }): Promise<ReturnView> => {
    const found = await ownReturn(returns, asked);
    const timeline = await timelineOf(returns, asked.returnId);
    // what happened between the two readings is in the next view: its version would else be taken for this one's
    const { sequence: last } = found.head.chain;
    return viewOf(
      found,
      timeline.filter(({ sequence }) => sequence <= last),
    );
  };
}

/** The return, if it belongs to the order whose session asks. */
export async function ownReturn(
  returns: Returns,
  { returnId, orderNumber }: { returnId: string; orderNumber: string },
): Promise<ReturnCase> {
  const found = await returns.read(returnId);
  if (found === undefined || found.head.orderNumber !== orderNumber) {
    throw new Refusal('ReturnNotFound', 'no return of this order has that number');
  }
  return found;
}

export async function timelineOf(returns: Returns, returnId: string): Promise<TimelineEntry[]> {
  const events = await returns.events(returnId);
  return events.map(({ sequence, type, occurredAt }) => ({ sequence, type, at: occurredAt }));
}

export function viewOf({ head, lines }: ReturnCase, timeline: readonly TimelineEntry[]): ReturnView {
  const { returnId, orderNumber, status, ending, goods, money, openedAt, decision, parcels } = head;
  const { handInBy, firstScanAt, deliveredAt, credit, currency, shipping, deducted, creditOn } = head;
  const { difference, exchange, receipt } = head;
  return {
    returnId,
    orderNumber,
    status,
    ending,
    goods,
    money,
    openedAt,
    decision,
    lines: lines.map(lineView),
    amounts: {
      currency,
      goods: head.goodsCredit ?? head.paid,
      shipping,
      orderFees: shownFees(head.orderFees),
      fee: feeTaken(head),
      total: (credit ?? amountOwed(head)).amount,
      deducted,
      goodwill: head.goodwill,
      rows: whyAmount({ head, lines }),
      shares: sharesOf(head, lines),
    },
    creditOn,
    reviewBy: status === 'in-review' ? head.reviewBy : undefined,
    parcels,
    handInBy,
    firstScanAt,
    deliveredAt,
    credit,
    creditNotes: (head.creditNotes ?? []).map(({ number, issuedOn, amount }) => ({
      creditNote: creditNoteName({ market: head.market, number }),
      issuedOn,
      amount,
    })),
    receipt: receipt && {
      receipt: receiptName({ market: head.market, number: receipt.number }),
      issuedOn: receipt.issuedOn,
      amount: receipt.amount,
    },
    difference: difference && {
      amount: difference.amount,
      payBy: difference.payBy,
      paid: difference.paid !== undefined,
    },
    lapsed: head.lapsed,
    exchange: exchange?.ordered && { orderNumber: exchange.orderNumber, total: exchange.total },
    storeCredit: head.storeCredit,
    remedied: head.remedied,
    statutory: statutoryDues(head),
    cancellable: isCancellable(head),
    labelReady: parcels.length > 0 && status === 'approved',
    timeline,
  };
}

function lineView({ terms, ...line }: ReturnLine): LineView {
  const { lineId, sku, name, quantity, reason, answers, photos, decision, inspected, credit, deducted } =
    line;
  const told = {
    lineId,
    sku,
    name,
    quantity,
    reason,
    answers,
    photos,
    decision,
    inspected,
    credit,
    deducted,
  };
  return { ...told, remedy: line.remedy, terms: terms && forCustomer(terms) };
}

/** Whether the customer may still take the return back: until the goods are on their way, or money has moved or is asked for. */
export function isCancellable(head: ReturnHead): boolean {
  const goodsAtHome = head.goods === 'announced' || head.goods === 'booked';
  return head.status !== 'ended' && goodsAtHome && head.money === 'none' && head.difference === undefined;
}
