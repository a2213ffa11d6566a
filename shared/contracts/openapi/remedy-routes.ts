import { receiptGiven } from './credit-note-given.ts';
import { exampleBooked, exampleStoreCredit } from './example-return.ts';
import type { DescribedRoute } from './operation.ts';

/** What a customer asks who has something else than their money. */
export const remedyRoutes: readonly DescribedRoute[] = [
  {
    method: 'get',
    path: '/returns/{returnId}/receipts/{receipt}',
    operationId: 'getReceipt',
    tag: 'Customer',
    summary: 'Fetch the receipt of an exchange',
    description:
      'The `receipt` of the return: there from the moment that the exchange is ordered, where it cost more than was credited.',
    for: 'session',
    ...receiptGiven,
  },
  {
    method: 'get',
    path: '/returns/{returnId}/store-credit',
    operationId: 'getStoreCreditOf',
    tag: 'Customer',
    summary: 'See a store credit',
    description: 'What a return gave to shop for: its code, and what is left of it until when.',
    for: 'session',
    parameters: ['ReturnId'],
    answers: {
      '200': {
        description: 'The store credit.',
        schema: 'CustomerStoreCreditView',
        example: exampleStoreCredit,
      },
    },
    problems: ['InvalidRequest', 'ReturnNotFound', 'StoreCreditUnknown'],
  },
  {
    method: 'post',
    path: '/returns/{returnId}/difference-payment',
    operationId: 'payDifference',
    tag: 'Customer',
    summary: 'Pay what an exchange costs more',
    description:
      'Where to pay the `difference` of the return. Asked again, it is the same page, until it is paid or `payBy` has passed.',
    for: 'session',
    parameters: ['ReturnId'],
    request: { schema: 'PayDifferenceRequest', example: {}, mayBeLeftOut: true },
    answers: {
      '200': {
        description: 'Where to pay.',
        schema: 'PaymentLinkView',
        example: { url: 'https://shop.example/pay/plink-1' },
      },
    },
    problems: ['ReturnNotFound', 'NothingToPay'],
  },
  {
    method: 'post',
    path: '/returns/{returnId}/remedy-change',
    operationId: 'takeMoneyInstead',
    tag: 'Customer',
    summary: 'Want the money after all',
    description:
      'Refunds lines for which something else was chosen, where `terms.offers` of the line has the refund, until that choice begins to be ' +
      'carried out: `money` is `none`, and no `difference` was asked for. Lines that are refunded already stay so, so no key is needed.',
    for: 'session',
    parameters: ['ReturnId'],
    request: { schema: 'TakeMoneyInsteadRequest', example: { lines: ['1'] } },
    answers: {
      '200': { description: 'The return as it is now.', schema: 'ReturnView', example: exampleBooked },
    },
    problems: [
      ...(['ReturnNotFound', 'UnknownLine', 'RemedyNotOffered', 'MoneyHasMoved'] as const),
      ...(['ReturnChangedMeanwhile', 'OrderChangedMeanwhile'] as const),
    ],
  },
];
