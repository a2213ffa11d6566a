import type { StaffAct } from '../staff-access.ts';
import { exampleBooked, exampleCancelled, exampleReviewed } from './example-return.ts';
import {
  exampleApproval,
  exampleCorrected,
  exampleGoodwill,
  exampleOverridden,
  exampleRedriven,
  exampleRejected,
  exampleRejection,
  exampleRemedied,
  exampleResent,
  exampleSettled,
} from './example-staff-acts.ts';
import type { DescribedRoute } from './operation.ts';
import type { RequestName } from './schemas.ts';
import type { ProblemName } from './shapes.ts';

const ofEveryAct: readonly ProblemName[] = [
  ...(['IdempotencyKeyRequired', 'IdempotencyKeyReused', 'RequestInProgress'] as const),
  ...(['ReturnNotFound', 'ReturnChangedMeanwhile', 'OrderChangedMeanwhile'] as const),
];

interface Act {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly schema: RequestName;
  readonly example: unknown;
  /** what the return looks like afterwards */
  readonly after: { readonly description: string; readonly example: unknown };
  readonly problems: readonly ProblemName[];
}

/** An act on a return: each is an event with who and why, and answers the return as its customer sees it. */
function actOn(act: StaffAct, noun: string, told: Act): DescribedRoute {
  return {
    method: 'post',
    path: `/staff/returns/{returnId}/${noun}`,
    operationId: told.operationId,
    tag: 'Staff',
    summary: told.summary,
    description: told.description,
    for: { staff: act },
    parameters: ['ReturnId', 'IdempotencyKey'],
    request: { schema: told.schema, example: told.example },
    answers: { '200': { ...told.after, schema: 'ReturnView' } },
    problems: [...ofEveryAct, ...told.problems],
  };
}

