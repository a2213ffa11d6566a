import type { Sentence } from '../policy.ts';
import type { Day } from './calendar.ts';

/** Where a rule of law stands: the act and the place in it, as a lawyer would cite it. */
export interface Source {
  readonly act: string;
  readonly place: string;
}

/**
 * Why a contract has no right of withdrawal: the cases of art. 16 of Directive 2011/83/EU, and no others. Nothing that a
 * shop writes can add to them.
 */
export const exemptions = [
  'service-performed',
  'price-on-a-market',
  'made-to-order',
  'perishable',
  'unsealed-hygiene',
  'mixed',
  'alcohol-future',
  'urgent-repair',
  'unsealed-media',
  'newspaper',
  'auction',
  'dated-leisure',
  'digital-begun',
] as const;
export type Exemption = (typeof exemptions)[number];

/** How long a claim for money that a shop owes a customer can be made good. */
export interface Limitation {
  readonly years: number;
  /** whether they begin with the end of the year that the claim arose in */
  readonly fromYearEnd: boolean;
  readonly source: Source;
}

/** The law of one market, as data. What a shop may not change; `shared/domain/law/` has one file a market. */
export interface MarketPack {
  /** ISO 3166-1 alpha-2 */
  readonly market: string;
  /** IANA name: days of the law are days here */
  readonly timeZone: string;
  /** the day that a period may not end on: the next other day ends it (Regulation 1182/71 art. 3(4)) */
  readonly isRestDay: (day: Day) => boolean;
  readonly withdrawal: {
    /** days to withdraw, counted from the day after possession */
    readonly days: number;
    /** months that the period is longer when the customer was not told of the right */
    readonly monthsUninformed: number;
    /** days that the customer has to send the goods, from the statement */
    readonly sendBackDays: number;
    /** days that the shop has to pay back, from the statement */
    readonly refundDays: number;
    readonly sources: {
      readonly period: Source;
      readonly uninformed: Source;
      readonly sendBack: Source;
      readonly refund: Source;
      readonly withhold: Source;
      readonly fees: Source;
      readonly means: Source;
      readonly value: Source;
      readonly exempt: Source;
    };
  };
  readonly reklamation: {
    /** years after delivery that a fault may be claimed */
    readonly years: number;
    /** years in which a fault is presumed to have been there from the start */
    readonly presumedYears: number;
    readonly sources: { readonly period: Source; readonly free: Source; readonly remedies: Source };
  };
  /** store credit for what was owed lasts at least as long */
  readonly limitation: Limitation;
  /** why there is no right of withdrawal, in words for the customer */
  readonly exempt: Readonly<Record<Exemption, { readonly because: Sentence; readonly source: Source }>>;
}
