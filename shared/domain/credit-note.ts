import type { Day } from './law/calendar.ts';
import type { MinorUnits, TaxedAmount } from './money.ts';

/** A rate of tax in hundredths of a per cent: 2500 is 25 %, 600 is 6 %. */
export type TaxRate = number;

/**
 * What a row of a credit note is for. `goods` and `shipping` give back what was paid; `deduction` (the goods' state) and `fee` (the way
 * back, handling) keep something of it and are below nothing; `goodwill` is on top and bears no tax.
 */
export const creditNoteKinds = ['goods', 'shipping', 'deduction', 'fee', 'goodwill'] as const;
export type CreditNoteKind = (typeof creditNoteKinds)[number];

/** A row of a credit note. */
export interface CreditNoteRow {
  readonly kind: CreditNoteKind;
  /** of goods and deductions: the line of the order */
  readonly lineId?: string | undefined;
  /** of goods and deductions: what the shop calls the article */
  readonly sku?: string | undefined;
  readonly name?: string | undefined;
  /** units of goods; 1 for everything else */
  readonly quantity: number;
  readonly amount: TaxedAmount;
  readonly rate: TaxRate;
}

/** What was credited at one rate of tax; all rates together are the note. */
export interface TaxTotal {
  readonly rate: TaxRate;
  /** the tax inside `amount` */
  readonly tax: MinorUnits;
  readonly amount: MinorUnits;
}

/**
 * A credit note: what one refund of one return gave back, by rate of tax. Names nobody: who bought is put in when it is drawn, and the
 * note stays true when they are erased. Rows add up to `total`, and `taxes` do.
 */
export interface CreditNote {
  /** gap-free in its series, from 1 */
  readonly number: number;
  /** the series: the market that the order was placed in */
  readonly market: string;
  readonly returnId: string;
  readonly orderNumber: string;
  /** which refund of the return it stands for, from 1 */
  readonly refund: number;
  /** the day in the market's time zone that the money moved on */
  readonly issuedOn: Day;
  readonly currency: string;
  readonly language: string;
  /** the invoice or order that it corrects */
  readonly refersTo: { readonly number: string; readonly issuedOn: Day };
  readonly rows: readonly CreditNoteRow[];
  readonly taxes: readonly TaxTotal[];
  readonly total: TaxedAmount;
}

/** The number as it is printed: `SE-K-000042`. */
export function creditNoteName({ market, number }: Pick<CreditNote, 'market' | 'number'>): string {
  return `${market}-K-${String(number).padStart(6, '0')}`;
}

/** Who issues a credit note. */
export interface Seller {
  readonly name: string;
  /** as the market writes it: `556677-8899` in Sweden */
  readonly companyNumber: string;
  /** with the country's letters: `SE556677889901` */
  readonly vatNumber: string;
  readonly address: {
    readonly street: string;
    readonly postalCode: string;
    readonly city: string;
    readonly country: string;
  };
  readonly email: string;
  /** approved for F-tax, which Swedish invoices say */
  readonly fTax?: boolean | undefined;
}

/** Whom a credit note is for. Of a company its numbers, where the shop told them. */
export interface Buyer {
  readonly name: string;
  readonly address: {
    readonly street: string;
    readonly postalCode: string;
    readonly city: string;
    readonly country: string;
  };
  readonly companyNumber?: string | undefined;
  readonly vatNumber?: string | undefined;
}
