import type { CareStage, ContactChannel, FeedbackPlace, FeedbackReason } from './care.ts';
import type { GradeCorrection, GradedUnits } from './graded.ts';
import type { Day } from './law/calendar.ts';
import type { MailTrouble } from './mail-trouble.ts';
import type { MinorUnits, TaxedAmount } from './money.ts';
import type { FeesBack } from './order-fees.ts';
import type { FeeBorne } from './owed.ts';
import type { PhotoEventData } from './photo.ts';
import type { CreditTrigger, LineDecision } from './policy.ts';
import type { IssuedPart, RefundCause, RefundPart } from './refund-part.ts';
import type { RemedyName } from './remedy.ts';
import type { RemedyEventData } from './remedy-events.ts';
import type { GoodsState } from './return.ts';
import type { Lane } from './rules/lanes.ts';
import type { Delay } from './silence.ts';
import type { OpenedOf, ToldOfUnits } from './told-of-units.ts';
import type { TaxRate } from './vat.ts';

/** Who caused an event. Staff are named by reference in the data, never here. */
export const actors = ['customer', 'shop', 'staff', 'carrier', 'warehouse', 'system'] as const;
export type Actor = (typeof actors)[number];

/** What every act of the shop's people says in its event. */
export interface ByStaff {
  /** the reference of who did it, never a name */
  readonly by: string;
  /** why, for colleagues: no addresses or numbers of people, because events are never erased */
  readonly why: string;
}

/** The same in an event that also happens without them. */
export type PerhapsByStaff = { readonly [Member in keyof ByStaff]?: string | undefined };

/** How a return ended. */
export const endings = [
  'credited',
  'rejected',
  'returnless',
  'remedied',
  'cancelled',
  'expired',
  'carrier-unavailable',
  'credit-needs-a-hand',
] as const;
export type Ending = (typeof endings)[number];

/** What a customer may be written about a return. */
export const messageKinds = [
  'label',
  'reminder',
  'credited',
  'returnless',
  'rejected',
  'cancelled',
  'expired',
  'carrier-unavailable',
  'credit-needs-a-hand',
  'further-credit',
  'settled',
  'remedied',
  'pay-difference',
  'remedy-sent',
  'review',
  'scanned',
  'arrived',
  'inspected',
  'delayed',
] as const;
export type MessageKind = (typeof messageKinds)[number];

/** Where the parcel is, as carriers report it, normalised. */
export const parcelStatuses = ['accepted', 'in-transit', 'delivered'] as const;
export type ParcelStatus = (typeof parcelStatuses)[number];

/** A parcel of a return by its numbers; SSCC is GS1's serial shipping container code, 18 digits. */
export interface ParcelReference {
  readonly trackingNumber: string;
  readonly sscc: string;
}

/** How Step Functions says that an execution ended without an ending of the machine. */
export const lostStatuses = ['FAILED', 'TIMED_OUT', 'ABORTED'] as const;
export type LostStatus = (typeof lostStatuses)[number];

/**
 * The facts of a return, each with its data. References and amounts only: names and addresses live in the identity
 * item, which can be erased while this list stays whole.
 */
