/** What a customer states of the lines to return, before a return is opened and when it is. */
export const statedNotes = {
  'lines.reason': 'One of the codes in `reasons` of the order.',
  'lines.answers': 'By the code of a question, the code of the answer. The preview says what is asked.',
  'lines.photos':
    'Names of pictures that were sent, at most ten. A line whose preview says `photosNeeded` needs as many as its `photos`.',
  'lines.remedy': 'One of the line’s `offers`; `refund` if it is left out.',
  'lines.exchangeFor': 'Of an exchange: the `sku` of the article that the customer wants instead.',
  declaresWithdrawal:
    'Whether the customer expressly withdraws from the contract, whatever the reason says. In time it is a statutory ' +
    'withdrawal; late or doubtful, a person looks at it.',
};

/** What members mean of what customers have instead of their money. */
export const remedyViewNotes = {
  TakeMoneyInsteadRequest: {
    '': 'Lines for which the customer wants the money after all.',
    lines: 'Lines of the return, by their `lineId`.',
  },
  PayDifferenceRequest: { '': 'Nothing: an empty object, or no body at all.' },
  PaymentLinkView: { '': 'Where the customer pays.', url: 'A page of the payment provider’s.' },
  CustomerStoreCreditView: {
    '': 'A store credit as its customer sees it.',
    reference: 'Names it to the shop; it opens nothing.',
    code: 'A secret: whoever has it spends it.',
    balance: 'What is left.',
    lots: 'What is left by when it lapses, in the order that it is spent in.',
    'lots.expiresAt': 'The last moment that it can be spent at.',
    'lots.kind': '`credit` was owed to the customer, `bonus` is what the shop added.',
  },
} as const;
