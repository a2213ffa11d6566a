/** What a customer chooses for a line, before it is opened and when it is. */
export const remedyNotes = {
  'lines.remedy': 'One of the line’s `offers`; `refund` if it is left out.',
  'lines.exchangeFor': 'Of an exchange: the `sku` of the article that the customer wants instead.',
};

/** What members mean of what customers have instead of their money. */
export const remedyViewNotes = {
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