export interface EventData extends RemedyEventData, ToldOfUnits, PhotoEventData {
  ReturnOpened: {
    orderNumber: string;
    customerId: string;
    market: string;
    currency: string;
    language: string;
    policyVersion: number;
    reasons: Record<string, number>;
    units: number;
    paid: TaxedAmount;
    shipping: TaxedAmount;
    /** of the tax inside it, where the shop told it: hundredths of a per cent */
    shippingTaxRate?: TaxRate | undefined;
    takesShipping: boolean;
    fee: number;
    creditOn: CreditTrigger;
    /** the lanes that its lines are in; not said by openings of before there were lanes */
    lanes?: Lane[] | undefined;
    /** units by what their customer chose instead of the money */
    remedies?: Partial<Record<RemedyName, number>> | undefined;
  } & FeeBorne &
    FeesBack &
    OpenedOf;
  ReviewRequired: { decision: LineDecision; reviewBy: string };
  ReturnApproved: { decision: LineDecision; approvedBy: string; keepGoods: boolean } & PerhapsByStaff;
  ReturnRejected: { decision: LineDecision; rejectedBy: string } & PerhapsByStaff;
  RejectionOverridden: { decision: LineDecision } & ByStaff;
  ReturnCancelled: PerhapsByStaff;
  ParcelBooked: { carrier: string; parcels: ParcelReference[]; handInBy: string };
  CarrierGaveUp: { cause: string; market: string };
  ParcelScanned: { trackingNumber: string; status: ParcelStatus; location: string | undefined };
  ReturnExpired: Record<never, never>;
  ReturnReopened: { round: number } & PerhapsByStaff;
  ExecutionRestarted: { round: number } & ByStaff;
  ItemsInspected: { units: GradedUnits[]; boxClosed: boolean; station: string | undefined };
  /** `sequence` is the scan that was recorded by mistake; the rest is where the return stands without it */
  ScanCorrected: {
    sequence: number;
    goods: GoodsState;
    firstScanAt: string | undefined;
    deliveredAt: string | undefined;
  } & ByStaff;
  GradesCorrected: { grades: GradeCorrection[] } & ByStaff;
  ItemsClassified: {
    lines: number;
    credit: TaxedAmount;
    deducted: TaxedAmount;
    unitsMissing: number;
  } & FeeBorne;
  FeeLowered: { from: MinorUnits; to: MinorUnits } & ByStaff;
  LineCreditsRaised: { lines: { lineId: string; credit: MinorUnits }[] } & ByStaff;
  /** `bonus` is what the shop adds to the part that becomes store credit */
  /** `for` is the return, unless it says otherwise */
  CreditReserved: {
    amount: TaxedAmount;
    parts: RefundPart[];
    for?: RefundCause | undefined;
    bonus?: MinorUnits | undefined;
    /** the order that the exchange is to become */
    exchange?: RemedyEventData['ExchangeOrdered'] | undefined;
  };
  RefundPartIssued: { part: IssuedPart };
  CreditIssued: { amount: TaxedAmount; parts: IssuedPart[] };
  /** a part that stood at the provider does so no longer: the customer's bank sent it back, or it was called off there */
  RefundFailed: { part: IssuedPart; reason?: string | undefined };
  CreditNeedsAHand: { cause: string };
  /** `amount` was paid by other means than the provider; `credit` is all that has been credited, by any means */
  CreditSettled: { amount: MinorUnits; credit: TaxedAmount; reference: string } & ByStaff;
  /** the note of the refunds up to this one; `number` is that of the market's series */
  CreditNoteIssued: { number: number; refund: number; issuedOn: Day; amount: TaxedAmount };
  ReturnEnded: { ending: Ending };
  GoodwillGranted: { amount: MinorUnits } & ByStaff;
  MessageRequested: { kind: MessageKind } & ByStaff;
  /** a customer reached the helpdesk about it; `stage` is where it was then, and `subject` the helpdesk's code */
  ContactRecorded: { contactId: string; channel: ContactChannel; subject: string; stage: CareStage };
  /** whether a page or a message was enough, as its customer says */
  FeedbackGiven: { place: FeedbackPlace; enough: boolean; reason?: FeedbackReason | undefined };
  /** a mail of that message came back, or its reader complained of it: their address is written to no longer */
  MailReturned: { message: MessageKind; cause: MailTrouble };
  /** slower than its lane's normal, at the first or the second look */
  DelayNoticed: Delay & { look: 1 | 2 };
  /** `cause` is the name of an error, never its text: that may hold anything */
  ExecutionLost: { round: number; status: LostStatus; cause: string };
}

export type EventType = keyof EventData;

/** An event before it has its place in the chain. */
export type NewEvent = {
  [Type in EventType]: {
    readonly type: Type;
    readonly actor: Actor;
    /** when it happened outside; at the latest when it was recorded */
    readonly occurredAt: string;
    /** told when all was over elsewhere: whatever follows from it has been done, and nothing follows here */
    readonly history?: true | undefined;
    readonly data: EventData[Type];
  };
}[EventType];

/** An event in its place: `hash` covers everything else, `previous` included, so the list cannot be rewritten. */
export type ReturnEvent = NewEvent & {
  readonly returnId: string;
  /** 1 for the first, without gaps */
  readonly sequence: number;
  readonly recordedAt: string;
  readonly version: 1;
  readonly previous: string;
  readonly hash: string;
};
