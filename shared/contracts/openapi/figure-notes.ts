/** What members of figures mean where their names do not say it all. */
export const figureNotes = {
  FigureView: {
    '': 'A figure in a range of days.',
    by: 'What rows are grouped by.',
    where: 'What it was narrowed to.',
    columns: 'What the values of every row are, in order.',
    'columns.unit': '`share`: of 1. `amount`: in minor units of the `currency`.',
    rows: 'Group by group, the largest first; in each, period by period.',
    'rows.group': 'The value that the row is of; null for what has none. Absent where nothing is grouped by.',
    'rows.values': 'By the name of a column; null where there is nothing to say it of.',
  },
  RebuildRequest: { '': 'Where to go on.', cursor: 'That of the last answer; without one it begins.' },
  RebuildProgress: {
    '': 'How far the counting is.',
    step: '`count`: sums are made beside those that are read. `forget`: they are read, and the old ones go.',
    done: 'How much of the step, from 0 to 1.',
    counted: 'Returns and orders that this call counted, or sums that it forgot.',
    cursor: 'There until all is done.',
  },
  Resale: {
    '': 'Units of a return that were sold again.',
    grade: 'What the warehouse found them to be.',
    price: 'What they were sold for, together.',
    reference: 'Yours, of the sale.',
  },
  ReturnCost: {
    '': 'What a return cost.',
    amount: 'Without tax, in minor units of the currency. Below nothing, it takes back.',
    reference: 'Yours, of the invoice.',
  },
} as const;
