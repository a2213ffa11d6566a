import { creditNoteGiven, orAsUbl, receiptGiven } from './credit-note-given.ts';
import { exampleOrder } from './example-order.ts';
import {
  exampleFound,
  exampleReturns,
  exampleReviews,
  exampleStuck,
  exampleWhole,
} from './example-staff-reads.ts';
import type { DescribedRoute } from './operation.ts';
import { photoGiven } from './photo-routes.ts';

const etag = {
  description: 'The version of this answer: it changes with all that stands in it.',
  schema: { type: 'string' },
  example: '"3yq0tG1lCm2bQW8v4nXJtE5s7KcRzUfPAoDiHgLxYwM"',
} as const;

const paged =
  'A page ends with a `cursor` while there may be more. Send it back, with the other parameters as they were, for the next page. Lists ' +
  'follow what happens within moments.';

/** What the shop's people see. */
export const staffReadRoutes: readonly DescribedRoute[] = [
  {
    method: 'get',
    path: '/staff/returns',
    operationId: 'listReturns',
    tag: 'Staff',
    summary: 'List returns',
    description:
      'Returns by when they were opened, the newest first: of the last three months, or of any window of up to a year.\n\n' +
      `${paged} A page in which few returns pass the filters may be short, even empty, and have a cursor all the same.\n\n` +
      'With `find`, the returns that a number belongs to instead, as they are now. An e-mail address does not belong here, ' +
      'because addresses of requests are logged in many places: `POST /staff/return-searches` takes it in its body.',
    for: { staff: 'list-returns' },
    parameters: [
      'Find',
      'WithStatus',
      'WithEnding',
      'OfMarket',
      'OpenedFrom',
      'OpenedBefore',
      'Limit',
      'Cursor',
    ],
    answers: {
      '200': { description: 'The returns.', schema: 'ReturnPage', example: exampleReturns },
    },
    problems: ['InvalidRequest'],
  },
  {
    method: 'post',
    path: '/staff/return-searches',
    operationId: 'searchReturns',
    tag: 'Staff',
    summary: 'Find returns by what you know',
    description:
      'The one search box: the number of a return, an order or a parcel, or the customer’s e-mail address, in any letter case. It sees ' +
      'which it is. What nothing has finds nothing; that is no error.\n\n' +
      'A search is a body and not an address so that no customer’s e-mail address comes to stand in a browser’s history or a ' +
      'proxy’s log. It changes nothing: ask as often as you like, without a key. Customers are found by the address that they ' +
      'have now.',
    for: { staff: 'search-returns' },
    request: { schema: 'SearchReturnsRequest', example: { find: exampleOrder.customer.email } },
    answers: {
      '200': {
        description: 'What was found, the newest first.',
        schema: 'FoundReturns',
        example: exampleFound,
      },
    },
    problems: [],
  },
  {
    method: 'get',
    path: '/staff/returns/{returnId}',
    operationId: 'getWholeReturn',
    tag: 'Staff',
    summary: 'See a return whole',
    description:
      'The return as its customer sees it, and all else that is known of it: every event with its data and who did it, amounts line by ' +
      'line, refunds with the provider’s references, the messages that were sent, what it waits for, and why it is stuck if it is.\n\n' +
      'Who the customer is, is shown to support and admin alone.\n\n' +
      'Made to be asked again: send the ETag of the last answer, and you get a short 304 while nothing has changed.',
    for: { staff: 'get-whole-return' },
    parameters: ['ReturnId', 'IfNoneMatch'],
    answers: {
      '200': {
        description: 'The return, as support sees it.',
        schema: 'WholeReturn',
        example: exampleWhole,
        headers: { ETag: etag },
      },
      '304': { description: 'You have the current version.', headers: { ETag: etag } },
    },
    problems: ['InvalidRequest', 'ReturnNotFound'],
  },
  {
    method: 'get',
    path: '/staff/returns/{returnId}/credit-notes/{creditNote}',
    operationId: 'getCreditNoteOf',
    tag: 'Staff',
    summary: 'Fetch a credit note of a return',
    description:
      'One of the `creditNotes` of the return, as its customer got it, with their name and address. ' +
      orAsUbl,
    for: { staff: 'get-credit-note-of' },
    ...creditNoteGiven,
  },
  {
    method: 'get',
    path: '/staff/returns/{returnId}/receipts/{receipt}',
    operationId: 'getReceiptOf',
    tag: 'Staff',
    summary: 'Fetch the receipt of an exchange of a return',
    description: 'The `receipt` of the return, as its customer got it, with their name and address.',
    for: { staff: 'get-receipt-of' },
    ...receiptGiven,
  },
  {
    method: 'get',
    path: '/staff/returns/{returnId}/photos/{photoId}',
    operationId: 'getPhotoOf',
    tag: 'Staff',
    summary: 'See a picture of a return',
    description:
      'One of the `photos` of a line: what the customer showed, for whoever decides or grades. There is nothing in it but what it shows.',
    for: { staff: 'get-photo-of' },
    ...photoGiven,
  },
  {
    method: 'get',
    path: '/staff/queues/review',
    operationId: 'getReviewQueue',
    tag: 'Staff',
    summary: 'See what awaits review',
    description:
      'Returns that a person decides, the one whose `reviewBy` comes first at the top: what nobody decides by then is approved. One whose ' +
      `execution was lost is with what is stuck until it goes on.\n\n${paged}`,
    for: { staff: 'get-review-queue' },
    parameters: ['Limit', 'Cursor'],
    answers: {
      '200': { description: 'The queue.', schema: 'ReturnPage', example: exampleReviews },
    },
    problems: ['InvalidRequest'],
  },
  {
    method: 'get',
    path: '/staff/queues/stuck',
    operationId: 'getStuckQueue',
    tag: 'Staff',
    summary: 'See what is stuck',
    description:
      'Returns that go no further unless a person acts, the one that has stood still longest at the top, each with its cause: the credit needs ' +
      'a hand, no carrier would book, or the execution was lost. A return that has ended may be here too, when its last message was lost ' +
      `with its execution.\n\n${paged}`,
    for: { staff: 'get-stuck-queue' },
    parameters: ['Limit', 'Cursor'],
    answers: {
      '200': { description: 'The queue.', schema: 'ReturnPage', example: exampleStuck },
    },
    problems: ['InvalidRequest'],
  },
];
