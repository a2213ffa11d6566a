const row = {
  withdrawalId: 'The reference that its receipt bears.',
  statedAt: 'When it was submitted: the moment that decides whether it was in time.',
  state:
    '`received`: nothing has looked at it yet. `opened`: its return is open. `repeated`: returns say the same already. `waiting`: a ' +
    'person is to look. `attached`, `closed`: a person did.',
  cause: 'Why a person is to look, or was.',
} as const;
const stated = {
  contract: 'What identifies the contract, as it was written: nearly always an order number.',
  goods: 'What of it, in the consumer’s own words. Not together with `lines`.',
} as const;
const lines = {
  lines: 'What of it; without these and `goods`, all of it.',
  'lines.quantity': 'Without it: all units of the line.',
} as const;

/** What members of the withdrawal function's requests and answers mean. */
export const withdrawalNotes = {
  WithdrawRequest: {
    '': 'A statement of withdrawal, as it was confirmed.',
    name: 'Who withdraws.',
    ...stated,
    ...lines,
    email: 'Where the receipt goes.',
    language: 'Of the page, BCP 47. The receipt is in Swedish or English.',
  },
  WithdrawalReceipt: {
    '': 'The receipt: what was stated, when, and its reference.',
    withdrawalId: row.withdrawalId,
    statedAt: row.statedAt,
    statement: 'As it was sent.',
    ...Object.fromEntries(
      Object.entries({ ...stated, ...lines }).map(([name, says]) => [`statement.${name}`, says]),
    ),
  },
  WithdrawalWordsView: {
    '': 'What the withdrawal function’s pages say.',
    languages: 'By language, each text by its name; `{email}` stands for the address that was given.',
    markets:
      'By market, what stands on the function and on its confirmation, and which language the rest is in.',
    'markets.withdraw': 'The label of the function.',
    'markets.confirm': 'The label of the confirmation, which has nothing else on it.',
  },
  AttachWithdrawalRequest: {
    '': 'The order that a statement is about.',
    ...lines,
    why: 'For colleagues. It goes into an event: no addresses or numbers of people.',
  },
  WithdrawalRowView: { '': 'A statement in a list.', ...row },
  WithdrawalPage: {
    '': 'A page of a list.',
    withdrawals: 'In the list’s order.',
    cursor: 'There while there may be more: the next page begins behind this one.',
  },
  WholeWithdrawal: {
    '': 'A statement with everything that is known of it.',
    ...row,
    ...lines,
    language: 'What the page was in.',
    statement: 'What was written; gone once it was erased.',
    'statement.contract': stated.contract,
    'statement.goods': stated.goods,
    receipt: 'There once it went out.',
    'receipt.messageId': 'The mail service’s reference.',
    'receipt.sentAt': 'When the mail service took it.',
    events: 'What became of it, in order.',
    'events.actor': 'Who or what caused it.',
    'events.recordedAt': 'When it was written down.',
    'events.data': 'What it says, member for member as it was recorded.',
    chain: 'What checking every event’s hash against the one before gave.',
    'chain.events': 'How many events there are.',
    'chain.whole': '`false`: an event is missing or was changed. Tell whoever runs the service.',
  },
} as const;
