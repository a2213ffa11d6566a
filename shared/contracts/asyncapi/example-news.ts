import { exampleOrder } from '../openapi/example-order.ts';
import { exampleInspection, exampleReturnId, exampleScan } from '../openapi/example-return.ts';
import { examplePart } from './example-events.ts';

/** News as they go over the bus. */
export const exampleNews = {
  ParcelNews: {
    ...exampleScan,
    newsId: 'msg_2KWPBgLlAfxdpx2AI54pPJ85f4W',
    carrier: 'sandbox',
    returnId: exampleReturnId,
    occurredAt: '2026-10-08T15:05:00.000Z',
  },
  InspectionNews: {
    ...exampleInspection,
    newsId: 'msg_3LXQCgMmBgyeqy3BJ65qQK96g5X',
    occurredAt: '2026-10-12T07:30:00.000Z',
  },
  SupportContact: {
    newsId: 'msg_4MYRDhNnChzfrz4CK76rRL07h6Y',
    contactId: 'ticket-48213',
    channel: 'email',
    subject: 'where-is-my-refund',
    occurredAt: '2026-10-11T10:00:00.000Z',
    returnId: exampleReturnId,
    orderNumber: exampleOrder.orderNumber,
  },
  SessionAsked: {
    newsId: 'kq8ZbHn1N4xq0v7m2l5tY9cWfJr3uGpAeSdTiKoMwXQ',
    occurredAt: '2026-10-08T08:00:00.000Z',
  },
  RefundNews: {
    newsId: 'evt_1RqTz2example',
    returnId: exampleReturnId,
    key: examplePart.key,
    paymentId: examplePart.paymentId,
    providerRefundId: 'refund-1',
    status: 'failed',
    reason: 'lost_or_stolen_card',
    occurredAt: '2026-10-14T06:00:00.000Z',
  },
  PaymentNews: {
    newsId: 'evt_1RqTz3example',
    returnId: exampleReturnId,
    key: `${exampleReturnId}~difference`,
    amount: 5_000,
    collectionId: 'plink_1RqTz2example',
    status: 'paid',
    paymentId: 'pi_3RqTz2example',
    currency: exampleOrder.currency,
    method: 'card',
    occurredAt: '2026-10-12T17:45:00.000Z',
  },
};
