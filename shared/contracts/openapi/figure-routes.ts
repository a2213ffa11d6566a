import { exampleCostEntries } from './example-cost-entries.ts';
import { exampleCost, exampleFigure, exampleFigureCsv, exampleResale } from './example-figures.ts';
import { exampleReturnId } from './example-return.ts';
import type { DescribedRoute } from './operation.ts';

const headers = {
  ETag: {
    description: 'The version of this answer: it changes with all that stands in it.',
    schema: { type: 'string' },
    example: '"3yq0tG1lCm2bQW8v4nXJtE5s7KcRzUfPAoDiHgLxYwM"',
  },
} as const;

const savedAs = {
  'Content-Disposition': {
    description: 'The name to save it under.',
    schema: { type: 'string' },
    example: 'inline; filename="return-rate-2026-09-01-2026-09-30.csv"',
  },
} as const;

const told = {
  '200': {
    description: 'It is recorded, now or before.',
    schema: 'HistoryTaken',
    example: { returnId: exampleReturnId, outcome: 'stored' },
  },
} as const;

/** The shop's figures. */
export const figureRoutes: readonly DescribedRoute[] = [
  {
    method: 'get',
    path: '/staff/figures/{figure}',
    operationId: 'getFigure',
    tag: 'Staff',
    summary: 'Read a figure',
    description:
      'One of the figures that a shop steers by, over a range of days in the shop’s time zone: whole, or for each value of a group and each ' +
      'interval. Within the value of a filter it can be grouped by what is kept together; what is not is refused with what there is.\n\n' +
      'It is read from daily sums that follow what happens within seconds, so what it costs hangs on days and groups alone; more than 20,000 ' +
      'of them are refused.\n\n' +
      'Ask for `text/csv` to get a file for spreadsheets, in the form that readers of the `accept-language` (Swedish, or else English) have ' +
      'them set up for. Text that a spreadsheet would take for a formula is made harmless.',
    for: { staff: 'get-figure' },
    parameters: [
      ...(['Figure', 'FromDay', 'ToDay', 'GroupedBy', 'Interval', 'WithinDays', 'Against'] as const),
      ...(['OnlyMarket', 'OnlyCategory', 'OnlySku', 'OnlySize'] as const),
      ...(['OnlyCampaign', 'OnlyReason', 'OnlyGrade', 'OnlyCarrier'] as const),
      ...(['OnlyStage', 'OnlySubject', 'OnlyChannel', 'OnlyPlace', 'IfNoneMatch'] as const),
    ],
    answers: {
      '200': {
        description: 'The figure.',
        schema: 'FigureView',
        example: exampleFigure,
        headers: { ...headers, ...savedAs },
        content: { 'text/csv': { schema: { type: 'string' }, example: exampleFigureCsv } },
      },
      '304': { description: 'You have the current version.', headers },
    },
    problems: ['InvalidRequest', 'UnknownGroup', 'RangeTooLong', 'TooManyGroups'],
  },
  {
    method: 'get',
    path: '/staff/figures/cost-per-return/entries',
    operationId: 'getCostEntries',
    tag: 'Staff',
    summary: 'Read what a cost per return is made of',
    description:
      'The returns of a row of `cost-per-return`, the newest first, each with its parts in words: freight and handling as told, with references, or ' +
      'reckoned; what its goods were worth, what they brought or are expected to, what was deducted and which fees were taken. With `category`, `sku` or ' +
      '`reason` it is what the figure shares out to lines of that; an empty `category` is that of lines without one.\n\n' +
      '`thousandths` of all pages, added up for each `part` (and `fate`) and currency and then rounded, are the figure’s columns exactly; `amount` is rounded ' +
      'for whoever reads one return.\n\n' +
      'A page looks at `limit` returns, however long the range is. Those that the row does not count are left out: it may be short, even empty, and have a `cursor`.',
    for: { staff: 'get-cost-entries' },
    parameters: [
      ...(['FromDay', 'ToDay', 'EntriesMarket', 'EntriesCategory', 'EntriesSku', 'EntriesReason'] as const),
      ...(['EntriesLimit', 'Cursor'] as const),
    ],
    answers: {
      '200': { description: 'The returns.', schema: 'CostEntryPage', example: exampleCostEntries },
    },
    problems: ['InvalidRequest', 'UnknownGroup', 'RangeTooLong'],
  },
  {
    method: 'post',
    path: '/staff/figures/rebuild',
    operationId: 'rebuildFigures',
    tag: 'Staff',
    summary: 'Count the figures anew',
    description:
      'Counts a part of everything that the shop has, into sums beside those that are read. Call it again with the `cursor` of the answer until ' +
      'there is none: then the new sums are read, and the old ones are forgotten. What happens meanwhile is counted in both. A call that ' +
      'failed may be repeated; one without a cursor begins again. `npm run figures -- rebuild` does all of it.',
    for: { staff: 'rebuild-figures' },
    request: { schema: 'RebuildRequest', example: { cursor: 'count.17' }, mayBeLeftOut: true },
    answers: {
      '200': {
        description: 'How far it is.',
        schema: 'RebuildProgress',
        example: { step: 'count', done: 0.27, counted: 412, cursor: 'count.18' },
      },
    },
    problems: [],
  },
  {
    method: 'post',
    path: '/webhooks/resales',
    operationId: 'tellResale',
    tag: 'Shop',
    summary: 'Tell that returned units were sold again',
    description:
      'Units of a line of a return, of one grade, and what they were sold for. The message’s id is the key: the same message changes nothing. ' +
      'More units than the warehouse found, less those that were sold already, are refused.',
    for: 'shop',
    request: { schema: 'Resale', example: exampleResale },
    answers: told,
    problems: ['ReturnNotFound', 'UnitsNotGraded', 'ReturnChangedMeanwhile'],
  },
  {
    method: 'post',
    path: '/webhooks/return-costs',
    operationId: 'tellReturnCost',
    tag: 'Shop',
    summary: 'Tell what a return cost',
    description:
      'Freight or handling of a return, without tax, as the invoice has it. Several add up; one below nothing takes back. From the first on, it ' +
      'stands in place of what the figures reckon with. The message’s id is the key: the same message changes nothing.',
    for: 'shop',
    request: { schema: 'ReturnCost', example: exampleCost },
    answers: told,
    problems: ['ReturnNotFound', 'CurrencyMismatch', 'ReturnChangedMeanwhile'],
  },
];
