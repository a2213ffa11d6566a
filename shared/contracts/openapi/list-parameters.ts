import { endings } from '#domain/events.ts';
import { returnStatuses } from '#domain/return.ts';
import { mostRows } from '../lists.ts';
import { market, moment } from '../values.ts';
import { inlineSchema } from './schemas.ts';
import type { Parameter, Schema } from './shapes.ts';

const inQuery = (name: string, schema: Schema, description: string, example: unknown): Parameter => ({
  name,
  in: 'query',
  required: false,
  description,
  schema,
  example,
});

/** What lists may be asked for. */
export function listParameters() {
  return {
    Find: inQuery(
      'find',
      { type: 'string', minLength: 1, maxLength: 254, pattern: '^[^@]*$' },
      'The number of a return, an order or a parcel; blanks do not matter. Stands alone, or with `limit`. A number that nothing ' +
        'has finds nothing.',
      'RR123456785SE',
    ),
    WithStatus: inQuery('status', { enum: [...returnStatuses] }, 'Only returns in this status.', 'ended'),
    WithEnding: inQuery('ending', { enum: [...endings] }, 'Only returns that ended so.', 'expired'),
    OfMarket: inQuery('market', inlineSchema(market), 'Only returns of this market.', 'SE'),
    OpenedFrom: inQuery(
      'from',
      inlineSchema(moment),
      'Only returns opened then or later. 92 days before `to`, unless told; at most 366.',
      '2026-09-01T00:00:00Z',
    ),
    OpenedBefore: inQuery(
      'to',
      inlineSchema(moment),
      'Only returns opened before. Now, unless told.',
      '2026-10-01T00:00:00Z',
    ),
    Limit: inQuery(
      'limit',
      { type: 'integer', minimum: 1, maximum: mostRows, default: 50 },
      'So many returns at most.',
      20,
    ),
    Cursor: inQuery(
      'cursor',
      { type: 'string', pattern: '^[A-Za-z0-9_-]{1,200}$' },
      'The `cursor` of the page before; the other parameters must be as they were, but for `limit`.',
      'WyI2bUp2UjJfQ3I0S2hTQTQwIiwiMjAyNi0xMC0wNlQwODoyMDowMC4wMDBaIiwiUjAxSzZYRFE0MDBXM1I3RzlZUTVDMk04WlROIl0',
    ),
  } as const satisfies Record<string, Parameter>;
}
