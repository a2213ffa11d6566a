import type { Ending, EventType, ParcelReference } from '#domain/events.ts';
import type { WithdrawalDues } from '#domain/law/withdrawal.ts';
import type { MinorUnits, TaxedAmount } from '#domain/money.ts';
import type { CreditTrigger, LineDecision } from '#domain/policy.ts';
import type { Difference } from '#domain/remedy.ts';
import type { GoodsState, MoneyState, ReturnHead, ReturnLine, ReturnStatus } from '#domain/return.ts';
import type { ReturnPreview, TermsForCustomer } from './preview-return.ts';

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
