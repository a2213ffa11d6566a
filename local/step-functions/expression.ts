import jsonata from 'jsonata';
import { queryFailure } from './failures.ts';
import { isObject, type Json, parseJson, typeName } from './json.ts';
import type { Expression } from './machine.ts';

/** The text inside `{% %}`, or undefined when the string is a plain one (the marks must be its very ends). */
export function expressionSource(text: string): string | undefined {
  return text.length >= 4 && text.startsWith('{%') && text.endsWith('%}')
    ? text.slice(2, -2).trim()
    : undefined;
}

/** Compiles an expression once; what jsonata cannot parse is thrown as it throws it. */
export function compileExpression(
  source: string,
  location: string,
): { expression: Expression; tree: unknown } {
  const compiled = jsonata(source);
  const evaluate = async (bindings: Record<string, unknown>): Promise<Json> => {
    const said = `The JSONata expression '${source}' specified for the field '${location}'`;
    let value: unknown;
    try {
      value = await compiled.evaluate(undefined, bindings);
    } catch (error) {
      throw queryFailure(`${said} threw an error during evaluation. ${describe(error)}`, location);
    }
    if (value === undefined) throw queryFailure(`${said} returned nothing (undefined).`, location);
    if (isUnsupported(value)) throw queryFailure(`${said} returned an unsupported result type.`, location);
    // a round through text drops jsonata's sequence marks and what is undefined inside
    return parseJson(JSON.stringify(value));
  };
  return { expression: { source, evaluate }, tree: compiled.ast() };
}

/** The failure for a result of another type than a field takes. */
export function wrongType(source: string, location: string, expected: string, value: Json) {
  return queryFailure(
    `The JSONata expression '${source}' specified for the field '${location}' returned an unexpected result type. ` +
      `Expected '${expected}', but was '${typeName(value)}' for value: ${JSON.stringify(value)}`,
    location,
  );
}

function describe(error: unknown): string {
  if (!isObject(error)) return String(error);
  const message = typeof error.message === 'string' ? error.message : '';
  return typeof error.code === 'string' ? `${error.code}: ${message}` : message;
}

function isUnsupported(value: unknown): boolean {
  if (typeof value === 'function' || value instanceof RegExp) return true;
  if (typeof value === 'number') return !Number.isFinite(value);
  if (Array.isArray(value)) return value.some(isUnsupported);
  if (!isObject(value)) return false;
  if ('_jsonata_lambda' in value || '_jsonata_function' in value) return true;
  return Object.values(value).some(isUnsupported);
}
