import type { ByStaff, PerhapsByStaff } from './events.ts';
import type { Day } from './law/calendar.ts';
import type { MinorUnits, TaxedAmount } from './money.ts';
import type { FeesBack } from './order-fees.ts';
import type { RemedyName } from './remedy.ts';
import type { TaxRate } from './vat.ts';

/** What a part of a credit becomes where it does not go back as money. */
export const otherMeans = ['store-credit', 'exchange'] as const;
export type OtherMeans = (typeof otherMeans)[number];

/** Why what a customer chose instead of the money is not to be had after all. */
export const lapseCauses = ['Unpaid', 'TooLate'] as const;
export type LapseCause = (typeof lapseCauses)[number];

/** Outbound shipping that a return comes to take, with the rate of the tax inside it where the shop told it. */
export interface ShippingTaken extends TaxedAmount {
  readonly taxRate?: TaxRate | undefined;
}

/** Goods that go out again because of a return: new ones, or the same ones repaired. */
export interface RemediedGoods {
  readonly lineId: string;
  readonly sku: string;
  readonly units: number;
  readonly remedy: 'replacement' | 'repair';
}

/** What happens to a return because of what its customer has instead of the money. */
export interface RemedyEventData {
  /** the customer is asked for what the goods of an exchange cost beyond the credit */
  DifferenceAsked: { key: string; amount: MinorUnits; payBy: string };
  DifferencePaid: { key: string; amount: MinorUnits; paymentId: string; method: string };
  /** the lines are refunded instead, with the outbound shipping and the fees of the order where the return is the order's last */
  RemedyLapsed: {
    remedy: RemedyName;
    cause: LapseCause;
    lines: string[];
    units: number;
    shipping?: ShippingTaken | undefined;
  } & FeesBack;
  /** the lines are refunded instead, by the customer's word or the shop's: `paid` is what that adds to the goods that are paid back */
  RemedyChanged: {
    from: RemedyName;
    lines: string[];
    units: number;
    paid: TaxedAmount;
    shipping?: ShippingTaken | undefined;
  } & FeesBack &
    PerhapsByStaff;
  /** `amount` of the credit, and the bonus, are the customer's to shop for */
  StoreCreditIssued: { amount: MinorUnits; bonus: MinorUnits; reference: string };
  /** the order that an exchange became: what of `total` the credit paid, and what the customer paid besides */
  ExchangeOrdered: {
    orderNumber: string;
    total: MinorUnits;
    carried: MinorUnits;
    difference: MinorUnits;
    lines: { lineId: string; sku: string; units: number; price: TaxedAmount }[];
  };
  /** the receipt of an exchange that cost more; `number` is that of the market's series, `amount` what was sold */
  ExchangeReceiptIssued: { number: number; issuedOn: Day; orderNumber: string; amount: TaxedAmount };
  /** the shop is to send these out; nothing was paid for it */
  RemedyOrdered: { goods: RemediedGoods[] };
  RemedyDone: { trackingNumber?: string | undefined } & ByStaff;
}
