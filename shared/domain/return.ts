import type { Take } from './claims.ts';
import type { ChainHead } from './event-chain.ts';
import type { Ending, EventData, ParcelReference } from './events.ts';
import type { MinorUnits, TaxedAmount } from './money.ts';
import type { FeesBack } from './order-fees.ts';
import type { FeeBorne } from './owed.ts';
import type { CreditTrigger, Grade, LineDecision } from './policy.ts';
import type { RefundCause, RefundPart } from './refund-part.ts';
import type { Difference, Remedy, RemedyName } from './remedy.ts';
import type { LapseCause } from './remedy-events.ts';
import type { Lane } from './rules/lanes.ts';
import type { Effects } from './rules/rule.ts';
import type { Delay } from './silence.ts';
import type { Stuck } from './stuck.ts';
import type { TaxRate } from './vat.ts';

export const returnStatuses = ['opened', 'in-review', 'approved', 'ended'] as const;
export type ReturnStatus = (typeof returnStatuses)[number];

/** The goods track. `kept`: the customer need not send them. */
export const goodsStates = ['announced', 'booked', 'under-way', 'delivered', 'inspected', 'kept'] as const;
export type GoodsState = (typeof goodsStates)[number];

/** The money track. `reserved`: counted against the payments, asked of the provider, answer not yet recorded. */
export const moneyStates = ['none', 'reserved', 'credited', 'needs-a-hand'] as const;
export type MoneyState = (typeof moneyStates)[number];

/** Which refund of the return it is (from 1: the credit), what for, and how much. */
export interface LastRefund {
  readonly number: number;
  readonly for: RefundCause;
  readonly amount: TaxedAmount;
}

/** What a return says of a credit note; the note itself is kept beside it. */
export type IssuedNote = EventData['CreditNoteIssued'];

/** A return without its lines: what its events add up to. Goods and money are tracks of their own. */
export interface ReturnHead extends FeeBorne, FeesBack {
  readonly returnId: string;
  readonly orderNumber: string;
  readonly customerId: string;
  readonly market: string;
  readonly currency: string;
  readonly language: string;
  readonly policyVersion: number;
  readonly creditOn: CreditTrigger;
  /** which rules its lines are under; unknown of those opened before there were lanes */
  readonly lanes?: readonly Lane[] | undefined;
  readonly openedAt: string;
  /** units by what their customer chose instead of the money */
  readonly remedies?: Readonly<Partial<Record<RemedyName, number>>> | undefined;
  /** it was finished elsewhere before it was told here */
  readonly history?: true | undefined;
  readonly chain: ChainHead;
  /** how many executions this return has had: a return that wakes after its end gets the next */
  readonly round: number;
  readonly status: ReturnStatus;
  readonly ending?: Ending | undefined;
  readonly decision?: LineDecision | undefined;
  readonly reviewBy?: string | undefined;
  /** there while a person must act for the return to go on */
  readonly stuck?: Stuck | undefined;
  readonly goods: GoodsState;
  readonly money: MoneyState;
  readonly units: number;
  readonly unitsInspected: number;
  /** the warehouse says that nothing more comes out of the box */
  readonly boxClosed: boolean;
  /** what the returned units were paid, and the outbound shipping that goes back with them */
  readonly paid: TaxedAmount;
  readonly shipping: TaxedAmount;
  /** of the tax inside it, where the shop told it */
  readonly shippingTaxRate?: TaxRate | undefined;
  /** whether this return holds the order's claim on the outbound shipping, even where that is nothing */
  readonly takesShipping: boolean;
  /** asked of the customer once; what is taken of it is said by `feeTaken` */
  readonly fee: MinorUnits;
  /** granted by the shop's people on top */
  readonly goodwill?: MinorUnits | undefined;
  readonly parcels: readonly ParcelReference[];
  readonly handInBy?: string | undefined;
  readonly firstScanAt?: string | undefined;
  readonly deliveredAt?: string | undefined;
  /** what its customer was told of it being late */
  readonly delay?: Delay | undefined;
  /** credit for the goods after inspection; before it, `paid` stands in */
  readonly goodsCredit?: TaxedAmount | undefined;
  readonly deducted?: TaxedAmount | undefined;
  readonly credit?: TaxedAmount | undefined;
  /** the refund that was reserved last; absent where that was before refunds were numbered */
  readonly lastRefund?: LastRefund | undefined;
  /** what of the credit was paid by other means than the order's payments */
  readonly settled?: MinorUnits | undefined;
  /** what the customer was asked to pay for an exchange that costs more */
  readonly difference?: Difference | undefined;
  /** what the shop adds to the credit when it becomes store credit */
  readonly bonus?: MinorUnits | undefined;
  readonly storeCredit?: EventData['StoreCreditIssued'] | undefined;
  /** why an exchange came to nothing */
  readonly lapsed?: LapseCause | undefined;
  /** the stock for exchange or replacement was given back when the return came to nothing */
  readonly stockFreed?: true | undefined;
  /** the order that the exchange becomes, and whether it is placed */
  readonly exchange?: (EventData['ExchangeOrdered'] & { readonly ordered?: true | undefined }) | undefined;
  /** the receipt of an exchange that cost more */
  readonly receipt?: EventData['ExchangeReceiptIssued'] | undefined;
  /** goods that the shop was told to repair or replace, and whether that is done */
  readonly remedied?: { readonly units: number; readonly done: boolean } | undefined;
  /** the credit notes that were issued, the first one first */
  readonly creditNotes?: readonly IssuedNote[] | undefined;
  /** the parts of the last refund that was reserved */
  readonly refunds?: readonly (RefundPart & { readonly providerRefundId?: string | undefined })[] | undefined;
}

/** What was decided of a line at the statement besides its outcome and its worth. */
export type LineTerms = Pick<
  Effects,
  'offers' | 'bonusPercent' | 'handIn' | 'warehouse' | 'photos' | 'photosNeeded'
>;

/** A line of a return. `takes` are the very units of the order, with what each was paid. */
export interface ReturnLine {
  readonly lineId: string;
  /** where the line stands in its order, from 0 */
  readonly position: number;
  readonly sku: string;
  readonly name: string;
  readonly reason: string;
  /** what the customer answered, by question of the policy */
  readonly answers?: Readonly<Record<string, string>> | undefined;
  readonly quantity: number;
  /** what its customer showed of it: references, the first one first */
  readonly photos?: readonly string[] | undefined;
  readonly takes: readonly Take[];
  /** of the tax inside what was paid, where the shop told it */
  readonly taxRate?: TaxRate | undefined;
  /** the law or policy that the line is under, and what was decided of it at the statement */
  readonly decision: LineDecision;
  /** what its customer has instead of the money; without it the line is refunded */
  readonly remedy?: Remedy | undefined;
  /** unknown of lines that were opened before it was kept */
  readonly terms?: LineTerms | undefined;
  /** whether it asks for a share of the fee; unknown of lines that were opened before it was kept, which do */
  readonly bearsFee?: boolean | undefined;
  /** per cent of what was paid that a unit of that grade is worth, as it was decided at the statement */
  readonly creditPercent: Readonly<Record<Grade, number>>;
  readonly inspected: Readonly<Record<Grade, number>>;
  /** what the shop's people said is credited at least, whatever the grades */
  readonly creditAtLeast?: MinorUnits | undefined;
  readonly credit?: TaxedAmount | undefined;
  readonly deducted?: TaxedAmount | undefined;
}

/** A return with all its lines. */
export interface ReturnCase {
  readonly head: ReturnHead;
  readonly lines: readonly ReturnLine[];
}
