const minor = 'minor units of the currency (öre, cents)';

const ofBalance = {
  balance: `What can be spent now, in ${minor}: \`credit\` and \`bonus\` together.`,
  credit: 'Of that, what was owed to the customer.',
  bonus: 'Of that, what the shop added.',
  expiresAt: 'The last moment of what lapses first; absent when nothing is left.',
  lots: 'What lapses when, in the order that it is spent in.',
  'lots.kind': '`credit` was owed to the customer, `bonus` is what the shop added.',
  'lots.expiresAt': 'The last moment that it can be spent at.',
} as const;

/** What members about store credits mean where their names do not say it all. */
export const storeCreditNotes = {
  AskStoreCreditRequest: { '': 'A store credit, by what opens it.', code: 'As the customer writes it.' },
  RedeemStoreCreditRequest: {
    '': 'A payment with store credit.',
    code: 'As the customer writes it.',
    key: 'Chosen by you, for this payment alone: the `paymentId` that the order will name.',
    amount: `In ${minor}.`,
    currency: 'That of the store credit; nothing is converted.',
    orderNumber: 'The shop’s number of the order.',
  },
  TakeBackRedemptionRequest: {
    '': 'The redemption to take back.',
    key: 'That of the address: the signature covers the body alone.',
  },
  StoreCreditBalance: {
    '': 'What a store credit has left.',
    reference: 'What your people find it by. It opens nothing.',
    ...ofBalance,
  },
  RedemptionView: {
    '': 'What was paid with store credit.',
    key: 'The `paymentId` that the order names it by.',
    reference: 'Of the store credit.',
    bonus: `How much of it was bonus, in ${minor}: a discount that the shop gives, not a payment that it got.`,
    redeemedAt: 'When it was first asked for.',
    balance: `What the store credit has left now, in ${minor}.`,
  },
  RedemptionTakenBack: {
    '': 'A redemption that was taken back.',
    key: 'Nothing is redeemed under it any more.',
    voidedAt: 'When it was first taken back.',
    givenBack: `What went back by it, in ${minor}: nothing where nothing was redeemed, or refunds had given it back.`,
    currency: 'Absent where nothing was redeemed.',
  },
  StoreCreditView: {
    '': 'A store credit, as the shop’s people see it.',
    reference: 'Opens nothing: the code does.',
    returnId: 'The return that it was made for.',
    ...ofBalance,
    entries: 'What happened to it, in order. None is ever changed.',
    'entries.is': '`given-back`: of a redemption; `expired`: nobody spent it in time.',
    'entries.number': 'From 1; there is no gap.',
    'entries.key': 'It happened once under this key.',
    'entries.credit': `Of what was owed to the customer, in ${minor}.`,
    'entries.bonus': `Of what the shop added, in ${minor}.`,
    'entries.redemption': 'The key of the redemption that is given back.',
    'entries.because': 'The order was refunded, or the shop took the redemption back.',
    others: 'References of the other store credits that this customer has.',
  },
} as const;
