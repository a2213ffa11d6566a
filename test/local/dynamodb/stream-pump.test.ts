import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Checkpoints } from '#local/dynamodb/checkpoints.ts';
import type { InvokeResult } from '#local/kernel.ts';
import type { MappingModel } from '#local/runtime/app.ts';
import {
  type Answer,
  aDirectory,
  aMapping,
  aStream,
  broken,
  fine,
  names,
  removeDirectory,
  type StreamEvent,
  startOfTest,
} from './support.ts';

let directory = '';
let opened: { close: () => Promise<void> }[] = [];

beforeEach(() => {
  directory = aDirectory();
});

afterEach(async () => {
  for (const one of opened) await one.close();
  opened = [];
  removeDirectory(directory);
});

async function open(mapping: Partial<MappingModel>, answer: Answer = () => fine) {
  const made = await aStream(directory, [aMapping(mapping)], answer);
  opened.push(made);
  return made;
}

async function shut(one: { close: () => Promise<void> }): Promise<void> {
  opened = opened.filter((other) => other !== one);
  await one.close();
}

/** Writes that the pump learns of together, so that they are in one batch. */
async function putTogether(stream: Awaited<ReturnType<typeof open>>, sks: string[]): Promise<void> {
  for (const sk of sks) {
    await stream.engine.client.call('DynamoDB_20120810.PutItem', {
      TableName: 'returns',
      Item: { pk: { S: 'return' }, sk: { S: sk } },
    });
  }
  stream.pump.notice(['returns']);
}

function failsOn(sk: string): Answer {
  return (event: StreamEvent): InvokeResult => (names(event).includes(sk) ? broken : fine);
}

describe('records', () => {
  test('a change reaches the function in the shape that Lambda gives it', async () => {
    const stream = await open({});
    await stream.put('return#1', 'state', { state: { S: 'opened' } });
    await stream.put('return#1', 'state', { state: { S: 'credited' } });
    await stream.time.settle();
    const records = stream.events.flatMap((event) => event.Records);
    expect(records).toMatchObject([
      {
        eventID: expect.stringMatching(/^[0-9a-f]{32}$/),
        eventName: 'INSERT',
        eventVersion: '1.1',
        eventSource: 'aws:dynamodb',
        awsRegion: 'eu-north-1',
        eventSourceARN: 'arn:aws:dynamodb:eu-north-1:000000000000:table/returns/stream/local',
        dynamodb: {
          Keys: { pk: { S: 'return#1' }, sk: { S: 'state' } },
          NewImage: { state: { S: 'opened' } },
          SequenceNumber: expect.stringMatching(/^\d+$/),
          StreamViewType: 'NEW_AND_OLD_IMAGES',
          ApproximateCreationDateTime: startOfTest / 1000,
        },
      },
      {
        eventName: 'MODIFY',
        dynamodb: { OldImage: { state: { S: 'opened' } }, NewImage: { state: { S: 'credited' } } },
      },
    ]);
  });

  test('records come in the order of the writes, each once, cut into batches', async () => {
    const stream = await open({ batchSize: 7 });
    const sks = Array.from({ length: 40 }, (_, index) => String(index));
    await putTogether(stream, sks);
    await stream.time.settle();
    expect(stream.events.flatMap(names)).toEqual(sks);
    expect(stream.events.map((event) => event.Records.length)).toEqual([7, 7, 7, 7, 7, 5]);
  });

  test('a record that no filter matches never reaches the function', async () => {
    const stream = await open({ filters: ['MODIFY'] });
    await putTogether(stream, ['a', 'b', 'a']);
    await stream.time.settle();
    expect(stream.events.map(names)).toEqual([['a']]);
    expect(stream.events[0]?.Records[0]?.eventName).toBe('MODIFY');
  });

  test('a batch stays below what one invocation may carry', async () => {
    const stream = await open({ batchSize: 100 });
    const large = { text: { S: 'x'.repeat(380_000) } };
    for (let index = 0; index < 20; index += 1) {
      await stream.engine.client.call('DynamoDB_20120810.PutItem', {
        TableName: 'returns',
        Item: { pk: { S: 'order' }, sk: { S: String(index) }, ...large },
      });
    }
    stream.pump.notice(['returns']);
    await stream.time.settle();
    expect(stream.events.map((event) => event.Records.length)).toEqual([16, 4]);
  });

  test('with a batching window the function waits for more, in virtual time', async () => {
    const stream = await open({ maximumBatchingWindowInSeconds: 60, batchSize: 3 });
    await putTogether(stream, ['a', 'b']);
    await stream.time.settle();
    expect(stream.events).toHaveLength(0);
    await putTogether(stream, ['c', 'd']);
    await stream.time.settle();
    expect(stream.events.map(names)).toEqual([['a', 'b', 'c'], ['d']]);
    await putTogether(stream, ['e']);
    await stream.time.advanceTo(startOfTest + 59_000);
    expect(stream.events).toHaveLength(2);
    await stream.time.advanceTo(startOfTest + 60_000);
    expect(stream.events.map(names)).toEqual([['a', 'b', 'c'], ['d'], ['e']]);
  });

  test('with a parallelization factor each partition key keeps its order', async () => {
    const stream = await open({ parallelizationFactor: 4, batchSize: 3 });
    for (let index = 0; index < 40; index += 1) await stream.put(`return#${index % 8}`, String(index));
    await stream.time.settle();
    const seen = new Map<string, number[]>();
    for (const record of stream.events.flatMap((event) => event.Records)) {
      const { pk, sk } = record.dynamodb.Keys as { pk: { S: string }; sk: { S: string } };
      seen.set(pk.S, [...(seen.get(pk.S) ?? []), Number(sk.S)]);
    }
    expect(seen.size).toBe(8);
    for (const [pk, order] of seen) {
      const first = Number(pk.split('#')[1]);
      expect(order).toEqual([first, first + 8, first + 16, first + 24, first + 32]);
    }
  });
});

