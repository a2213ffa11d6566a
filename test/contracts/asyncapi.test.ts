import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { asyncApiDocument } from '#contracts/asyncapi/document.ts';
import { eventContracts, newsContracts } from '#contracts/asyncapi/schemas.ts';
import { readBody } from '#contracts/read.ts';
import { withdrawalContracts } from '#contracts/withdrawal-events.ts';
import { moves } from '#domain/lifecycle.ts';
import { catalogue } from '#infra/catalogue.ts';
import { tableOf } from '../architecture/pages.ts';
import { faultsOfDocument } from './lint.ts';
import { at } from './openapi-support.ts';

const document: ReturnType<typeof asyncApiDocument> = JSON.parse(JSON.stringify(asyncApiDocument()));
const { messages } = document.components;
const others = { ...withdrawalContracts, ...newsContracts };
const ajv = new Ajv.default({ strict: false, allErrors: true });
addFormats.default(ajv);

describe('the document of the bus', () => {
  test('has no fault as AsyncAPI', async () => {
    expect(await faultsOfDocument(document)).toEqual([]);
  });

  test.each([
    ['a part unknown to AsyncAPI', { ...document, queues: {} }, 'struct'],
    ['a channel that is not there', { ...document, channels: {} }, 'no-unresolved-refs'],
    [
      'an operation that both sends and receives',
      { ...document, operations: { one: { ...document.operations.tellNews, action: 'both' } } },
      'struct',
    ],
  ])('with %s is found fault with', async (_, broken, rule) => {
    expect((await faultsOfDocument(broken)).filter((fault) => fault.startsWith(`${rule}: `))).not.toEqual([]);
  });

  test('has every event that the lifecycle knows and all news, each told by one operation', () => {
    const types = [...Object.keys(moves), ...Object.keys(others)].toSorted();
    const told = Object.values(document.operations).flatMap((operation) => operation?.messages ?? []);
    expect(told.map(({ $ref }) => $ref.split('/').at(-1)).toSorted()).toEqual(types);
    expect(Object.keys(messages).toSorted()).toEqual(types);
    expect(told.filter(({ $ref }) => at(document, $ref) === undefined)).toEqual([]);
    expect([...eventContracts.keys()].toSorted()).toEqual(Object.keys(moves).toSorted());
  });

  test('names the source and the type that rules of the app’s own bus wait for', () => {
    const awaited = catalogue.flatMap(({ trigger }) =>
      trigger.is === 'rule' && trigger.executions === undefined && trigger.mails === undefined
        ? (trigger.types ?? []).map((type) => ({ source: trigger.source, 'detail-type': type }))
        : [],
    );
    expect(awaited.length).toBeGreaterThan(5);
    for (const headers of awaited) {
      expect(messages[headers['detail-type']]?.examples[0]?.headers).toEqual(headers);
    }
  });
});

describe.each(Object.values(messages))(
  '$name',
  ({ name, headers, payload, examples: [example], summary }) => {
    const schema = at(document, String(payload.$ref)) as object;

    test('has an example that its schema, its headers and its contract let pass, unchanged', () => {
      expect(ajv.validate(schema, example?.payload), ajv.errorsText()).toBe(true);
      expect(ajv.validate(headers, example?.headers), ajv.errorsText()).toBe(true);
      const contract = eventContracts.get(name) ?? others[name as keyof typeof others];
      expect(readBody(contract, example?.payload)).toEqual(example?.payload);
    });

    test('has a schema that holds: another type, or a member less, does not pass', () => {
      const payload = Object(example?.payload);
      const names = ['returnId', 'withdrawalId', 'contactId', 'newsId'];
      const lacking = Object.fromEntries(
        Object.entries(payload).filter(([member]) => !names.includes(member)),
      );
      expect(ajv.validate(schema, { ...payload, occurredAt: 1 })).toBe(false);
      expect(ajv.validate(schema, lacking)).toBe(false);
    });

    test('is summed up as in docs/events.md', () => {
      const rows = ['# Events', '## Withdrawals', '## News'].flatMap((part) =>
        tableOf('docs/events.md', part),
      );
      const row = rows.find(([type]) => type === name) ?? [];
      expect(row).toContain(summary.replace(/^[^:]+: (.*)\.$/, '$1'));
    });
  },
);
