/** Where returned goods are sent. */
export interface WarehouseConfig {
  readonly name: string;
  readonly address: {
    readonly street: string;
    readonly postalCode: string;
    readonly city: string;
    readonly country: string;
  };
}

/** Who issues credit notes. */
export interface SellerConfig {
  readonly name: string;
  readonly companyNumber: string;
  readonly vatNumber: string;
  readonly address: WarehouseConfig['address'];
  readonly email: string;
  /** e-invoices between German companies need it (DE-R-006) */
  readonly telephone?: string;
  /** approved for Swedish F-tax */
  readonly fTax?: boolean;
}

/** Who refunds and collects. The sandbox moves no money. */
export type ProviderName = 'stripe' | 'klarna' | 'sandbox';

/** Who took payments, by the method that orders name. */
export interface PaymentsConfig {
  readonly byMethod: Readonly<Record<string, ProviderName>>;
  /** of every other method; without it a person pays those back by hand */
  readonly otherwise?: ProviderName;
  /** the method by which a customer pays what an exchange costs more: at its provider, Stripe or the sandbox; without it, nobody can */
  readonly collectBy?: string;
  /** more time to pay for whoever opens a return: at least so many days, for at most that fee an invoice (minor units) */
  readonly payLater?: { readonly days: number; readonly feeUpTo: number };
  /** of Klarna's API: says the region, and whether it is the playground */
  readonly klarnaAddress: string;
  /** what the customer reads beside a refund at Klarna */
  readonly description: string;
}

/** Names of the secrets that messages to us are signed with, and that providers know us by. */
export interface SecretNames {
  readonly shop: string;
  readonly carrier: string;
  readonly warehouse: string;
  readonly support: string;
  readonly stripe: string;
  readonly klarna: string;
  readonly stripeMessages: string;
}

/** Messages to customers that go out where a shop says so; `docs/messages.md` tells of each. */
export const optionalMessages = [
  'reminder',
  'scanned',
  'arrived',
  'inspected',
  'expired',
  'cancelled',
  'delayed',
] as const;
export type OptionalMessage = (typeof optionalMessages)[number];

/** How many hours nine in ten returns take at most, until enough of them have shown it: a parcel on its way, and one that has come to be looked at. */
export interface UsualHours {
  readonly 'under-way': number;
  readonly arrived: number;
}

/** Labels of the withdrawal function: each must say the same as the directive's, without doubt (2011/83/EU art. 11a). */
export interface WithdrawalLabels {
  readonly withdraw?: string;
  readonly confirm?: string;
}

/** What figures reckon with until somebody tells. Amounts in minor units, without tax, by currency; one without any costs nothing. */
export interface FigurePrices {
  readonly estimates: Readonly<
    Record<
      string,
      {
        readonly freightPerParcel: number;
        readonly handlingPerReturn: number;
        readonly handlingPerUnit: number;
      }
    >
  >;
  /** per cent of its worth that a unit of that grade brings again */
  readonly keeps: { readonly A: number; readonly B: number; readonly C: number };
}
