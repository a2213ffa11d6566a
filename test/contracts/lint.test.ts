import { describe, expect, test } from 'vitest';
import { plainNames } from './house-rules.ts';
import { faultsOfDocument } from './lint.ts';
import { served } from './openapi-support.ts';

test('the document of the API has no fault', async () => {
  expect(await faultsOfDocument(served())).toEqual([]);
});

/** The document with another value at a place, whose names are parted by blanks; without one the place is gone. */
function damaged(place: string, value?: unknown): unknown {
  const document = served();
  const names = place.split(' ');
  const last = names.pop() ?? '';
  const holder = names.reduce<unknown>((inside, name) => Reflect.get(Object(inside), name), document);
  if (typeof holder !== 'object' || holder === null) throw new TypeError(`the document has no ${place}`);
  if (value === undefined && !Reflect.has(holder, last)) throw new TypeError(`there is no ${place} to take`);
  if (value === undefined) Reflect.deleteProperty(holder, last);
  else Reflect.set(holder, last, value);
  return document;
}

const open = 'paths /returns post';
const created = `${open} responses 201 content application/json`;
const text = { type: 'string' };

describe('a document is found fault with', () => {
  test.each<[what: string, rule: string, place: string, value?: unknown]>([
    ['that has a part unknown to OpenAPI', 'struct', `${open} body`, {}],
    ['that refers to what is not there', 'no-unresolved-refs', 'components schemas ReturnView'],
    ['that keeps what nobody refers to', 'no-unused-components', 'components schemas Spare', text],
    [
      'with an example that does not fit',
      'no-invalid-media-type-examples',
      `${created} example status`,
      'lost',
    ],
    ['that asks for a key it does not have', 'security-defined', `${open} security`, [{ password: [] }]],
    ['with a path that is another one too', 'no-ambiguous-paths', 'paths /returns/{number}', {}],
    [
      'that leaves out a parameter',
      'path-parameters-defined',
      'paths /returns/{returnId} get parameters',
      [],
    ],
    [
      'with an operation of another’s name',
      'operation-operationId-unique',
      `${open} operationId`,
      'getReturn',
    ],
    ['with an operation that never succeeds', 'operation-2xx-response', `${open} responses 201`],
    ['that does not sum up an operation', 'operation-summary', `${open} summary`],
    ['that does not describe an operation', 'operation-description', `${open} description`],
    ['with a group of its own', 'operation-tag-defined', `${open} tags`, ['Other']],
    [
      'that does not describe a parameter',
      'parameter-description',
      'components parameters ReturnId description',
    ],
    ['with a path in camelCase', 'paths-kebab-case', 'paths /returnsOf', {}],
    [
      'that requires a member that is none',
      'no-required-schema-properties-undefined',
      'components schemas SessionView required',
      ['user'],
    ],
    ['with an operation in snake_case', 'house/told-operations', `${open} operationId`, 'open_return'],
    ['that sums up in a sentence', 'house/told-operations', `${open} summary`, 'Opens a return.'],
    ['that does not say who may call', 'house/told-operations', `${open} security`],
    [
      'that shows no example of a refusal',
      'house/shown-refusals',
      `${open} responses 409 content application/problem+json examples`,
    ],
    [
      'that shows no example of a refusal at the door',
      'house/shown-refusals',
      'components responses Throttled content application/json example',
    ],
    ['that says nothing of a refusal', 'house/shown-refusals', `${open} responses 409 content`],
    [
      'that shows no example of a parameter',
      'house/shown-parameters',
      'components parameters Market example',
    ],
    ['that does not explain a schema', 'house/explained-members', 'components schemas Problem description'],
    [
      'that does not explain a member deep inside',
      'house/explained-members',
      'components schemas OrderView properties lines items properties colour',
      text,
    ],
  ])('%s', async (_, rule, place, value) => {
    const faults = await faultsOfDocument(damaged(place, value));
    expect(faults.filter((fault) => fault.startsWith(`${rule}: `))).not.toEqual([]);
  });
});

test('every name that needs no words is one that the document has', () => {
  const schemas = JSON.stringify(served().components.schemas);
  const names = new Set([...schemas.matchAll(/"(\w+)":\{/g)].map(([, name]) => name));
  expect([...plainNames].filter((name) => !names.has(name))).toEqual([]);
});
