import type { HonestRequest } from './honest-requests.ts';

/** What the news are about: a return under way with its parcel, and one that was credited. */
interface ToldOf {
  readonly onTheWay: string;
  readonly credited: string;
  readonly trackingNumber: string;
  readonly occurredAt: string;
}

const nobodys = { returnId: `R${'0'.repeat(26)}` };

/** News that carriers, the warehouse, the helpdesk and the shop's own systems tell by webhook. */
export function honestNews({
  onTheWay,
  credited,
  trackingNumber,
  occurredAt,
}: ToldOf): Record<string, HonestRequest> {
  const scan = { trackingNumber, status: 'accepted', occurredAt };
  const box = {
    returnId: onTheWay,
    occurredAt,
    units: [{ lineId: '1', grade: 'A', units: 1 }],
    boxClosed: true,
  };
  const sale = {
    ...{ returnId: credited, lineId: '1', grade: 'A', units: 1, price: { amount: 8_000, tax: 1_600 } },
    ...{ soldAt: occurredAt, reference: 'honest-sale' },
  };
  const cost = {
    ...{ returnId: credited, kind: 'freight', amount: 4_150, currency: 'SEK' },
    ...{ occurredAt, reference: 'honest-cost' },
  };
  const contact = { contactId: 'ticket-1', channel: 'email', subject: 'refund', at: occurredAt };
  return {
    'POST /webhooks/carriers/{carrier}': {
      path: { carrier: 'sandbox' },
      body: scan,
      signer: 'carrier',
      refused: { UnknownParcel: { ...scan, trackingNumber: 'RF999999999XX' } },
    },
    'POST /webhooks/support': {
      path: {},
      body: { ...contact, returnId: onTheWay },
      signer: 'support',
      refused: { InvalidRequest: contact },
    },
    'POST /webhooks/resales': {
      path: {},
      body: sale,
      signer: 'shop',
      refused: { ReturnNotFound: { ...sale, ...nobodys }, InvalidRequest: { ...sale, units: 0 } },
    },
    'POST /webhooks/return-costs': {
      path: {},
      body: cost,
      signer: 'shop',
      refused: { ReturnNotFound: { ...cost, ...nobodys }, InvalidRequest: { ...cost, kind: 'luck' } },
      // what was told too much is taken back
      taken: { amount: [-1] },
    },
    'POST /webhooks/warehouse': {
      path: {},
      body: box,
      signer: 'warehouse',
      refused: {
        UnknownLine: { ...box, units: [{ lineId: '2', grade: 'A', units: 1 }] },
        MoreUnitsThanAnnounced: { ...box, units: [{ lineId: '1', grade: 'A', units: 2 }] },
        ReturnNotFound: { ...box, ...nobodys },
        UnknownParcel: { ...box, returnId: undefined, trackingNumber: 'RF999999999XX' },
        InvalidRequest: { ...box, trackingNumber },
      },
    },
  };
}
