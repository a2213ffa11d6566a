import { describe, expect, test } from 'vitest';
import { putTogether, streamsOfEachTest } from './streams.ts';
import { names, startOfTest } from './support.ts';

const { open } = streamsOfEachTest();

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
