import { exampleReturnId } from './example-return.ts';
import type { DescribedRoute } from './operation.ts';

const contact = {
  contactId: 'ticket-48213',
  channel: 'email',
  subject: 'where-is-my-refund',
  at: '2026-10-11T10:00:00.000Z',
};
const feedback = { place: 'message.label', enough: false, reason: 'how-to-send' };

/** What customers say besides: to the helpdesk, and of what we told them. */
export const careRoutes: readonly DescribedRoute[] = [
  {
    method: 'post',
    path: '/webhooks/support',
    operationId: 'tellSupportContact',
    tag: 'Shop',
    summary: 'Tell that a customer reached the helpdesk',
    description:
      'One contact, about a return or an order, with the helpdesk’s code of its subject: nothing that was written, and no address. It ' +
      'is tied to the return (of an order: the last that was opened before it) and the stage that the return was in; or kept as tied to ' +
      'none. A contact counts once, however often it is told.',
    for: 'support',
    request: { schema: 'SupportContact', example: { ...contact, returnId: exampleReturnId } },
    answers: {
      '202': {
        description: 'Understood.',
        schema: 'ContactTaken',
        example: { contactId: contact.contactId },
      },
    },
    problems: [],
  },
  {
    method: 'post',
    path: '/returns/{returnId}/feedback',
    operationId: 'giveFeedback',
    tag: 'Customer',
    summary: 'Say whether a page or message was enough',
    description:
      'One answer for each page and each message: the first one stands, and is what a later one is answered with. So no key is needed.',
    for: 'session',
    parameters: ['ReturnId'],
    request: { schema: 'GiveFeedbackRequest', example: feedback },
    answers: {
      '200': {
        description: 'What stands.',
        schema: 'FeedbackView',
        example: { returnId: exampleReturnId, ...feedback },
      },
    },
    problems: ['ReturnNotFound', 'ReturnChangedMeanwhile'],
  },
  {
    method: 'post',
    path: '/feedback',
    operationId: 'answerFeedback',
    tag: 'Customer',
    summary: 'Say whether a message was enough, by its link',
    description:
      'For whoever follows the link of a mail: its code stands for a session. The first answer of a message stands, and is what a later ' +
      'one is answered with. A code that is not the return’s and the message’s is answered as a return that there is not.',
    for: 'anyone',
    request: {
      schema: 'AnswerFeedbackRequest',
      example: { returnId: exampleReturnId, code: 'Zk3vQ0mD7s2LxT9bYc4W_a', ...feedback },
    },
    answers: {
      '200': {
        description: 'What stands.',
        schema: 'FeedbackView',
        example: { returnId: exampleReturnId, ...feedback },
      },
    },
    problems: ['ReturnNotFound', 'ReturnChangedMeanwhile'],
  },
  {
    method: 'get',
    path: '/staff/contacts/unmatched',
    operationId: 'getUnmatchedContacts',
    tag: 'Staff',
    summary: 'List contacts that are tied to no return',
    description:
      'What the helpdesk told and what fits no return, with the cause, the oldest first.\n\nA page ends with a `cursor` while there may be ' +
      'more. Lists follow what happens within moments.',
    for: { staff: 'get-unmatched-contacts' },
    parameters: ['Limit', 'Cursor'],
    answers: {
      '200': {
        description: 'The contacts.',
        schema: 'UnmatchedContactPage',
        example: { contacts: [{ ...contact, cause: 'unknown-order', orderNumber: 'S-1700' }] },
      },
    },
    problems: ['InvalidRequest'],
  },
];
