const minor = 'minor units of the currency (öre, cents)';

/** What the members of a finished return mean, as it is told by its former keeper. */
export const historyNotes: Readonly<Record<string, string>> = {
  '': `A return from its opening to its end, as it was elsewhere. One of \`credited\`, \`rejected\`, \`cancelled\` and \`expired\` says how it ended. Amounts are ${minor}, tax inside.`,
  reference: 'That of the address: the signature covers the body alone.',
  openedAt: 'Not before the order was placed. Each time is at or after those that it follows from.',
  'lines.reason': 'As it was said then. It need not be a reason of a policy of yours.',
  'lines.grades': 'Units by what the inspection found. What is in no grade was not in the box.',
  'lines.credited':
    'Told for every line or for none: without it the goods’ part of the credit is spread in proportion to what was paid.',
  trackingNumber: 'Of the parcel that came back, if it is known.',
  shippedAt: 'The carrier’s first scan.',
  inspectedAt: 'Needs `grades`, and they need it.',
  credited: 'The units are gone from the order for good. The other endings leave them free.',
  'credited.amount':
    'All that went back: goods, shipping and order fees less the return fee. The refunds add up to it.',
  'credited.shipping': 'The part of it that is outbound shipping; at most the order’s.',
  'credited.orderFees': 'The parts of it that are fees of the order; each at most what is left of that fee.',
  'credited.orderFees.code': 'As the order tells it.',
  'credited.fee': 'What was kept of it for the return.',
  'credited.refunds': 'By payment, each within what is left of it.',
  'credited.refunds.providerRefundId': 'What the payment provider calls the refund.',
  rejected: 'The shop said no, in the words that the customer was told.',
  'rejected.because': 'What they were told.',
  expired: 'Nothing was ever sent.',
  cancelled: 'The customer took it back.',
};
