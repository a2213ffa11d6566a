import * as z from 'zod/mini';
import { ReturnEventDetail } from '../bus-events.ts';
import { SupportContactDetail } from '../care.ts';
import { InspectionNewsDetail, ParcelNewsDetail, PaymentNewsDetail, RefundNewsDetail } from '../news.ts';
import type { Schema } from '../openapi/shapes.ts';
import { SessionAskedDetail } from '../sessions.ts';
import { withdrawalContracts } from '../withdrawal-events.ts';
import { memberWords } from './event-words.ts';

/** What goes over the bus besides the events of returns. */
export const newsContracts = {
  ParcelNews: ParcelNewsDetail,
  InspectionNews: InspectionNewsDetail,
  RefundNews: RefundNewsDetail,
  PaymentNews: PaymentNewsDetail,
  SupportContact: SupportContactDetail,
  SessionAsked: SessionAskedDetail,
} as const;

/** The contract of each event of a return, by its type. */
export const eventContracts: ReadonlyMap<string, z.ZodMiniType> = new Map(
  ReturnEventDetail._zod.def.options.map((option) => {
    const [type] = option._zod.def.shape.type._zod.def.values;
    return [String(type), option];
  }),
);

/** JSON Schemas (draft 7) of all that goes over the bus, by type: each stands alone, members explained. */
export function busSchemas(): Record<string, Schema> {
  const contracts = [...eventContracts, ...Object.entries({ ...withdrawalContracts, ...newsContracts })];
  return Object.fromEntries(
    contracts.map(([type, contract]) => {
      const { $schema: _, ...schema } = z.toJSONSchema(contract, {
        io: 'input',
        target: 'draft-7',
        override: tidied,
      });
      return [type, explained(schema)];
    }),
  );
}

/** The bounds of every number of JavaScript say nothing; nor does a pattern beside a format. */
function tidied({ jsonSchema }: { jsonSchema: Schema }): void {
  if (jsonSchema.format !== undefined) delete jsonSchema.pattern;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
}

function explained(schema: Schema): Schema {
  const members = Object.entries(schema.properties ?? {}).map(([name, member]) => {
    const description = memberWords[name];
    const inner = typeof member === 'object' ? explained(member) : member;
    if (description === undefined || typeof inner !== 'object') return [name, inner];
    return [name, { description, ...inner }];
  });
  const { items } = schema;
  return {
    ...schema,
    ...(members.length > 0 && { properties: Object.fromEntries(members) }),
    ...(typeof items === 'object' && !Array.isArray(items) && { items: explained(items) }),
  };
}
