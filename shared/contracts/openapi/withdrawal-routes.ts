import {
  exampleAttached,
  exampleAttachment,
  exampleClosed,
  exampleClosure,
  exampleStatement,
  exampleWholeWithdrawal,
  exampleWithdrawalReceipt,
  exampleWithdrawals,
  exampleWords,
} from './example-withdrawal.ts';
import type { DescribedRoute } from './operation.ts';

const etag = {
  description: 'Changes with the document.',
  schema: { type: 'string' },
  example: '"v1-5f0c"',
} as const;
const ofActs = [
  ...(['IdempotencyKeyRequired', 'IdempotencyKeyReused', 'RequestInProgress'] as const),
  ...(['WithdrawalNotFound', 'WithdrawalSettled'] as const),
] as const;

/** The withdrawal function, and what the shop's people see and do of it. */
export const withdrawalRoutes: readonly DescribedRoute[] = [
  {
    method: 'post',
    path: '/withdrawals',
    operationId: 'stateWithdrawal',
    tag: 'Customer',
    summary: 'Withdraw from a contract',
    description:
      'The statement of the withdrawal function (Directive 2011/83/EU art. 11a), without a session and without a reason: send it when the ' +
      'consumer confirms, and not before. The receipt is answered, and goes out by mail to the address that the statement gives.\n\n' +
      'The answer is the same, and takes as long, whether there is such an order or not. A statement that fits an order opens its ' +
      'return; any other is looked at by a person. None is lost. The same statement under the same key is one, and is answered by the ' +
      'same receipt, however late; another statement under that key is another statement.\n\n' +
      'After thirty statements from one place, or five for one address, there is a quarter of an hour’s pause.',
    for: 'anyone',
    parameters: ['IdempotencyKey'],
    request: { schema: 'WithdrawRequest', example: exampleStatement },
    answers: {
      '201': {
        description: 'The receipt.',
        schema: 'WithdrawalReceipt',
        example: exampleWithdrawalReceipt,
      },
    },
    problems: ['IdempotencyKeyRequired', 'TooManyAttempts'],
  },
  {
    method: 'get',
    path: '/withdrawal-words',
    operationId: 'getWithdrawalWords',
    tag: 'Customer',
    summary: 'Read what the withdrawal function says',
    description:
      'The texts of the withdrawal function’s pages in Swedish, English, Danish, Norwegian, Finnish and German, and what each ' +
      'market calls the function and its confirmation. The same for everybody; may be kept for five minutes.',
    for: 'anyone',
    parameters: ['IfNoneMatch'],
    answers: {
      '200': {
        description: 'The texts.',
        schema: 'WithdrawalWordsView',
        example: exampleWords,
        headers: { ETag: etag },
      },
      '304': { description: 'You have the current version.', headers: { ETag: etag } },
    },
    problems: [],
  },
  {
    method: 'get',
    path: '/staff/withdrawals',
    operationId: 'getWithdrawalQueue',
    tag: 'Staff',
    summary: 'List statements that wait for a person',
    description:
      'Statements of withdrawal that fit no order, or not all of what they name, the oldest first; and those that nothing has looked ' +
      'at yet, which stand here for a moment. Each counts as made when it was stated.\n\n' +
      'A page ends with a `cursor` while there may be more. Lists follow what happens within moments.',
    for: { staff: 'get-withdrawal-queue' },
    parameters: ['Limit', 'Cursor'],
    answers: {
      '200': { description: 'The statements.', schema: 'WithdrawalPage', example: exampleWithdrawals },
    },
    problems: ['InvalidRequest'],
  },
  {
    method: 'get',
    path: '/staff/withdrawals/{withdrawalId}',
    operationId: 'getWithdrawal',
    tag: 'Staff',
    summary: 'See a statement of withdrawal whole',
    description: 'What was stated, when the receipt went out, and what became of it.',
    for: { staff: 'get-withdrawal' },
    parameters: ['WithdrawalId'],
    answers: {
      '200': {
        description: 'The statement.',
        schema: 'WholeWithdrawal',
        example: exampleWholeWithdrawal,
      },
    },
    problems: ['InvalidRequest', 'WithdrawalNotFound'],
  },
  {
    method: 'post',
    path: '/staff/withdrawals/{withdrawalId}/attachment',
    operationId: 'attachWithdrawal',
    tag: 'Staff',
    summary: 'Tie a statement to its order',
    description:
      'Opens the return of the order that the statement is about after all, as of the moment that it was stated: of `lines`, else of the ' +
      'lines stated, else of all that is left. What the law does not give, the shop’s policy decides, as of any return.',
    for: { staff: 'attach-withdrawal' },
    parameters: ['WithdrawalId', 'IdempotencyKey'],
    request: { schema: 'AttachWithdrawalRequest', example: exampleAttachment },
    answers: {
      '200': { description: 'The statement, tied.', schema: 'WithdrawalRowView', example: exampleAttached },
    },
    problems: [
      ...ofActs,
      ...(['OrderNotFound', 'UnknownLine', 'UnitsNotAvailable'] as const),
      ...(['ReturnChangedMeanwhile', 'OrderChangedMeanwhile'] as const),
    ],
  },
  {
    method: 'post',
    path: '/staff/withdrawals/{withdrawalId}/closure',
    operationId: 'closeWithdrawal',
    tag: 'Staff',
    summary: 'Close a statement of withdrawal',
    description:
      'Nothing more is to be done about it, and `why` says for colleagues why. It stays stored. What was closed already is closed.',
    for: { staff: 'close-withdrawal' },
    parameters: ['WithdrawalId', 'IdempotencyKey'],
    request: { schema: 'ReasonedRequest', example: exampleClosure },
    answers: {
      '200': { description: 'The statement, closed.', schema: 'WithdrawalRowView', example: exampleClosed },
    },
    problems: [...ofActs],
  },
];
