import { exampleOrder } from './example-order.ts';

/** One of the two jumpers came back as new; nothing was kept of what was paid for it. */
export const exampleHistory = {
  reference: 'retur-48213',
  orderNumber: exampleOrder.orderNumber,
  openedAt: '2026-10-06T08:20:00Z',
  lines: [{ lineId: '1', quantity: 1, reason: 'wrong-size', grades: { A: 1 } }],
  shippedAt: '2026-10-08T17:05:00+02:00',
  deliveredAt: '2026-10-10T11:40:00+02:00',
  inspectedAt: '2026-10-12T07:30:00Z',
  credited: {
    at: '2026-10-12T07:31:00Z',
    amount: { amount: 50_000, tax: 10_000 },
    refunds: [{ paymentId: 'payment-1', amount: 50_000, providerRefundId: 'refund-77120' }],
  },
};
