import type { EventType } from '#domain/events.ts';

/** When each event happens. `docs/events.md` says the same. */
export const eventWords: Readonly<Record<EventType, string>> = {
  ReturnOpened: 'units were taken and the return exists',
  ReviewRequired: 'the policy leaves it to a person',
  ReturnApproved: 'policy, reviewer, or the review time running out said yes',
  ReturnRejected: 'policy or reviewer said no',
  ReturnCancelled: 'the customer took it back in time',
  ParcelBooked: 'the carrier took the booking and the label is kept',
  CarrierGaveUp: 'no carrier would book, for about a day or at all',
  ParcelScanned: 'the carrier saw the parcel',
  ReturnExpired: 'nobody handed the parcel in by the last day',
  ReturnReopened: 'goods came after the return had ended without them',
  ItemsInspected: 'the warehouse graded units, or closed the box',
  ItemsClassified: 'grades became amounts',
  CreditReserved: "the refund is counted against the order's payments",
  CreditIssued: 'the payment provider refunded all parts',
  CreditNeedsAHand: 'the refund cannot be made without a person',
  ReturnEnded: 'the money is back, with or without the goods',
};

export const newsWords = {
  ParcelNews: 'a carrier signed a scan',
  InspectionNews: 'the warehouse signed what it found',
} as const;

/** What members mean, wherever they stand: an event’s names mean the same in all of them. */
export const memberWords: Readonly<Record<string, string>> = {
  returnId: 'The return number (RMA).',
  sequence: 'The place in the return’s chain: 1, 2, 3 … without gaps.',
  actor: 'Who caused it. People are named by reference in the data, never here.',
  occurredAt: 'When it happened outside, UTC; at the latest when it was recorded.',
  recordedAt: 'When it was written, UTC.',
  version: 'Of this shape. Members are added to a version, never changed or taken away.',
  previous: 'The hash of the event before, or zeros.',
  hash: 'SHA-256 over everything else in canonical JSON, in hexadecimal.',
  data: 'What it says.',
  newsId: 'The sender’s id of the message: one message is one fact, however often it comes.',
  customerId: 'The shop’s reference of the customer: no name, no address.',
  policyVersion: 'The policy that the return is judged by to its end; 0 is the one before any was published.',
  reasons: 'Units by the code of the reason.',
  paid: 'What the returned units were paid, after all discounts.',
  shipping: 'The outbound shipping that goes back with them.',
  takesShipping:
    'Whether this return has the order’s claim on the outbound shipping, even where that is nothing.',
  fee: 'Taken off the credit, in minor units.',
  amount: 'In minor units of the currency (öre, cents), tax inside.',
  creditOn: 'The fact that makes the credit fall due.',
  decision: 'What was decided, by which rule, and why, in words for the customer.',
  reviewBy: 'A return that nobody has reviewed by then is approved.',
  approvedBy: '`policy`, or a reference to who approved.',
  rejectedBy: '`policy`, or a reference to who rejected.',
  keepGoods: 'The customer need not send them.',
  handInBy: 'The last day to hand in the parcel.',
  sscc: 'GS1 serial shipping container code.',
  cause: 'The name of the error that led here.',
  location: 'A place, not a person.',
  round: 'Which execution of the return this begins.',
  boxClosed: 'Nothing more comes out of the box; units not found by now are missing.',
  station: 'A reference to where it was inspected. Never a name.',
  credit: 'What is owed for the goods.',
  deducted: 'What is not, because of the goods’ state.',
  unitsMissing: 'Units that never came.',
  parts: 'The share of each of the order’s payments.',
  key: 'What the provider is asked under, so that it refunds once.',
  providerRefundId: 'What the payment provider calls the refund.',
  ending: 'How it ended.',
};
