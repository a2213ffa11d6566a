import type { PostalAddress } from '#shared/ports.ts';

/** Who issues credit notes in a market: what a note must say of them (ML 2023:200 17 kap. 24 §; Directive 2006/112/EC art. 226). */
export interface Seller {
  readonly name: string;
  /** as its country writes it: `556677-8899` in Sweden */
  readonly companyNumber: string;
  /** with the country's letters: `SE556677889901` */
  readonly vatNumber: string;
  readonly address: PostalAddress;
  readonly email: string;
  /** German sellers need it on what they send to German companies (DE-R-006) */
  readonly telephone?: string | undefined;
  /** approved for F-tax, which Swedish sellers say on what they issue */
  readonly fTax?: boolean | undefined;
}

/** By market; `main` where a market has none of its own. */
export type Sellers = Readonly<Record<string, Seller>> & { readonly main: Seller };

/** Who issues the notes of a market. */
export const sellerIn = (sellers: Sellers, market: string): Seller =>
  (Object.hasOwn(sellers, market) ? sellers[market] : undefined) ?? sellers.main;
