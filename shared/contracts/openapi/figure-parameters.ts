import { intervals } from '#domain/figures/asked.ts';
import { dimensions } from '#domain/figures/cubes.ts';
import { mostEntries } from '../cost-entries.ts';
import { againsts, FigurePath, withinUnlessTold } from '../figures.ts';
import { day, text } from '../values.ts';
import { inlineSchema } from './schemas.ts';
import type { Parameter, Schema } from './shapes.ts';

const inQuery = (name: string, schema: Schema, description: string, example: unknown): Parameter => ({
  ...{ name, in: 'query', required: false, description, schema, example },
});
const only = (name: string, description: string, example: string) =>
  inQuery(name, inlineSchema(text(128)), `${description} At most one such filter at a time.`, example);

/** What figures may be asked for. */
export function figureParameters() {
  return {
    Figure: {
      ...{ name: 'figure', in: 'path', required: true },
      description: 'The figure; docs/figures.md defines each.',
      schema: inlineSchema(FigurePath.shape.figure),
      example: 'return-rate',
    },
    FromDay: inQuery(
      'from',
      inlineSchema(day),
      'The first day. 92 days with the last one, unless told; at most 366.',
      '2026-09-01',
    ),
    ToDay: inQuery('to', inlineSchema(day), 'The last day, included. Today, unless told.', '2026-09-30'),
    GroupedBy: inQuery(
      'by',
      { type: 'string', minLength: 1, maxLength: 40 },
      `Rows for each value of one of: ${dimensions.join(', ')}; not every figure is kept by each.`,
      'category',
    ),
    Interval: inQuery(
      'interval',
      { enum: [...intervals], default: 'whole' },
      'Rows for each day, week (from Monday) or month of the range.',
      'week',
    ),
    WithinDays: inQuery(
      'within',
      { type: 'integer', minimum: 0, maximum: 90, default: withinUnlessTold },
      'Of `resell-rate`: days within which a unit must have been sold again.',
      14,
    ),
    Against: inQuery(
      'against',
      { enum: [...againsts] },
      'Says in `moved` what moved a rate against as many days right before, or a year before: by the groups of `by`.',
      'before',
    ),
    OnlyMarket: only('market', 'Only this market.', 'SE'),
    OnlyCategory: only('category', 'Only this category.', 'stickat'),
    OnlySku: only('sku', 'Only this article.', 'TROJA-M'),
    OnlySize: only('size', 'Only this size.', 'M'),
    OnlyCampaign: only('campaign', 'Only what was advertised by this campaign.', 'host-2026'),
    OnlyReason: only('reason', 'Only returns for this reason.', 'wrong-size'),
    OnlyGrade: only('grade', 'Only units of this grade.', 'A'),
    OnlyCarrier: only('carrier', 'Only returns that this carrier brought.', 'sandbox'),
    OnlyStage: only('stage', 'Only contacts while returns were there.', 'refunding'),
    OnlySubject: only('subject', 'Only contacts about this, by the helpdesk’s code.', 'where-is-my-refund'),
    OnlyChannel: only('channel', 'Only contacts by this channel.', 'email'),
    OnlyPlace: only('place', 'Only answers on this page or message.', 'message.label'),
    EntriesMarket: inQuery('market', inlineSchema(text(128)), 'Only returns of this market.', 'SE'),
    EntriesCategory: inQuery(
      'category',
      { type: 'string', maxLength: 128 },
      'Only lines of this category; of none, where it is empty. One of `category`, `sku` and `reason` at a time.',
      'stickat',
    ),
    EntriesSku: inQuery(
      'sku',
      inlineSchema(text(128)),
      'Only lines of this article, without `market`.',
      'TROJA-M',
    ),
    EntriesReason: inQuery('reason', inlineSchema(text(128)), 'Only lines for this reason.', 'wrong-size'),
    EntriesLimit: inQuery(
      'limit',
      { type: 'integer', minimum: 1, maximum: mostEntries, default: mostEntries },
      'So many returns are looked at.',
      10,
    ),
  } as const satisfies Record<string, Parameter>;
}
