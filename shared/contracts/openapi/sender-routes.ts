import { exampleHistory } from './example-history.ts';
import { exampleOrder } from './example-order.ts';
import { examplePolicy } from './example-policy.ts';
import {
  exampleInspection,
  exampleReturnId,
  exampleReview,
  exampleReviewed,
  exampleScan,
} from './example-return.ts';
import type { DescribedRoute } from './operation.ts';

const exampleStripeEvent = {
  id: 'evt_1RqTz2example',
  type: 'refund.failed',
  created: 1_760_421_600,
  data: {
    object: {
      id: 're_3RqTz2example',
      status: 'failed',
      failure_reason: 'lost_or_stolen_card',
      metadata: { returflow_key: `${exampleReturnId}.pi_1`, returflow_payment: 'pi_1' },
    },
  },
};

const newsTaken = {
  '202': {
    description: 'Understood. The return is changed after this answer.',
    schema: 'NewsTaken',
    example: { returnId: exampleReturnId },
  },
} as const;
const changing = ['ReturnChangedMeanwhile', 'OrderChangedMeanwhile'] as const;

/** What the shop, the carriers and the warehouse send, each with a key of its own. */
export const senderRoutes: readonly DescribedRoute[] = [
  {
    method: 'put',
    path: '/orders/{orderNumber}',
    operationId: 'putOrder',
    tag: 'Shop',
    summary: 'Tell an order',
    description:
      'Tells an order, or tells it again after a change. The latest telling by `updatedAt` holds, in whatever order and ' +
      'however often they arrive.\n\nOnce a return has taken units, the order’s lines and amounts are settled; dates may still ' +
      'change.',
    for: 'shop',
    parameters: ['OrderNumber'],
    request: { schema: 'OrderDocument', example: exampleOrder },
    answers: {
      '200': {
        description: 'What became of it.',
        schema: 'OrderTaken',
        example: { orderNumber: exampleOrder.orderNumber, outcome: 'stored' },
      },
    },
    problems: [
      'OrderTooLarge',
      'OrderSumMismatch',
      'BundleRefused',
      'OrderHasReturns',
      'OrderChangedMeanwhile',
    ],
  },
  {
    method: 'put',
    path: '/history/returns/{reference}',
    operationId: 'putHistory',
    tag: 'Shop',
    summary: 'Tell a finished return',
    description:
      'Tells a return that another system took to its end, so that it is counted here: for a migration, or beside a system ' +
      'that stays. It takes its units from the order and its refunds from the order’s payments. Nothing is started by it: ' +
      'no parcel, no mail, no refund.\n\nThe same under the same reference changes nothing; anything else under it is refused.',
    for: 'shop',
    parameters: ['Reference'],
    request: { schema: 'HistoryBody', example: exampleHistory },
    answers: {
      '200': {
        description: 'The number that it has here.',
        schema: 'HistoryTaken',
        example: { returnId: exampleReturnId, outcome: 'stored' },
      },
    },
    problems: [
      'OrderNotFound',
      'UnknownLine',
      'UnitsNotAvailable',
      'MoreUnitsThanAnnounced',
      'ReferenceReused',
      'TimesOutOfOrder',
      'CreditSumMismatch',
      'UnknownPayment',
      ...changing,
    ],
  },
  {
    method: 'put',
    path: '/policies/{market}/{version}',
    operationId: 'putPolicy',
    tag: 'Shop',
    summary: 'Publish a policy',
    description:
      'Publishes a version of a market’s return policy. Orders follow the version that was in force when they were placed. A ' +
      'version is published once and never changed; the same again is fine. One that has errors, or says what the law of the market does not ' +
      'allow, is refused with each place and its source.',
    for: 'shop',
    parameters: ['Market', 'Version'],
    request: { schema: 'PolicyDocument', example: examplePolicy },
    answers: {
      '200': {
        description: 'It stands.',
        schema: 'PolicyPublished',
        example: { market: 'SE', version: 1, findings: [] },
      },
    },
    problems: ['PolicyRefused', 'PolicyVersionExists'],
  },
  {
    method: 'post',
    path: '/returns/{returnId}/review',
    operationId: 'reviewReturn',
    tag: 'Shop',
    summary: 'Decide a return under review',
    description:
      'What a person decided, with the reason that the customer will read. A return that nobody decides in time is approved. ' +
      'The message’s id is the key: sent again, it gets the same answer for a day.',
    for: 'shop',
    parameters: ['ReturnId'],
    request: { schema: 'ReviewReturnRequest', example: exampleReview },
    answers: {
      '200': { description: 'The return, decided.', schema: 'ReturnView', example: exampleReviewed },
    },
    problems: [
      ...(['ReturnNotFound', 'NotUnderReview', 'IdempotencyKeyReused', 'RequestInProgress'] as const),
      ...changing,
    ],
  },
  {
    method: 'post',
    path: '/webhooks/carriers/{carrier}',
    operationId: 'tellParcelNews',
    tag: 'Carrier and warehouse',
    summary: 'Tell where a parcel is',
    description:
      'One scan of one parcel. Scans may come late, twice and out of order: each is recorded once, at its own time.',
    for: 'carrier',
    parameters: ['Carrier'],
    request: { schema: 'ParcelNews', example: exampleScan },
    answers: newsTaken,
    problems: ['UnknownParcel'],
  },
  {
    method: 'post',
    path: '/webhooks/warehouse',
    operationId: 'tellInspectionNews',
    tag: 'Carrier and warehouse',
    summary: 'Tell what was in a box',
    description:
      'What came out of one box so far, by line and grade, and whether that was all. Several messages about one box add up.',
    for: 'warehouse',
    request: { schema: 'InspectionNews', example: exampleInspection },
    answers: newsTaken,
    problems: ['ReturnNotFound', 'UnknownParcel', 'UnknownLine', 'MoreUnitsThanAnnounced'],
  },
  {
    method: 'post',
    path: '/webhooks/stripe',
    operationId: 'tellStripeNews',
    tag: 'Carrier and warehouse',
    summary: 'Tell how a refund or a payment stands at Stripe',
    description:
      'The address for an endpoint in Stripe’s pages, for `refund.updated`, `refund.failed` and `charge.refund.updated`, and the four types of ' +
      '`checkout.session`. A refund of ours that failed puts its return among what is stuck, a difference that was paid by a link is recorded ' +
      'on its return; everything else is taken and changes nothing.',
    for: 'stripe',
    request: { schema: 'StripeEvent', example: exampleStripeEvent },
    answers: {
      '202': { description: 'Understood.', schema: 'StripeNewsTaken', example: { ours: true } },
    },
    problems: [],
  },
];
