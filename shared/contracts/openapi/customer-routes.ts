import { apiBase } from '../api.ts';
import { creditNoteGiven, orAsUbl } from './credit-note-given.ts';
import { exampleOrder, exampleOrderView } from './example-order.ts';
import {
  exampleBooked,
  exampleCancelled,
  exampleOpened,
  examplePreview,
  exampleReturnId,
  exampleWanted,
} from './example-return.ts';
import type { DescribedRoute } from './operation.ts';
import { remedyRoutes } from './remedy-routes.ts';
import { sessionRoute } from './session-route.ts';

const etag = {
  description: 'The version of the return: it changes with every event.',
  schema: { type: 'string' },
  example: '"3"',
} as const;
/** What a choice instead of the money may meet. */
const choosing = ['RemedyNotOffered', 'ArticleNotSold', 'OutOfStock'] as const;
const changing = ['ReturnChangedMeanwhile', 'OrderChangedMeanwhile'] as const;

/** What a customer, or a portal for them, asks. */
export const customerRoutes: readonly DescribedRoute[] = [
  sessionRoute,
  {
    method: 'get',
    path: '/orders/{orderNumber}',
    operationId: 'getOrder',
    tag: 'Customer',
    summary: 'See what can be returned',
    description:
      'The session’s order: what is left to return of each line, why the rest cannot be, the reasons to choose from and the ' +
      'returns so far. Any other order is not found.',
    for: 'session',
    parameters: ['OrderNumber'],
    answers: { '200': { description: 'The order.', schema: 'OrderView', example: exampleOrderView } },
    problems: ['InvalidRequest', 'OrderNotFound'],
  },
  {
    method: 'post',
    path: '/orders/{orderNumber}/return-preview',
    operationId: 'previewReturn',
    tag: 'Customer',
    summary: 'See what a return would lead to',
    description:
      'What the policy says of these lines and what would be credited. Changes nothing and holds nothing: ask as often as ' +
      'you like, without a key.',
    for: 'session',
    parameters: ['OrderNumber'],
    request: { schema: 'PreviewReturnRequest', example: exampleWanted },
    answers: { '200': { description: 'The preview.', schema: 'ReturnPreview', example: examplePreview } },
    problems: [
      ...(['OrderNotFound', 'UnknownLine', 'UnknownReason', 'UnknownAnswer', 'UnitsNotAvailable'] as const),
      ...choosing,
    ],
  },
  {
    method: 'post',
    path: '/returns',
    operationId: 'openReturn',
    tag: 'Customer',
    summary: 'Open a return',
    description:
      'Takes the units and opens the return. What follows (the decision, the booking, the label) happens after the answer: ' +
      'look at the return to see it come.\n\nWhat the policy refuses is opened all the same and ends as rejected, with its ' +
      'reason; the preview tells beforehand.',
    for: 'session',
    parameters: ['IdempotencyKey'],
    request: {
      schema: 'OpenReturnRequest',
      example: { orderNumber: exampleOrder.orderNumber, ...exampleWanted },
    },
    answers: {
      '201': {
        description: 'The return is open.',
        schema: 'ReturnView',
        example: exampleOpened,
        headers: {
          Location: {
            description: 'Where the return is.',
            schema: { type: 'string' },
            example: `${apiBase}/returns/${exampleReturnId}`,
          },
        },
      },
    },
    problems: [
      ...(['IdempotencyKeyRequired', 'IdempotencyKeyReused', 'RequestInProgress'] as const),
      ...(['OrderNotFound', 'UnknownLine', 'UnknownReason', 'UnknownAnswer', 'UnitsNotAvailable'] as const),
      ...choosing,
      ...(['PhotosMissing', 'PhotoNotFound', 'PhotosNotTaken'] as const),
      ...changing,
    ],
  },
  {
    method: 'get',
    path: '/returns/{returnId}',
    operationId: 'getReturn',
    tag: 'Customer',
    summary: 'Follow a return',
    description:
      'The return as it is now, with everything that happened. Made to be asked again: send the ETag of the last answer, and ' +
      'you get a short 304 while nothing has changed.',
    for: 'session',
    parameters: ['ReturnId', 'IfNoneMatch'],
    answers: {
      '200': {
        description: 'The return.',
        schema: 'ReturnView',
        example: exampleBooked,
        headers: { ETag: etag },
      },
      '304': { description: 'You have the current version.', headers: { ETag: etag } },
    },
    problems: ['InvalidRequest', 'ReturnNotFound'],
  },
  {
    method: 'get',
    path: '/returns/{returnId}/label',
    operationId: 'getLabel',
    tag: 'Customer',
    summary: 'Fetch the label',
    description: 'The label for the parcel, to be printed: there once `labelReady` of the return says so.',
    for: 'session',
    parameters: ['ReturnId'],
    answers: {
      '200': {
        description: 'The label.',
        content: { 'application/pdf': { schema: { type: 'string', contentMediaType: 'application/pdf' } } },
        headers: {
          'Content-Disposition': {
            description: 'The name to save it under.',
            schema: { type: 'string' },
            example: `inline; filename="${exampleReturnId}.pdf"`,
          },
        },
      },
    },
    problems: ['InvalidRequest', 'ReturnNotFound', 'LabelNotReady'],
  },
  {
    method: 'get',
    path: '/returns/{returnId}/credit-notes/{creditNote}',
    operationId: 'getCreditNote',
    tag: 'Customer',
    summary: 'Fetch a credit note',
    description:
      'One of the `creditNotes` of the return, as it was issued: there from the moment that the credit is made. ' +
      orAsUbl,
    for: 'session',
    ...creditNoteGiven,
  },
  ...remedyRoutes,
  {
    method: 'post',
    path: '/returns/{returnId}/cancellation',
    operationId: 'cancelReturn',
    tag: 'Customer',
    summary: 'Take a return back',
    description:
      'Ends the return and frees its units, while `cancellable` says so. Taking back what was taken back already is fine, so ' +
      'no key is needed.',
    for: 'session',
    parameters: ['ReturnId'],
    request: { schema: 'CancelReturnRequest', example: {}, mayBeLeftOut: true },
    answers: {
      '200': { description: 'The return, taken back.', schema: 'ReturnView', example: exampleCancelled },
    },
    problems: ['ReturnNotFound', 'TooLateToCancel', ...changing],
  },
];
