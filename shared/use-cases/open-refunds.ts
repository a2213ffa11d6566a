import { feeTaken } from '#domain/owed.ts';
import { languageOf } from '#domain/policy.ts';
import { openParts } from '#domain/refund.ts';
import type { RefundPart } from '#domain/refund-part.ts';
import type { ReturnHead } from '#domain/return.ts';
import type { KeptFee, Orders, RefundRequest } from '#shared/ports.ts';

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
  const kept = keptOf(head);
  return parts.map((part) => {
    const payment = payments.find(({ paymentId }) => paymentId === part.paymentId);
    const method = payment?.method ?? 'other';
    return { part, asked: { ...part, method, currency, ...(kept && { kept }) } };
  });
}

/** The fee that was kept of a return's first refund, where all of that goes back on one payment; of what comes after it nothing is kept. */
function keptOf(head: ReturnHead): KeptFee | undefined {
  const fee = feeTaken(head);
  const isFirst = (head.lastRefund?.for ?? 'return') === 'return';
  if (fee === 0 || !isFirst || (head.refunds ?? []).length > 1) return undefined;
  const language = languageOf(head.language);
  const named = { goods: words.goods[language], fee: words.fee[language] };
  return { fee, named };
}

const words = {
  goods: { sv: 'Returnerade varor', en: 'Returned goods' },
  fee: { sv: 'Returavgift', en: 'Return fee' },
};
