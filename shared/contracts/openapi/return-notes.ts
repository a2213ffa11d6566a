/** What members of a return mean, whoever is shown it. */
export const returnNotes = {
  ending: 'How it ended, once `status` is `ended`.',
  goods: '`kept`: the customer need not send them.',
  money: '`needs-a-hand`: a person sees to the credit.',
  'lines.answers': 'By the code of a question, the code of the answer.',
  'lines.decision': 'What was said of the line when it was stated, and why.',
  'lines.inspected': 'Units by grade that the warehouse has found so far.',
  'lines.credit': 'Once classified.',
  'lines.deducted': 'What was not credited because of the goods’ state.',
  'amounts.total': 'What the credit is, or would be by now.',
  'amounts.goodwill': 'What the shop gives on top.',
  'parcels.sscc': 'GS1 serial shipping container code, on the label.',
  handInBy: 'The last day to hand in the parcel.',
  statutory: 'What the law asks, where a line is a statutory withdrawal.',
  'statutory.sendBackBy': 'By when the customer sends the goods.',
  'statutory.mayWithhold':
    'Whether the shop may still wait with the money for the goods, or proof that they are sent.',
  'statutory.refundDueAt': 'By when the money is back; not known as long as the shop may wait.',
  cancellable: 'Until the goods are on their way or money has moved.',
  labelReady: 'Whether the label can be fetched now.',
  timeline: 'Everything that happened, in order.',
} as const;
