import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { openApiDocument } from '#contracts/openapi/document.ts';
import {
  methods,
  type OpenApiDocument,
  type Operation,
  type Response,
  type Schema,
} from '#contracts/openapi/shapes.ts';
import { errorTable, internalError } from '#lambda/error-table.ts';

/** The document as the API serves it: what is undefined is not there. */
export const served = (): OpenApiDocument =>
  JSON.parse(JSON.stringify(openApiDocument({ ...errorTable, InternalError: internalError })));

/** Every operation with its route, as the catalogue writes it. */
export function operationsOf({ paths }: OpenApiDocument) {
  return Object.entries(paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method];
      return operation ? [{ route: `${method.toUpperCase()} ${path}`, path, operation }] : [];
    }),
  );
}

/** Whom a route lets in, as the catalogue calls it, by what the document says that it needs. */
export function doorOf({ security }: Operation): 'anyone' | 'session' | 'staff' {
  const schemes = security.flatMap((scheme) => Object.keys(scheme));
  if (schemes.includes('customerSession')) return 'session';
  return schemes.includes('staffToken') ? 'staff' : 'anyone';
}

/** The value at a JSON pointer of the document, such as `#/components/schemas/Problem`. */
export function at(document: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((value, part) => new Map(Object.entries(value ?? {})).get(part), document);
}

export function responseOf(document: OpenApiDocument, response: Response | { $ref: string }): Response {
  return '$ref' in response ? (at(document, response.$ref) as Response) : response;
}

/**
 * Says what is wrong with a value by a schema of the document (JSON Schema 2020-12), formats included. Answers' schemas
 * let unknown members pass; here they do not, so that none goes undocumented.
 */
export function faultsBy(document: OpenApiDocument): (schema: Schema, value: unknown) => string[] {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const components = { schemas: closed(document.components.schemas) };
  const compiled = new WeakMap<Schema, ValidateFunction>();
  return (schema, value) => {
    const validate = compiled.get(schema) ?? ajv.compile({ components, allOf: [schema] });
    compiled.set(schema, validate);
    return validate(value) ? [] : (validate.errors ?? []).map((fault) => JSON.stringify(fault));
  };
}

function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.fromEntries(Object.entries(value).map(([name, member]) => [name, closed(member)]));
  const isOpenObject =
    members.type === 'object' && members.properties && !('additionalProperties' in members);
  return isOpenObject ? { ...members, additionalProperties: false } : members;
}
