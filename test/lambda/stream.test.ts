import '../support/quiet.ts';
import { expect, test } from 'vitest';
import { streamReader } from '#lambda/stream.ts';
import { lambdaContext } from '../support/http-events.ts';

/** Reads records numbered from 1, failing at those named, and says which were tried and what Lambda is told. */
async function read(count: number, failing: number[]) {
  const tried: string[] = [];
  const reader = streamReader('relay', () => async ({ dynamodb }) => {
    const number = dynamodb?.SequenceNumber ?? '';
    tried.push(number);
    if (failing.includes(Number(number))) throw new Error('the bus is down');
  });
  const Records = Array.from({ length: count }, (_, index) => ({
    eventID: `event-${index + 1}`,
    dynamodb: { SequenceNumber: String(index + 1) },
  }));
  const { batchItemFailures } = await reader({})({ Records }, lambdaContext());
  return { tried, again: batchItemFailures.map(({ itemIdentifier }) => itemIdentifier) };
}

test('a stream is read in order, one after the other', async () => {
  expect(await read(4, [])).toEqual({ tried: ['1', '2', '3', '4'], again: [] });
});

test('a stream is read up to the first failure, and begins there again', async () => {
  expect(await read(5, [3, 5])).toEqual({ tried: ['1', '2', '3'], again: ['3'] });
});

test('a stream whose first record fails begins with it again, without failing as a whole', async () => {
  expect(await read(3, [1])).toEqual({ tried: ['1'], again: ['1'] });
});

test('a reader that failed is whole again for the next batch', async () => {
  let down = true;
  const reader = streamReader('relay', () => async () => {
    if (down) throw new Error('the bus is down');
  })({});
  const batch = { Records: [{ eventID: 'e', dynamodb: { SequenceNumber: '1' } }] };
  expect((await reader(batch, lambdaContext())).batchItemFailures).toHaveLength(1);
  down = false;
  expect((await reader(batch, lambdaContext())).batchItemFailures).toEqual([]);
});
