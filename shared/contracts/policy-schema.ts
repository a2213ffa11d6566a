import * as z from 'zod/mini';
import { fields } from '#domain/rules/fields.ts';
import { explain } from './openapi/explain.ts';
import { policyNotes } from './openapi/policy-notes.ts';
import { tidied } from './openapi/schemas.ts';
import type { Schema } from './openapi/shapes.ts';
import { PolicyDocument } from './policies.ts';

/**
 * The schema of policy documents (JSON Schema, draft 2020-12) for whoever writes one: an editor that is told of it by `$schema`
 * completes members and the names of facts, and shows what they mean. What a schema cannot say the linter does.
 */
export function policySchema(): Schema {
  const schema = z.toJSONSchema(PolicyDocument, { io: 'input', override: tidied });
  explain(schema, policyNotes);
  nameFields(schema);
  return { ...schema, title: 'A return policy of Returflow' };
}

/** Conditions look at facts by name: each is offered with what it means, and answers to questions by their pattern. */
function nameFields(schema: unknown): void {
  if (typeof schema !== 'object' || schema === null) return;
  if ('properties' in schema && typeof schema.properties === 'object' && schema.properties !== null) {
    const properties = schema.properties as Record<string, Schema>;
    if (properties.field !== undefined) properties.field = namesOfFacts;
  }
  for (const inside of Object.values(schema)) nameFields(inside);
}

const namesOfFacts: Schema = {
  description: 'A fact of the line, its order, its customer or the statement.',
  anyOf: [
    ...Object.entries(fields).map(([name, { says }]) => ({ const: name, description: says })),
    { type: 'string', pattern: '^answers\\.[a-z0-9][a-z0-9-]*$', description: 'what the customer answered' },
  ],
};