/** What the shop's people do to a return. */
export const staffActRoutes: readonly DescribedRoute[] = [
  actOn('approve-return', 'approval', {
    operationId: 'approveReturn',
    summary: 'Approve a return under review',
    description: 'The return goes on. `because` is for the customer, `why` for colleagues.',
    schema: 'DecideReviewRequest',
    example: exampleApproval,
    after: { description: 'The return, approved.', example: exampleReviewed },
    problems: ['NotUnderReview'],
  }),
  actOn('reject-return', 'rejection', {
    operationId: 'rejectReturn',
    summary: 'Reject a return under review',
    description:
      'The return ends and its units are free again. The customer is written to and reads `because`; `why` is for colleagues.',
    schema: 'DecideReviewRequest',
    example: exampleRejection,
    after: { description: 'The return, rejected.', example: exampleRejected },
    problems: ['NotUnderReview'],
  }),
  actOn('cancel-for-customer', 'cancellation', {
    operationId: 'cancelForCustomer',
    summary: 'Take a return back for its customer',
    description:
      'As the customer may, and a little longer: also a return that expired or found no carrier, so that a late parcel is ' +
      'all that could wake it. Never once the parcel is under way or money has moved.',
    schema: 'ReasonedRequest',
    example: { why: 'The customer called and keeps the jumper' },
    after: { description: 'The return, taken back.', example: exampleCancelled },
    problems: ['TooLateToCancel'],
  }),
  actOn('resend-message', 'messages', {
    operationId: 'resendMessage',
    summary: 'Send a message again',
    description:
      'Writes to the customer once more, after the answer. Only what still applies is sent: no label of a parcel that is on ' +
      'its way, no rejection of a return that was approved after all.',
    schema: 'ResendMessageRequest',
    example: { kind: 'label', why: 'The first mail was deleted' },
    after: { description: 'The return; the message follows.', example: exampleResent },
    problems: ['MessageNotApplicable'],
  }),
  actOn('override-decision', 'override', {
    operationId: 'overrideDecision',
    summary: 'Set aside what rule or grade said',
    description:
      'In the customer’s favour only. A rejected return is approved after all: it takes its units again, if nobody has them by ' +
      'now, and goes on in its next round. A fee is lowered, or a line’s credit raised, until money has moved; after that, ' +
      'give goodwill.',
    schema: 'OverrideRequest',
    example: { approve: true, ...exampleApproval },
    after: { description: 'The return, as it is now.', example: exampleOverridden },
    problems: [
      ...(['NotRejected', 'UnitsNotAvailable', 'MoneyHasMoved', 'NothingCredited'] as const),
      ...(['NotInCustomersFavour', 'UnknownLine', 'MoreThanPaid'] as const),
    ],
  }),
  actOn('correct-return', 'corrections', {
    operationId: 'correctReturn',
    summary: 'Correct a scan or a grade',
    description:
      'A scan of another return’s parcel counts as if it had not been: a return that waits for its inspection goes back to ' +
      'wait for the parcel, for what is left of the time to hand it in. Money that the scan set off stays where it is.\n\n' +
      'Grades that are corrected before the credit change it. After the credit, what is due on top follows as a refund of its ' +
      'own; a correction that would lower the credit is refused.',
    schema: 'CorrectReturnRequest',
    example: { scan: { sequence: 4 }, why: 'The parcel was put on the wrong belt' },
    after: { description: 'The return, as it is now.', example: exampleCorrected },
    problems: [
      ...(['UnknownScan', 'UnknownLine', 'UnitsNotGraded', 'MoneyNotTakenBack'] as const),
      ...(['CreditUnderWay', 'MoreThanPaid'] as const),
    ],
  }),
  actOn('grant-goodwill', 'goodwill', {
    operationId: 'grantGoodwill',
    summary: 'Give something on top',
    description:
      'Before the credit it becomes part of it. After the credit it is a refund of its own: reserved with this answer, made ' +
      'right after it, exactly once. Never more than the order’s payments have left beside what its other open returns are due.',
    schema: 'GrantGoodwillRequest',
    example: { amount: 5_000, why: 'The first parcel came late' },
    after: { description: 'The return, with the goodwill.', example: exampleGoodwill },
    problems: ['NothingCredited', 'CreditUnderWay', 'MoreThanPaid'],
  }),
  actOn('change-remedy', 'remedy-change', {
    operationId: 'changeRemedy',
    summary: 'Refund lines that were to be put right',
    description:
      'For goods that cannot be repaired or replaced after all, or a choice that the customer took back before it was carried ' +
      'out. Before the credit it changes what that is; after it, what is due on top follows as a refund of its own. What was ' +
      'given as store credit, ordered as an exchange or sent stays as it is.',
    schema: 'ChangeRemedyRequest',
    example: { lines: ['1'], why: 'The workshop cannot get the part' },
    after: { description: 'The return, as it is now.', example: exampleBooked },
    problems: [
      ...(['UnknownLine', 'NoRemedyLeft', 'NothingCredited'] as const),
      ...(['CreditUnderWay', 'MoneyHasMoved', 'MoreThanPaid'] as const),
    ],
  }),
  actOn('send-remedy', 'remedy-dispatch', {
    operationId: 'sendRemedy',
    summary: 'Tell that replaced or repaired goods were sent',
    description:
      'The customer is written to, and the units can be returned again from then on. Goods of an exchange are an order of ' +
      'their own: tell that order instead.',
    schema: 'SendRemedyRequest',
    example: { trackingNumber: 'RR123456785SE', why: 'Sent with the morning post' },
    after: { description: 'The return, as it is now.', example: exampleRemedied },
    problems: ['NothingToSend'],
  }),
  actOn('redrive-return', 'redrive', {
    operationId: 'redriveReturn',
    summary: 'Let a return that is stuck go on',
    description:
      'A return that no carrier took is booked again, if nobody has its units by now. A credit that waits for a hand is tried ' +
      'again as the same refund: what the provider made already is found, not made twice. A return whose execution was lost ' +
      'takes up where its facts stand.',
    schema: 'ReasonedRequest',
    example: { why: 'The carrier is back' },
    after: { description: 'The return; what follows happens after the answer.', example: exampleRedriven },
    problems: ['NotStuck', 'UnitsNotAvailable'],
  }),
  actOn('settle-credit', 'settlement', {
    operationId: 'settleCredit',
    summary: 'Tell that a credit was paid by other means',
    description:
      'For a credit that waits for a hand (`credit-needs-a-hand`) and was paid by bank transfer, say. The provider is asked ' +
      'first: what it refunded counts as paid and only the rest is settled; where it refunded all, this is refused, and a ' +
      'redrive finishes the return. The customer is told.',
    schema: 'SettleCreditRequest',
    example: { reference: 'BG-20261012-17', why: 'The card has expired; paid by bank transfer' },
    after: { description: 'The return, credited.', example: exampleSettled },
    problems: ['NothingToSettle', 'RefundedAlready', 'RefundsUnknown'],
  }),
];
