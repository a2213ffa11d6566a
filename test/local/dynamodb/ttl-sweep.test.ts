import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { TtlSweep } from '#local/dynamodb/ttl-sweep.ts';
import {
  aDirectory,
  aMapping,
  aStream,
  fine,
  names,
  removeDirectory,
  returnsTable,
  startOfTest,
} from './support.ts';

const day = 86_400_000;
let directory = '';
let stream: Awaited<ReturnType<typeof aStream>>;

/** The engine with its file at hand, or as one that is only pointed at. */
describe.each(['beside us', 'elsewhere'])('with an engine %s', (where) => {
  beforeEach(async () => {
    directory = aDirectory();
    stream = await aStream(directory, [aMapping({ filters: ['REMOVE'] })], () => fine);
    const sweep = new TtlSweep(stream.kernel, {
      engine: where === 'elsewhere' ? { client: stream.engine.client } : stream.engine,
      tables: [returnsTable],
      removals: stream.removals,
      onWrite: (tables) => stream.pump.notice(tables),
    });
    stream.time.add(sweep);
  });

  afterEach(async () => {
    await stream.close();
    removeDirectory(directory);
  });

  test('an item goes within a day of virtual time after it expired, others stay', async () => {
    await stream.put('session', 'soon', expiring(startOfTest + day / 2));
    await stream.put('session', 'later', expiring(startOfTest + 10 * day));
    await stream.put('session', 'never');
    await stream.put('session', 'mistaken', expiring(startOfTest - 6 * 365 * day));
    await stream.time.advanceTo(startOfTest + day - 1);
    expect(stream.events).toEqual([]);
    await stream.time.advanceTo(startOfTest + 2 * day);
    expect(stream.events.map(names)).toEqual([['soon']]);
    await stream.time.advanceTo(startOfTest + 30 * day);
    expect(stream.events.map(names)).toEqual([['soon'], ['later']]);
  });

  test('the record tells that the service deleted the item, a record of a caller does not', async () => {
    await stream.put('session', 'soon', expiring(startOfTest + 1000));
    await stream.put('session', 'deleted');
    const key = { pk: { S: 'session' }, sk: { S: 'deleted' } };
    await stream.engine.client.call('DynamoDB_20120810.DeleteItem', { TableName: 'returns', Key: key });
    await stream.time.advanceTo(startOfTest + 2 * day);
    const identities = stream.events.flatMap((event) =>
      event.Records.map((record) => [names({ Records: [record] })[0], record.userIdentity]),
    );
    expect(identities).toEqual([
      ['deleted', undefined],
      ['soon', { type: 'Service', principalId: 'dynamodb.amazonaws.com' }],
    ]);
  });
});

function expiring(at: number): { expiresAt: { N: string } } {
  return { expiresAt: { N: String(Math.floor(at / 1000)) } };
}
