import { createHash, randomUUID } from 'node:crypto';
import { parseJson } from './json.ts';

/** Names that JSONata or the service give to functions; a variable of that name would hide the function. */
export const functionNames = new Set(
  `sum count max min average string substring substringBefore substringAfter lowercase uppercase length trim pad
  match contains replace split join formatNumber formatBase formatInteger parseInteger number floor ceil round abs
  sqrt power random boolean not map zip filter single reduce sift keys lookup append exists spread merge reverse each
  error assert type sort shuffle distinct base64encode base64decode encodeUrlComponent encodeUrl decodeUrlComponent
  decodeUrl eval toMillis fromMillis clone now millis partition range hash uuid parse`.split(/\s+/),
);

const hashAlgorithms = new Map([
  ['MD5', 'md5'],
  ['SHA-1', 'sha1'],
  ['SHA-256', 'sha256'],
  ['SHA-384', 'sha384'],
  ['SHA-512', 'sha512'],
]);

const longestRange = 1000;

class FunctionRefused extends Error {
  override readonly name = 'FunctionRefused';
}

/**
 * The functions that Step Functions adds to JSONata (developer guide, "JSONata functions provided by Step Functions"),
 * and the two clock functions of JSONata on local's own time.
 */
export function serviceFunctions(now: number): Record<string, unknown> {
  return { partition, range, hash, parse, random: Math.random, uuid: randomUUID, ...clockFunctions(now) };
}

function clockFunctions(now: number) {
  return { now: () => new Date(now).toISOString(), millis: () => now };
}

function partition(array: unknown, size: unknown): unknown[][] {
  if (!Array.isArray(array)) throw new FunctionRefused('$partition expects an array');
  const step = wholeNumber(size, '$partition');
  if (step < 1) throw new FunctionRefused('$partition expects a positive size');
  const parts: unknown[][] = [];
  for (let at = 0; at < array.length; at += step) parts.push(array.slice(at, at + step));
  return parts;
}

// the service gives a sequence, of which JSONata unwraps a single item: $range(1, 9, 9) is 1
function range(first: unknown, last: unknown, step: unknown): number[] {
  const [from, to, by] = [first, last, step].map((value) => wholeNumber(value, '$range'));
  if (from === undefined || to === undefined || by === undefined || by === 0) {
    throw new FunctionRefused('$range expects a step other than 0');
  }
  if (Math.floor((to - from) / by) + 1 > longestRange) {
    throw new FunctionRefused(`$range gives at most ${longestRange} numbers`);
  }
  const numbers: number[] = [];
  for (let value = from; by > 0 ? value <= to : value >= to; value += by) numbers.push(value);
  return Object.defineProperty(numbers, 'sequence', { value: true, enumerable: false });
}

function hash(content: unknown, algorithm: unknown): string {
  const known = typeof algorithm === 'string' ? hashAlgorithms.get(algorithm) : undefined;
  if (known === undefined) throw new FunctionRefused('$hash expects MD5, SHA-1, SHA-256, SHA-384 or SHA-512');
  if (typeof content !== 'string') throw new FunctionRefused('$hash expects a string');
  return createHash(known).update(content, 'utf8').digest('hex');
}

function parse(text: unknown): unknown {
  if (text === undefined) return undefined;
  if (typeof text !== 'string') throw new FunctionRefused('$parse expects a string');
  return parseJson(text);
}

function wholeNumber(value: unknown, name: string): number {
  if (typeof value !== 'number' || !Number.isInteger(value))
    throw new FunctionRefused(`${name} expects integers`);
  return value;
}
