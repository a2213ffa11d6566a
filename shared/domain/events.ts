import type { TaxedAmount } from './money.ts';
import type { CreditTrigger, Grade, LineDecision } from './policy.ts';

/** Who caused an event. Staff are named by reference in the data, never here. */
export type Actor = 'customer' | 'shop' | 'carrier' | 'warehouse' | 'system';

/** How a return ended. */
export const endings = [
  'credited',
  'rejected',
  'returnless',
  'cancelled',
  'expired',
  'carrier-unavailable',
  'credit-needs-a-hand',
] as const;
export type Ending = (typeof endings)[number];

/** Where the parcel is, as carriers report it, normalised. */
export const parcelStatuses = ['accepted', 'in-transit', 'delivered'] as const;
export type ParcelStatus = (typeof parcelStatuses)[number];

/** A parcel of a return by its numbers; SSCC is GS1's serial shipping container code, 18 digits. */
export interface ParcelReference {
  readonly trackingNumber: string;
  readonly sscc: string;
}

/** Units found alike at inspection. */
export interface GradedUnits {
  readonly lineId: string;
  readonly grade: Grade;
  readonly units: number;
}

/** What a line is credited, and what was held back of it because of its grade. */
export interface CreditLine {
  readonly lineId: string;
  readonly units: number;
  readonly credit: TaxedAmount;
  readonly deducted: TaxedAmount;
}

/** The share of a credit that goes back by one of the order's payments; `key` makes the provider do it once. */
export interface RefundPart {
  readonly paymentId: string;
  readonly amount: number;
  readonly key: string;
}

/**
 * The facts of a return, each with its data. References and amounts only: names and addresses live in the identity
 * item, which can be erased while this list stays whole.
 */
export interface EventData {
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
    takesShipping: boolean;
    fee: number;
    creditOn: CreditTrigger;
  };
  ReviewRequired: { decision: LineDecision; reviewBy: string };
  ReturnApproved: { decision: LineDecision; approvedBy: string; keepGoods: boolean };
  ReturnRejected: { decision: LineDecision; rejectedBy: string };
  ReturnCancelled: Record<never, never>;
  ParcelBooked: { carrier: string; parcels: ParcelReference[]; handInBy: string };
  CarrierGaveUp: { cause: string; market: string };
  ParcelScanned: { trackingNumber: string; status: ParcelStatus; location: string | undefined };
  ReturnExpired: Record<never, never>;
  ReturnReopened: { round: number };
  ItemsInspected: { units: GradedUnits[]; boxClosed: boolean; station: string | undefined };
  ItemsClassified: { lines: number; credit: TaxedAmount; deducted: TaxedAmount; unitsMissing: number };
  CreditReserved: { amount: TaxedAmount; parts: RefundPart[] };
  CreditIssued: { amount: TaxedAmount; parts: (RefundPart & { providerRefundId: string })[] };
  CreditNeedsAHand: { cause: string };
  ReturnEnded: { ending: Ending };
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
