import type { RefundPart } from '#domain/events.ts';
import { openParts } from '#domain/refund.ts';
import type { ReturnHead } from '#domain/return.ts';
import type { Orders, RefundRequest } from '#shared/ports.ts';

/** A part of a refund that no event says stands at the provider, and how the provider is asked for it. */
export interface OpenRefund {
  readonly part: RefundPart;
  readonly asked: RefundRequest;
}

/** The open parts of a return's last refund. Events name no method: the order's payments do. */
export async function openRefunds(orders: Orders, head: ReturnHead): Promise<OpenRefund[]> {
  const parts = openParts(head);
  if (parts.length === 0) return [];
  const payments = await orders.payments(head.orderNumber);
  const { currency } = head;
  return parts.map((part) => {
    const payment = payments.find(({ paymentId }) => paymentId === part.paymentId);
    const method = payment?.method ?? 'other';
    return { part, asked: { ...part, method, currency } };
  });
}