describe('failures', () => {
  test('a failed batch comes again later and holds up what follows it', async () => {
    let failing = true;
    const stream = await open({ batchSize: 1 }, () => (failing ? broken : fine));
    await putTogether(stream, ['a', 'b']);
    await stream.time.settle();
    expect(stream.events.map(names)).toEqual([['a']]);
    await stream.time.advanceTo(startOfTest + 1000);
    expect(stream.events.map(names)).toEqual([['a'], ['a']]);
    failing = false;
    await stream.time.advanceTo(startOfTest + 3000);
    expect(stream.events.map(names)).toEqual([['a'], ['a'], ['a'], ['b']]);
  });

  test('bisecting leaves the bad record alone and lets the others through, in order', async () => {
    const stream = await open(
      { bisectBatchOnFunctionError: true, maximumRetryAttempts: 1, onFailureArn: 'queue' },
      failsOn('c'),
    );
    await putTogether(stream, ['a', 'b', 'c', 'd']);
    await stream.time.advanceTo(startOfTest + 60_000);
    expect(stream.events.map(names)).toEqual([
      ['a', 'b', 'c', 'd'],
      ['a', 'b'],
      ['c', 'd'],
      ['c'],
      ['c'],
      ['d'],
    ]);
    expect(stream.queued).toHaveLength(1);
  });

  test('an answer with failed items has the batch go on from the first of them', async () => {
    let failing = true;
    const stream = await open({ reportBatchItemFailures: true }, (event) => {
      const failed = event.Records.find((record) => names({ Records: [record] })[0] === 'c');
      if (!failing || failed === undefined) return { ok: true, payload: { batchItemFailures: [] } };
      failing = false;
      return {
        ok: true,
        payload: { batchItemFailures: [{ itemIdentifier: failed.dynamodb.SequenceNumber }] },
      };
    });
    await putTogether(stream, ['a', 'b', 'c', 'd']);
    await stream.time.advanceTo(startOfTest + 60_000);
    expect(stream.events.map(names)).toEqual([
      ['a', 'b', 'c', 'd'],
      ['c', 'd'],
    ]);
  });

  test('an answer that names a record of no batch fails all of it', async () => {
    let answers = 0;
    const stream = await open({ reportBatchItemFailures: true }, () => {
      answers += 1;
      return {
        ok: true,
        payload: { batchItemFailures: answers === 1 ? [{ itemIdentifier: 'nonsense' }] : [] },
      };
    });
    await putTogether(stream, ['a', 'b']);
    await stream.time.advanceTo(startOfTest + 60_000);
    expect(stream.events.map(names)).toEqual([
      ['a', 'b'],
      ['a', 'b'],
    ]);
  });

  test('a batch that used up its attempts goes to the queue, and the stream goes on', async () => {
    const stream = await open({ batchSize: 2, maximumRetryAttempts: 2, onFailureArn: 'queue' }, failsOn('b'));
    await putTogether(stream, ['a', 'b', 'c']);
    await stream.time.advanceTo(startOfTest + 600_000);
    expect(stream.events.map(names)).toEqual([['a', 'b'], ['a', 'b'], ['a', 'b'], ['c']]);
    const numbers = stream.events[0]?.Records.map((record) => record.dynamodb.SequenceNumber) ?? [];
    expect(stream.queued).toMatchObject([
      {
        arn: 'queue',
        body: {
          version: '1.0',
          requestContext: {
            condition: 'RetryAttemptsExhausted',
            approximateInvokeCount: 3,
            functionArn: 'arn:aws:lambda:eu-north-1:000000000000:function:publish',
          },
          responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
          DDBStreamBatchInfo: {
            startSequenceNumber: numbers[0],
            endSequenceNumber: numbers[1],
            batchSize: 2,
            approximateArrivalOfFirstRecord: '2026-03-01T12:00:00.000Z',
            streamArn: 'arn:aws:dynamodb:eu-north-1:000000000000:table/returns/stream/local',
          },
        },
      },
    ]);
  });

  test('a record that is too old is given up though attempts are left', async () => {
    const stream = await open({ maximumRecordAgeInSeconds: 60, onFailureArn: 'queue' }, failsOn('a'));
    await putTogether(stream, ['a']);
    await stream.time.advanceTo(startOfTest + 3_600_000);
    expect(stream.queued).toMatchObject([{ body: { requestContext: { condition: 'RecordAgeExceeded' } } }]);
    await putTogether(stream, ['b']);
    await stream.time.settle();
    expect(names(stream.events.at(-1))).toEqual(['b']);
  });
});

