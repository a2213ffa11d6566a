import { articleMemberNotes } from './article-notes.ts';
import { careNotes } from './care-notes.ts';
import { figureNotes } from './figure-notes.ts';
import { historyNotes } from './history-notes.ts';
import { newsNotes } from './news-notes.ts';
import { minor, orderNotes } from './order-notes.ts';
import { decisionNotes, findingNotes, policyNotes, previewNotes } from './policy-notes.ts';
import { remedyViewNotes, statedNotes } from './remedy-notes.ts';
import { returnNotes, rowNotes } from './return-notes.ts';
import type { RequestName, ResultName } from './schemas.ts';
import { staffActNotes } from './staff-act-notes.ts';
import { staffPolicyNotes } from './staff-policy-notes.ts';
import { staffReadNotes } from './staff-read-notes.ts';
import { storeCreditNotes } from './store-credit-notes.ts';
import { withdrawalNotes } from './withdrawal-notes.ts';

type Notes = Readonly<Partial<Record<RequestName | ResultName, Readonly<Record<string, string>>>>>;

/** What a member means where its name does not say it all. `''` is the schema itself, `a.b` a member inside. */
export const memberNotes: Notes = {
  OpenSessionRequest: {
    '': 'What a customer knows about an order: `orderNumber` and `email`. Or, once a code is awaited, `ask` and `code`.',
    email: 'The address the order was placed with; letter case does not matter.',
    ask: 'As it was answered.',
    code: 'Six digits, as they were mailed.',
  },
  PreviewReturnRequest: {
    '': 'The lines that a customer thinks of returning.',
    ...statedNotes,
  },
  OpenReturnRequest: {
    '': 'The lines to return.',
    orderNumber: 'May be left out: the session knows the order. If it is there, it must be the session’s.',
    'lines.quantity': 'Units of the line; at most its `unitsLeft`.',
    ...statedNotes,
  },
  ...remedyViewNotes,
  CancelReturnRequest: { '': 'Nothing: an empty object, or no body at all.' },
  ReviewReturnRequest: {
    '': 'What a person decided about a return under review.',
    returnId: 'That of the address: the signature covers the body alone.',
    approve: 'Whether the return goes on; otherwise it ends as rejected and its units are free again.',
    because: 'The reason, in words that the customer will read.',
    reviewer: 'A reference to who decided. Never a name or an address: it goes into events.',
  },
  OpenLiveTicketRequest: { '': 'Nothing: an empty object, or no body at all.' },
  OpenStaffLiveTicketRequest: {
    '': 'What to be told of.',
    returnId: 'One return; every return if it is left out.',
  },
  OrderDocument: orderNotes,
  ...articleMemberNotes,
  HistoryBody: historyNotes,
  PolicyDocument: policyNotes,
  ...newsNotes,
  GradedUnits: {
    '': 'Units of one line in one state.',
    grade: 'A as new, B opened or lightly handled, C worn, damaged or incomplete.',
  },
  TaxedAmount: { '': `An amount with the tax inside it, in ${minor}.`, tax: 'At most the amount.' },
  Sentence: { '': 'The same sentence in Swedish and English.' },
  SessionView: {
    '': 'A session for one order.',
    token: 'A secret: send it as bearer token. It is shown once.',
    expiresAt: 'Twelve hours after it was opened.',
  },
  CodeAwaitedView: {
    '': 'A code is awaited. If number and address belong together, one was mailed there.',
    ask: 'A secret: send it with the code. It is shown once.',
    expiresAt:
      'Ten minutes after it was asked for: until then the code is good, once, and five may be tried.',
  },
  OrderView: {
    '': 'An order as its customer sees it.',
    windowEndsAt: 'Until when a change of mind is accepted; not known before delivery.',
    ...{ 'lines.size': 'As the shop calls it.', 'lines.colour': 'As the shop calls it.' },
    'lines.picture': 'An address of the shop’s.',
    'lines.bundle': 'Lines that were sold as one share it.',
    'lines.hygiene': 'Sealed for hygiene when it was sent.',
    'lines.unitsLeft': 'Units that no return has taken yet.',
    'lines.paid': 'For all units of the line together.',
    'lines.returnable': 'Whether it can be returned for a change of mind.',
    'lines.because': 'Why not, if not. Faulty goods can be told all the same.',
    'lines.withdrawalEndsAt': 'Until when the law lets the customer withdraw; open before delivery.',
    'lines.windowEndsAt': 'Until when the shop takes the line back of its own will.',
    fees: 'What was paid besides goods and shipping; absent where nothing was.',
    'fees.refund':
      'When it goes back: with the order’s last unit, by the share of the goods, or only where the law wants it.',
    reasons: 'To choose from when returning.',
    'reasons.about': '`fault`: the goods are faulty, wrong or not as described.',
    returns: 'Numbers of the returns so far.',
  },
  ReturnPreview: {
    '': 'What a return would lead to. Nothing is held: another return may take the units first.',
    decision: 'For the return as a whole: the strictest of its lines.',
    'amounts.total':
      'Goods, shipping and order fees less the return fee, if everything comes back as it should.',
    creditOn: 'What makes the credit fall due.',
    ...previewNotes,
    ...rowNotes,
  },
  AddPhotosRequest: {
    '': 'Pictures of a line of the return.',
    photos: 'Names of pictures that were sent, at most ten.',
  },
  PhotoView: {
    '': 'A picture that was taken in.',
    photoId: 'What to call it by. The same picture has the same name.',
  },
  ReturnView: {
    '': 'A return as its customer sees it. Goods and money are tracks of their own.',
    ...returnNotes,
  },
  LiveTicketView: {
    '': 'A ticket for one live connection.',
    ticket: 'A secret, good for one connection. It is shown once.',
    expiresAt: 'A minute after it was opened.',
    url: 'Where to connect. The ticket does not belong into it.',
    protocol: 'The first subprotocol to offer; the ticket is the second.',
  },
  StaffView: {
    '': 'One of the shop’s people, as the access token says.',
    reference: 'How events and logs name them: it never changes and says nothing.',
    roles: 'The groups of the user pool that they are in.',
    mayDo: 'The acts that these roles allow, as `x-roles` of the operations says.',
  },
  DecisionView: decisionNotes,
  TaxedAmountView: { '': `An amount with the tax inside it, in ${minor}.` },
  SentenceView: { '': 'The same sentence in Swedish and English.' },
  OrderTaken: {
    '': 'What became of a telling of an order.',
    outcome: '`unchanged`: told before. `older`: a later telling is stored already. Neither is an error.',
  },
  HistoryTaken: {
    '': 'The return as it is known here.',
    outcome: '`unchanged`: this very return was told before.',
  },
  PolicyPublished: {
    '': 'The version that now stands.',
    findings: 'What its writer may want to know. None is an error.',
  },
  FindingView: findingNotes,
  ...staffPolicyNotes,
  NewsTaken: { '': 'The return that the news is about. They take effect after this answer.' },
  Problem: {
    '': 'An error (RFC 9457). Errors may bring facts of their own as further members.',
    type: 'The stable name to branch on: `urn:returflow:problem:<name>`.',
    title: 'What the name means.',
    detail: 'What went wrong this time, for people.',
    instance: 'The request’s id: tell it to whoever runs the service.',
    errors: 'With InvalidRequest: each place that is wrong. Wrong values are never repeated.',
    'errors.pointer': 'A place in the body, as JSON pointer.',
    'errors.parameter': 'The name of a path parameter or header.',
  },
  ...staffActNotes,
  ...staffReadNotes,
  ...storeCreditNotes,
  ...withdrawalNotes,
  ...careNotes,
  ...figureNotes,
  GatewayMessage: { '': 'A refusal at the door, before the service was asked.' },
};
