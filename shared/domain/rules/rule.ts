import type { MinorUnits } from '../money.ts';
import type { CreditTrigger, Grade, ReasonOutcome, Sentence } from '../policy.ts';
import type { Lane } from './lanes.ts';

/** One thing that must hold. Structured, so that it can be indexed, explained and reasoned about. */
export type Condition =
  | { readonly field: string; readonly in: readonly (string | boolean)[] }
  | { readonly field: string; readonly notIn: readonly (string | boolean)[] }
  /** numbers, money and days; `from` and `to` both belong to the range */
  | { readonly field: string; readonly from?: number | string; readonly to?: number | string }
  | { readonly field: string; readonly known: boolean };

/** What may be offered to the customer instead of, or beside, the money. */
export const offers = ['refund', 'exchange', 'store-credit', 'repair', 'replacement'] as const;
export type Offer = (typeof offers)[number];

/** How goods may be handed in. */
export const handIns = ['label', 'qr', 'drop-off', 'pickup'] as const;
export type HandIn = (typeof handIns)[number];

/**
 * Everything that a rule may decide. Each is decided by itself: the first rule of the list that matches and says
 * something of it has the word, and where none does the policy's `otherwise`.
 */
export interface Effects {
  readonly outcome: ReasonOutcome;
  readonly offers: readonly Offer[];
  /** per cent on top when the customer takes store credit */
  readonly bonusPercent: number;
  /** for handling, once a return; never in the lanes of the law */
  readonly handlingFee: MinorUnits;
  /** what the way back costs the customer, once a return */
  readonly returnFreight: MinorUnits;
  readonly handIn: readonly HandIn[];
  /** the warehouse that the goods go to, by its reference */
  readonly warehouse: string;
  /** pictures asked for */
  readonly photos: number;
  /** whether the return waits for them; never in the lanes of the law */
  readonly photosNeeded: boolean;
  readonly creditOn: CreditTrigger;
  /** per cent of what was paid that a unit of that grade is worth */
  readonly creditPercent: Readonly<Record<Grade, number>>;
}
export type EffectName = keyof Effects;

export const effectNames = [
  'outcome',
  'offers',
  'bonusPercent',
  'handlingFee',
  'returnFreight',
  'handIn',
  'warehouse',
  'photos',
  'photosNeeded',
  'creditOn',
  'creditPercent',
] as const satisfies readonly EffectName[];

/** A rule: in these lanes, when all of this holds, then that. */
export interface Rule {
  /** unique in its policy; decisions name it */
  readonly id: string;
  /** every lane unless told */
  readonly lanes?: readonly Lane[];
  readonly when: readonly Condition[];
  /** an expression of the Common Expression Language that must hold too, for what structure cannot say */
  readonly expression?: string;
  readonly decide: Partial<Effects>;
  /** whether its outcome holds also when the shop's window is over, or the law exempts the goods */
  readonly pastLimits?: boolean;
  /** for whoever reads the policy */
  readonly note?: string;
  /** told to the customer where the rule refuses, or sends to a person */
  readonly because?: Sentence;
}