describe('over a restart', () => {
  test('what was dealt with does not come again, what was not does', async () => {
    const first = await open({ batchSize: 1 }, failsOn('c'));
    await putTogether(first, ['a', 'b', 'c', 'd']);
    await first.time.settle();
    await shut(first);
    const second = await open({ batchSize: 1 });
    second.pump.resume();
    await second.time.settle();
    expect(second.events.map(names)).toEqual([['c'], ['d']]);
  });

  test('a record that was given up does not come again though one after it still fails', async () => {
    const failing = { batchSize: 1, maximumRetryAttempts: 1, onFailureArn: 'queue' };
    const first = await open(failing, () => broken);
    await putTogether(first, ['a', 'b']);
    await first.time.advanceTo(startOfTest + 1000);
    expect(first.queued).toHaveLength(1);
    await shut(first);
    const second = await open(failing);
    second.pump.resume();
    await second.time.settle();
    expect(second.events.map(names)).toEqual([['b']]);
  });

  test('a mapping with more lanes than before goes on where the slowest was', async () => {
    const first = await open({});
    const checkpoints = new Checkpoints(first.kernel.store);
    checkpoints.set('publish', '0/2', { shard: 's', sequence: '9' });
    checkpoints.set('publish', '1/2', { shard: 's', sequence: '10' });
    expect(checkpoints.get('publish', '0/4')).toEqual({ shard: 's', sequence: '9' });
    expect(checkpoints.get('publish', '1/2')).toEqual({ shard: 's', sequence: '10' });
    expect(checkpoints.get('other', '0/1')).toBeUndefined();
  });

  test('writes made while no pump ran are read after it', async () => {
    const first = await open({});
    await first.put('return', 'a');
    await first.time.settle();
    await first.engine.client.call('DynamoDB_20120810.PutItem', {
      TableName: 'returns',
      Item: { pk: { S: 'return' }, sk: { S: 'unnoticed' } },
    });
    await shut(first);
    const second = await open({});
    second.pump.resume();
    await second.time.settle();
    expect(second.events.map(names)).toEqual([['unnoticed']]);
  });

  test('a new mapping that starts at the newest record passes over what is there', async () => {
    const first = await open({});
    await first.put('return', 'old');
    await shut(first);
    const second = await open({ uuid: 'late', startingPosition: 'LATEST' });
    second.pump.resume();
    await second.time.settle();
    await second.put('return', 'new');
    await second.time.settle();
    expect(second.events.map(names)).toEqual([['new']]);
  });
});
