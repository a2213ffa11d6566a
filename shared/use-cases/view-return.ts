import { creditNoteName } from '#domain/credit-note.ts';
import { Refusal } from '#domain/errors.ts';
import type { Ending, EventType, ParcelReference } from '#domain/events.ts';
import { receiptName } from '#domain/exchange-receipt.ts';
import type { WithdrawalDues } from '#domain/law/withdrawal.ts';
import type { MinorUnits, TaxedAmount } from '#domain/money.ts';
import { amountOwed, feeTaken } from '#domain/owed.ts';
import type { CreditTrigger, LineDecision } from '#domain/policy.ts';
import { statutoryDues } from '#domain/refund-due.ts';
import type { Difference } from '#domain/remedy.ts';
import type {
  GoodsState,
  MoneyState,
  ReturnCase,
  ReturnHead,
  ReturnLine,
  ReturnStatus,
} from '#domain/return.ts';
import { sharesOf } from '#domain/settlement.ts';
import type { Returns } from '#shared/ports.ts';
import { forCustomer, type ReturnPreview, shownFees, type TermsForCustomer } from './preview-return.ts';
import { whyAmount } from './why-amount.ts';

/** One thing that happened, for the customer's timeline. */
export interface TimelineEntry {
  readonly sequence: number;
  readonly type: EventType;
  readonly at: string;
}

type ShownOfLine =
  | 'lineId'
  | 'sku'
  | 'name'
  | 'quantity'
  | 'reason'
  | 'answers'
  | 'photos'
  | 'decision'
  | 'inspected';

/** A line of a return as its customer sees it. */
export interface LineView extends Pick<ReturnLine, ShownOfLine | 'credit' | 'deducted' | 'remedy'> {
  readonly terms?: TermsForCustomer | undefined;
}

/** A credit note of the return; `creditNote` is its number as it is printed. */
export interface CreditNoteView {
  readonly creditNote: string;
  readonly issuedOn: string;
  readonly amount: TaxedAmount;
}

/** The receipt of an exchange, by the number that it is printed and asked for under. */
export interface ReceiptView {
  readonly receipt: string;
  /** `YYYY-MM-DD` */
  readonly issuedOn: string;
  readonly amount: TaxedAmount;
}

/** A return as its customer sees it. */
export interface ReturnView {
  readonly returnId: string;
  readonly orderNumber: string;
  readonly status: ReturnStatus;
  readonly ending?: Ending | undefined;
  readonly goods: GoodsState;
  readonly money: MoneyState;
  readonly openedAt: string;
  readonly decision?: LineDecision | undefined;
  readonly lines: readonly LineView[];
  readonly amounts: ReturnPreview['amounts'] & {
    readonly deducted?: TaxedAmount | undefined;
    readonly goodwill?: MinorUnits | undefined;
  };
  /** what makes the credit fall due */
  readonly creditOn: CreditTrigger;
  /** by when a person has looked at it, where one does */
  readonly reviewBy?: string | undefined;
  readonly parcels: readonly ParcelReference[];
  readonly handInBy?: string | undefined;
  readonly firstScanAt?: string | undefined;
  readonly deliveredAt?: string | undefined;
  readonly credit?: TaxedAmount | undefined;
  readonly creditNotes: readonly CreditNoteView[];
  /** of an exchange that cost more than was credited */
  readonly receipt?: ReceiptView | undefined;
  /** what the customer is asked to pay before an exchange goes on */
  readonly difference?: (Pick<Difference, 'amount' | 'payBy'> & { readonly paid: boolean }) | undefined;
  /** why an exchange came to nothing, and its lines are refunded */
  readonly lapsed?: ReturnHead['lapsed'];
  /** the order that the exchange became */
  readonly exchange?: { readonly orderNumber: string; readonly total: MinorUnits } | undefined;
  readonly storeCredit?: ReturnHead['storeCredit'];
  /** what is replaced or repaired, and whether it has been sent */
  readonly remedied?: ReturnHead['remedied'];
  /** what the law asks of both sides, where a line is a statutory withdrawal */
  readonly statutory?: WithdrawalDues | undefined;
  readonly cancellable: boolean;
  readonly labelReady: boolean;
  readonly timeline: readonly TimelineEntry[];
}

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
