import { describe, expect, test } from 'vitest';
import { failsOn, putTogether, streamsOfEachTest } from './streams.ts';
import { broken, fine, names, startOfTest } from './support.ts';

const { open } = streamsOfEachTest();

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
