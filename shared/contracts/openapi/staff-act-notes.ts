const why =
  'For colleagues: one line of at most 500 characters. It is never erased, so e-mail addresses and runs of eight digits and ' +
  'more (phone and personal numbers) are refused; a day such as 2026-10-06 is fine.';

/** What the members of the acts mean. */
export const staffActNotes = {
  DecideReviewRequest: {
    '': 'A decision about a return under review.',
    because: 'The reason, in words that the customer will read.',
    why,
  },
  ResendMessageRequest: {
    '': 'A message to send again.',
    kind: 'Which one. It is written anew, from the return as it is now.',
    why,
  },
  OverrideRequest: {
    '': 'What is set aside: exactly one of `approve`, `fee` and `lines`.',
    approve: 'A rejected return is approved after all; `because` must say why to the customer.',
    because: 'With `approve`: the reason, in words that the customer will read.',
    fee: 'The fee to take instead, in minor units; lower than it is.',
    lines: 'Lines whose grade is not to cost the customer what it would.',
    'lines.credit':
      'What is credited for the line at least, in minor units; at most what was paid for its units.',
    why,
  },
  CorrectReturnRequest: {
    '': 'What was told wrong: either `scan` or `grades`.',
    scan: 'A scan of a parcel that is not this return’s.',
    'scan.sequence': 'Its number in the return’s timeline.',
    grades: 'Units that are of another grade than was told.',
    'grades.from': 'The grade that was told.',
    'grades.to': 'The grade that they are of.',
    why,
  },
  GrantGoodwillRequest: {
    '': 'Something on top of the credit.',
    amount: 'In minor units of the order’s currency (öre, cents), without tax.',
    why,
  },
  SettleCreditRequest: {
    '': 'A credit that was paid by other means than the payment provider.',
    reference:
      'That of the payment, as the bank or the books have it. Never an account or a name: it goes into events.',
    why,
  },
  ChangeRemedyRequest: {
    '': 'Lines that are refunded instead of what their customer was to have.',
    lines: 'Lines of the return, by their `lineId`.',
    why,
  },
  SendRemedyRequest: {
    '': 'What was replaced or repaired is on its way.',
    trackingNumber: 'That of its parcel.',
    why,
  },
  ReasonedRequest: { '': 'An act that needs nothing but its reason.', why },
} as const;
