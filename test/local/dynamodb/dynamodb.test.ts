import {
  DynamoDBClient,
  PutItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { AwsEndpoint } from '#local/aws-endpoint/aws-endpoint.ts';
import { DynamoDb } from '#local/dynamodb/dynamodb.ts';
import { type Engine, startEngine } from '#local/dynamodb/engine.ts';
import { Faults } from '#local/dynamodb/faults.ts';
import { createTables } from '#local/dynamodb/tables.ts';
import type { AwsRequest } from '#local/kernel.ts';
import { aDirectory, removeDirectory, returnsTable, startOfTest } from './support.ts';

let directory = '';
let engine: Engine;
let endpoint: AwsEndpoint;
let sdk: DynamoDBClient;
let faults: Faults;
let written: string[][] = [];
let service: DynamoDb;

beforeEach(async () => {
  directory = aDirectory();
  engine = await startEngine(directory);
  await createTables(engine, [returnsTable]);
  faults = new Faults(7);
  written = [];
  service = new DynamoDb({ engine, tables: [returnsTable], faults, onWrite: (names) => written.push(names) });
  endpoint = new AwsEndpoint({
    services: [service],
    clock: { now: () => startOfTest },
    guard: () => undefined,
    complain: () => undefined,
  });
  sdk = new DynamoDBClient({
    endpoint: await endpoint.listen(),
    region: 'eu-north-1',
    credentials: { accessKeyId: 'LOCALROOT', secretAccessKey: 'local' },
    maxAttempts: 1,
  });
});

afterEach(async () => {
  sdk.destroy();
  await endpoint.close();
  await engine.close();
  removeDirectory(directory);
});

function put(sk: string): Promise<unknown> {
  return sdk.send(new PutItemCommand({ TableName: 'returns', Item: { pk: { S: 'a' }, sk: { S: sk } } }));
}

async function stored(): Promise<(string | undefined)[]> {
  const query = { KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': { S: 'a' } } };
  const { Items = [] } = await sdk.send(new QueryCommand({ TableName: 'returns', ...query }));
  return Items.map((item) => item.sk?.S);
}

function transact(...sks: string[]): Promise<unknown> {
  const puts = sks.map((sk) => ({ Put: { TableName: 'returns', Item: { pk: { S: 'a' }, sk: { S: sk } } } }));
  return sdk.send(new TransactWriteItemsCommand({ TransactItems: puts }));
}

describe('calls', () => {
  test('go to the engine, and every write that took effect is told', async () => {
    await put('1');
    await transact('2', '3');
    const condition = { ConditionExpression: 'attribute_not_exists(pk)' };
    const again = new PutItemCommand({
      TableName: 'returns',
      Item: { pk: { S: 'a' }, sk: { S: '1' } },
      ...condition,
    });
    await expect(sdk.send(again)).rejects.toMatchObject({ name: 'ConditionalCheckFailedException' });
    expect(await stored()).toEqual(['1', '2', '3']);
    expect(written).toEqual([['returns'], ['returns']]);
  });

  test('an operation of the table administration is refused by name', () => {
    expect(() => service.requires(aRequest('UpdateTable', {}))).toThrow(
      'local cannot do this: DynamoDB operation UpdateTable',
    );
  });
});

describe('what a call needs', () => {
  const arn = returnsTable.arn;

  test.each([
    ['PutItem', { TableName: 'returns' }, [{ action: 'dynamodb:PutItem', resources: [arn] }]],
    [
      'Query',
      { TableName: 'returns', IndexName: 'byState' },
      [{ action: 'dynamodb:Query', resources: [`${arn}/index/byState`] }],
    ],
    [
      'TransactWriteItems',
      {
        TransactItems: [
          { Put: { TableName: 'returns' } },
          { Update: { TableName: 'returns' } },
          { ConditionCheck: { TableName: 'returns' } },
          { Delete: { TableName: 'returns' } },
        ],
      },
      ['PutItem', 'UpdateItem', 'ConditionCheckItem', 'DeleteItem'].map((name) => ({
        action: `dynamodb:${name}`,
        resources: [arn],
      })),
    ],
    [
      'BatchGetItem',
      { RequestItems: { returns: { Keys: [] } } },
      [{ action: 'dynamodb:BatchGetItem', resources: [arn] }],
    ],
  ])('%s', (operation, body, expected) => {
    expect(service.requires(aRequest(operation, body))).toEqual(expected);
  });

  const key = { pk: { S: 'CODE#1' }, sk: { S: 'CODE' } };
  const queried = { ExpressionAttributeValues: { ':p': { S: 'CODE#1' }, ':s': { S: 'A' } } };
  test.each([
    ['GetItem', { Key: key }],
    ['PutItem', { Item: { ...key, code: { S: 'x' } } }],
    ['Query', { ...queried, KeyConditionExpression: 'sk = :s AND pk = :p' }],
    ['Query', { ...queried, KeyConditionExpression: '#k=:p', ExpressionAttributeNames: { '#k': 'pk' } }],
    ['BatchGetItem', { RequestItems: { returns: { Keys: [key] } } }],
    ['BatchWriteItem', { RequestItems: { returns: [{ DeleteRequest: { Key: key } }] } }],
    ['TransactWriteItems', { TransactItems: [{ Delete: { TableName: 'returns', Key: key } }] }],
  ])('%s says which partition it touches', (operation, body) => {
    const [need] = service.requires(aRequest(operation, { TableName: 'returns', ...body }));
    expect(need?.context).toEqual({ 'dynamodb:LeadingKeys': 'CODE#1' });
  });
});

describe('faults', () => {
  test('a conflict cancels a transaction with its reasons, before any effect', async () => {
    faults.set({ transactionConflict: 1 });
    await expect(transact('1', '2')).rejects.toMatchObject({
      name: 'TransactionCanceledException',
      CancellationReasons: [{ Code: 'TransactionConflict' }, { Code: 'None' }],
    });
    await expect(put('3')).rejects.toMatchObject({ name: 'TransactionConflictException' });
    expect(await stored()).toEqual([]);
    expect(written).toEqual([]);
    expect(faults.injected().transactionConflict).toBe(2);
  });

  test('a throttle refuses reads and writes before any effect', async () => {
    faults.set({ throttle: 1 });
    await expect(put('1')).rejects.toMatchObject({ name: 'ProvisionedThroughputExceededException' });
    faults.set({ throttle: 0 });
    expect(await stored()).toEqual([]);
  });

  test('a lost answer fails the caller though the write took effect', async () => {
    faults.set({ lostAnswer: 1 });
    await expect(put('1')).rejects.toMatchObject({ $metadata: { httpStatusCode: 500 } });
    expect(await stored()).toEqual(['1']);
    expect(written).toEqual([['returns']]);
  });

  test('strike about as often as they are set to, the same way for the same seed', () => {
    const draw = (seed: number) => {
      const one = new Faults(seed);
      one.set({ throttle: 0.1 });
      return Array.from({ length: 5000 }, () => one.strikes('throttle'));
    };
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
    const struck = draw(3).filter(Boolean).length;
    expect(struck).toBeGreaterThan(400);
    expect(struck).toBeLessThan(600);
  });

  test('that are no rates are refused by name, and change nothing', () => {
    faults.set({ throttle: 0.5 });
    for (const nonsense of [{ throttle: 2 }, { throttle: -1 }, { throttle: Number.NaN }, { storm: 1 }]) {
      expect(() => faults.set(nonsense)).toThrow(expect.objectContaining({ name: 'InvalidFaultRate' }));
    }
    expect(faults.rates()).toEqual({ transactionConflict: 0, throttle: 0.5, lostAnswer: 0 });
  });
});

function aRequest(operation: string, body: unknown): AwsRequest {
  return {
    method: 'POST',
    path: '/',
    query: new URLSearchParams(),
    headers: {},
    body: Buffer.from(JSON.stringify(body)),
    operation,
  };
}
