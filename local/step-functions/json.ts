/** JSON as a value, and the few questions that every part of the interpreter asks of it. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

/** The service's limit for a state's input, output, a task's result and one assignment, in UTF-8 bytes. */
export const payloadLimitBytes = 262_144;

export function parseJson(text: string): Json {
  return JSON.parse(text);
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isTooLarge(text: string): boolean {
  return Buffer.byteLength(text, 'utf8') > payloadLimitBytes;
}

export function isJsonObject(value: Json | undefined): value is JsonObject {
  return isObject(value);
}

/** How JSONata names the type of a value, as the service's causes do. */
export function typeName(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
