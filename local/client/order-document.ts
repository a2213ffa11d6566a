/** The body of `PUT /orders/{orderNumber}` as a shop sends it. Amounts are minor units, tax inside. */
export interface OrderDocument {
  orderNumber: string;
  market: string;
  currency: string;
  language: string;
  placedAt: string;
  updatedAt: string;
  deliveredAt?: string;
  customer: {
    id?: string;
    name: string;
    email: string;
    address: { street: string; postalCode: string; city: string; country: string };
  };
  campaign?: string;
  channel?: string;
  lines: OrderDocumentLine[];
  discount: TaxedAmount;
  shipping: TaxedAmount;
  shippingTaxRate?: number;
  fees?: OrderFee[];
  invoice?: { number: string; issuedOn: string };
  total: number;
  payments: { paymentId: string; method: string; amount: number }[];
}

export interface OrderDocumentLine {
  lineId: string;
  sku: string;
  name: string;
  category?: string;
  size?: string;
  colour?: string;
  picture?: string;
  quantity: number;
  paid: TaxedAmount;
  taxRate?: number;
  finalSale?: boolean;
  hygiene?: boolean;
  unitCost?: number;
  campaign?: string;
  bundle?: string;
}

export interface OrderFee {
  code: string;
  name: string;
  paid: TaxedAmount;
  taxRate?: number;
  refund?: 'never' | 'with-order' | 'in-proportion';
}

export interface TaxedAmount {
  amount: number;
  tax: number;
}
