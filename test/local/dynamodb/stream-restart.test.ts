import { describe, expect, test } from 'vitest';
import { Checkpoints } from '#local/dynamodb/checkpoints.ts';
import { failsOn, putTogether, streamsOfEachTest } from './streams.ts';
import { broken, names, startOfTest } from './support.ts';

const { open, shut } = streamsOfEachTest();

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
