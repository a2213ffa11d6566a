import type { TaxedAmount } from './order-document.ts';

/** The body of `PUT /history/returns/{reference}`: a return that was finished elsewhere, with one of the four endings. */
export interface HistoryDocument {
  reference: string;
  orderNumber: string;
  openedAt: string;
  lines: HistoryLine[];
  shippedAt?: string;
  deliveredAt?: string;
  inspectedAt?: string;
  credited?: {
    at: string;
    amount: TaxedAmount;
    shipping: TaxedAmount;
    refunds: { paymentId: string; amount: number; providerRefundId: string }[];
  };
  rejected?: { at: string; because: { sv: string; en: string } };
  cancelled?: { at: string };
  expired?: { at: string };
}

export interface HistoryLine {
  lineId: string;
  quantity: number;
  reason: string;
  grades?: Partial<Record<'A' | 'B' | 'C', number>>;
  credited?: TaxedAmount;
}
