import type { MessageKind } from '#domain/events.ts';
import type { MinorUnits } from '#domain/money.ts';
import type { CreditTrigger, Grade, Sentence } from '#domain/policy.ts';
import type { RefundCause } from '#domain/refund-part.ts';
import type { LapseCause } from '#domain/remedy-events.ts';
import type { Shares } from '#domain/settlement.ts';
import type { Delay } from '#domain/silence.ts';

/** Units of one line of the order, by the name that the customer knows. */
export interface NamedUnits {
  readonly name: string;
  readonly quantity: number;
}

/** An amount with what it is for. Amounts are positive; whether they are added or deducted follows from where they stand. */
export interface NamedAmount extends NamedUnits {
  readonly amount: MinorUnits;
}

/** Which return a message is about. */
interface About {
  readonly returnId: string;
  readonly orderNumber: string;
  /** numbers of the credit notes that come with it */
  readonly creditNotes?: readonly string[] | undefined;
  /** number of the receipt that comes with it */
  readonly receipt?: string | undefined;
}

/** Why this amount: goods as paid, less deductions, plus shipping and the order's fees, less the return fee, plus goodwill. */
export interface Sums {
  readonly amount: MinorUnits;
  readonly currency: string;
  readonly goods: readonly NamedAmount[];
  readonly deductions: readonly NamedAmount[];
  readonly shipping: MinorUnits;
  readonly orderFees: readonly { readonly name: string; readonly amount: MinorUnits }[];
  readonly fee: MinorUnits;
  readonly goodwill: MinorUnits;
  /** announced, but not in the parcel */
  readonly missing: readonly NamedUnits[];
  readonly instead: Instead;
}

/** What a credit became instead of money, and what the customer gets besides it. */
export interface Instead {
  readonly shares: Shares;
  /** what a store credit is spent by; absent when it cannot be told */
  readonly code?: string | undefined;
  /** the order of an exchange, and its goods */
  readonly exchange?: { readonly orderNumber: string; readonly goods: readonly NamedUnits[] } | undefined;
  /** why an exchange that was wanted came to nothing */
  readonly lapsed?: LapseCause | undefined;
  readonly replaced: readonly NamedUnits[];
  readonly repaired: readonly NamedUnits[];
}

interface Messages {
  /** the label is attached */
  label: {
    readonly lines: readonly NamedUnits[];
    readonly trackingNumbers: readonly string[];
    readonly handInBy: string;
    readonly creditOn: CreditTrigger;
  };
  reminder: { readonly lines: readonly NamedUnits[]; readonly daysLeft: number; readonly handInBy: string };
  credited: Sums;
  /** `amount` on top of what was credited before, `total` with it */
  'further-credit': {
    readonly amount: MinorUnits;
    readonly total: MinorUnits;
    readonly currency: string;
    readonly for: Exclude<RefundCause, 'return'>;
  };
  /** credited, and `settled` of it by other means than the customer paid */
  settled: Sums & { readonly settled: MinorUnits };
  returnless: {
    readonly lines: readonly NamedUnits[];
    readonly amount: MinorUnits;
    readonly currency: string;
    readonly instead: Instead;
  };
  /** nothing is credited: goods are replaced or repaired */
  remedied: { readonly instead: Instead };
  'pay-difference': { readonly amount: MinorUnits; readonly currency: string; readonly payBy: string };
  'remedy-sent': { readonly goods: readonly NamedUnits[] };
  rejected: { readonly lines: readonly NamedUnits[]; readonly because: Sentence };
  cancelled: Record<never, never>;
  expired: { readonly lines: readonly NamedUnits[] };
  'carrier-unavailable': Record<never, never>;
  'credit-needs-a-hand': { readonly amount: MinorUnits; readonly currency: string };
  /** slower than others; nothing to do */
  delayed: Delay & { readonly lookAgainAt: string } & {
    readonly lines: readonly NamedUnits[];
    readonly since: string;
  };
  /** the carrier has the parcel */
  scanned: { readonly lines: readonly NamedUnits[] };
  /** the parcel has come */
  arrived: { readonly lines: readonly NamedUnits[] };
  inspected: Sums & {
    readonly graded: readonly (NamedUnits & { readonly grade: Grade })[];
    /** whether the money went back before the goods were looked at */
    readonly isCredited: boolean;
  };
  review: { readonly lines: readonly NamedUnits[]; readonly reviewBy: string };
}

export type MessageOf<Kind extends MessageKind> = { readonly kind: Kind } & About & Messages[Kind];

/** What a customer may be told, each with exactly the facts that its text needs. Moments are ISO 8601. */
export type Message = { [Kind in MessageKind]: MessageOf<Kind> }[MessageKind];
