/** Why an amount, row by row: of a return and of its preview. */
export const rowNotes = {
  'amounts.rows':
    'Why this amount: what the total is made of, in the words that the customer reads. Their amounts add up to it.',
  'amounts.rows.kind': '`deduction` and `fee` are below nothing: they are kept.',
  'amounts.rows.lineId': 'Of goods and deductions: the line of the order.',
  'amounts.rows.quantity': 'Units of goods; 1 of everything else.',
  'amounts.rows.amount.tax': 'The tax inside the amount.',
  'amounts.rows.taxRate': 'Of that tax, in hundredths of a per cent: 2500 is 25 %.',
  'amounts.rows.says': 'What the row is.',
} as const;

/** What members of a return mean, whoever is shown it. */
export const returnNotes = {
  ...rowNotes,
  ending: 'How it ended, once `status` is `ended`.',
  goods: '`kept`: the customer need not send them.',
  money: '`needs-a-hand`: a person sees to the credit.',
  'lines.answers': 'By the code of a question, the code of the answer.',
  'lines.decision': 'What was said of the line when it was stated, and why.',
  'lines.terms': 'What else was decided of it; not known of returns from before this was kept.',
  'lines.terms.offers': 'What the customer may choose.',
  'lines.terms.bonusPercent': 'On top, when the customer takes store credit.',
  'lines.terms.handIn': 'How the goods may be handed in.',
  'lines.terms.photos': 'Pictures that are asked for.',
  'lines.terms.photosNeeded': 'Whether the return waits for them.',
  'lines.inspected': 'Units by grade that the warehouse has found so far.',
  'lines.credit': 'Once classified.',
  'lines.deducted': 'What was not credited because of the goods’ state.',
  'amounts.total': 'What the credit is, or would be by now.',
  'amounts.goodwill': 'What the shop gives on top.',
  'parcels.sscc': 'GS1 serial shipping container code, on the label.',
  handInBy: 'The last day to hand in the parcel.',
  creditNotes:
    'The documents of what was credited, the first one first; each can be fetched by its `creditNote`.',
  'creditNotes.creditNote': 'Its number, as it is printed.',
  'creditNotes.issuedOn': 'The day in the market’s time zone.',
  'creditNotes.amount': 'What it gives back, with the tax inside it.',
  statutory: 'What the law asks, where a line is a statutory withdrawal.',
  'statutory.sendBackBy': 'By when the customer sends the goods.',
  'statutory.mayWithhold':
    'Whether the shop may still wait with the money for the goods, or proof that they are sent.',
  'statutory.refundDueAt': 'By when the money is back; not known as long as the shop may wait.',
  cancellable: 'Until the goods are on their way or money has moved.',
  labelReady: 'Whether the label can be fetched now.',
  timeline: 'Everything that happened, in order.',
} as const;
