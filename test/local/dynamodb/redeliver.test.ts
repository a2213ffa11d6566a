import { describe, expect, test } from 'vitest';
import { readDeadLetter } from '#local/redrive/dead-letter.ts';
import { failsOn, putTogether, streamsOfEachTest } from './streams.ts';
import { broken, fine, names, startOfTest } from './support.ts';

const { open } = streamsOfEachTest();
const givenUp = { maximumRetryAttempts: 0, onFailureArn: 'queue' };
type Stream = Awaited<ReturnType<typeof open>>;

/** What the letter in the queue says about the records. */
function lost({ queued }: Stream) {
  const stored = { id: 1, messageId: 'm', attributes: {}, sentAt: 0, visibleAt: 0, receiveCount: 0 };
  const body = JSON.stringify(queued[0]?.body);
  const { origin } = readDeadLetter({ ...stored, body, firstReceivedAt: undefined }, []);
  if (origin?.is !== 'stream') throw new TypeError('the letter is about a batch of a stream');
  return origin;
}

describe('records that were given up', () => {
  test('are read from the stream again and given to the function, and no others', async () => {
    let failing = true;
    const stream = await open({ ...givenUp, batchSize: 2, filters: ['INSERT'] }, (event) =>
      failing ? failsOn('c')(event) : fine,
    );
    await putTogether(stream, ['a', 'b', 'c', 'd', 'c', 'e']);
    await stream.time.settle();
    expect(stream.events.map(names)).toEqual([['a', 'b'], ['c', 'd'], ['e']]);
    const before = stream.events[1]?.Records;

    failing = false;
    await stream.pump.redeliver(lost(stream));
    expect(names(stream.events.at(-1))).toEqual(['c', 'd']);
    expect(stream.events.at(-1)?.Records).toEqual(before);
  });

  test('are not dealt with as long as the function fails at any of them', async () => {
    const stream = await open({ ...givenUp, reportBatchItemFailures: true }, (event) => {
      const last = event.Records.at(-1)?.dynamodb.SequenceNumber;
      return { ok: true, payload: { batchItemFailures: [{ itemIdentifier: last }] } };
    });
    await putTogether(stream, ['a', 'b']);
    await stream.time.advanceTo(startOfTest + 1000);
    await expect(stream.pump.redeliver(lost(stream))).rejects.toThrow('failed again at 1 of 1 records');

    const throwing = await open({ ...givenUp, uuid: 'another', functionArn: 'arn:another' }, () => broken);
    await putTogether(throwing, ['c']);
    await throwing.time.settle();
    await expect(throwing.pump.redeliver(lost(throwing))).rejects.toThrow('failed again: Broken: no');
  });

  test('are not made up when the stream does not hold them, or no mapping leads there', async () => {
    const stream = await open(givenUp, () => broken);
    await putTogether(stream, ['a']);
    await stream.time.settle();
    const letter = lost(stream);
    const gone = stream.pump.redeliver({ ...letter, first: '0' });
    await expect(gone).rejects.toThrow('the stream no longer holds these records');
    const elsewhere = stream.pump.redeliver({ ...letter, functionArn: 'arn:elsewhere' });
    await expect(elsewhere).rejects.toThrow('no mapping leads');
    expect(stream.events).toHaveLength(1);
  });
});
