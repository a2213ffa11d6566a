import type { MinorUnits, TaxedAmount } from './money.ts';
import type { Grade } from './policy.ts';
import type { RemedyName } from './remedy.ts';

/** What a cost of a return is for. */
export const costKinds = ['freight', 'handling'] as const;
export type CostKind = (typeof costKinds)[number];

/** A line of a return as it was opened: what it is by, for whoever counts returns. */
export interface OpenedLine {
  readonly lineId: string;
  readonly sku: string;
  readonly category?: string | undefined;
  readonly size?: string | undefined;
  /** what the line, or else its order, was advertised by */
  readonly campaign?: string | undefined;
  readonly reason: string;
  readonly units: number;
  readonly paid: TaxedAmount;
  /** what its customer wants instead of the money */
  readonly remedy?: RemedyName | undefined;
  /** what one of them cost the shop, without tax, where the order said it */
  readonly unitCost?: MinorUnits | undefined;
}

/** What ReturnOpened says of the order; not said by openings of before returns were counted by it. */
export interface OpenedOf {
  /** when the order was placed */
  placedAt?: string | undefined;
  lines?: OpenedLine[] | undefined;
}

/** What is told of a return's units and costs beside its way: it changes no state. */
export interface ToldOfUnits {
  /** units that came back were sold again, for `price` together; `reference` is the seller's, of the sale */
  UnitsResold: { lineId: string; grade: Grade; units: number; price: TaxedAmount; reference: string };
  /** what the way back or the work on it came to, without tax; several add up, and one below nothing takes back */
  CostRecorded: { kind: CostKind; amount: MinorUnits; currency: string; reference: string };
}
