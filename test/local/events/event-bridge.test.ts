import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { DeliveryFailed } from '#local/events/delivery.ts';
import { deadLetters } from '../console/a-console.ts';
import { NamedError } from '../support/test-kernel.ts';
import { aBus, aRule, minute, notify, put } from './a-bus.ts';

describe('event bus', () => {
  test('a matching rule hands the whole event to its function', async () => {
    const world = aBus([aRule({})], () => 'done');

    const { answer } = await put(world, { Time: new Date('2026-11-01T10:00:00.750Z'), Resources: ['ret-1'] });
    await world.kernel.work.idle();

    expect(answer.FailedEntryCount).toBe(0);
    expect(world.kernel.invocations).toEqual([
      {
        function: notify,
        event: {
          version: '0',
          id: answer.Entries?.[0]?.EventId,
          'detail-type': 'Sold',
          source: 'shop',
          account: '111122223333',
          time: '2026-11-01T10:00:00Z',
          region: 'eu-north-1',
          resources: ['ret-1'],
          detail: { n: 1 },
        },
      },
    ]);
    expect(world.bus.counts()).toEqual({ archived: 1, undelivered: 0 });
  });

  test('an entry that is wrong is refused alone, with its reason', async () => {
    const world = aBus([aRule({})], () => 'done');

    const { answer } = await put(
      world,
      { Detail: '[1]' },
      { Detail: '{' },
      { Source: 'aws.s3' },
      { Detail: undefined },
      {},
    );
    await world.kernel.work.idle();

    expect(answer.FailedEntryCount).toBe(4);
    expect(answer.Entries?.map(({ ErrorCode }) => ErrorCode)).toEqual([
      'MalformedDetail',
      'MalformedDetail',
      'NotAuthorizedForSourceException',
      'InvalidArgument',
      undefined,
    ]);
    expect(world.kernel.invocations).toHaveLength(1);
  });

  test('more than ten entries, more than a mebibyte, or a bus that is not there refuse the request', async () => {
    const world = aBus([], () => 'done');
    const large = { Detail: JSON.stringify({ text: 'x'.repeat(600_000) }) };

    await expect(put(world, ...Array(11).fill({}))).rejects.toMatchObject({ name: 'ValidationException' });
    await expect(put(world, large, large)).rejects.toMatchObject({ name: 'ValidationException' });
    await expect(put(world, { EventBusName: 'Other' })).rejects.toMatchObject({ name: 'UnsupportedByLocal' });
    expect(world.bus.latest(10)).toEqual([]);
  });

  test('a function that fails is tried after one and two more minutes, then its record lies in the queue', async () => {
    const world = aBus([aRule({})], () => {
      throw new NamedError('MailDown', 'no mail today');
    });
    await put(world, {});
    await world.kernel.work.idle();

    const tried: number[] = [];
    for (const wait of [59_999, 1, 2 * minute - 1, 1, 10 * minute]) {
      await world.kernel.passTime(world.invoker, wait);
      tried.push(world.kernel.invocations.length);
    }

    expect(tried).toEqual([1, 2, 2, 3, 3]);
    const [letter] = world.queues.messages(deadLetters.arn);
    expect(JSON.parse(letter?.body ?? '{}')).toMatchObject({
      version: '1.0',
      requestContext: {
        functionArn: `${notify}:$LATEST`,
        condition: 'RetriesExhausted',
        approximateInvokeCount: 3,
      },
      requestPayload: { detail: { n: 1 } },
      responsePayload: { errorType: 'MailDown', errorMessage: 'no mail today' },
    });
    expect(world.invoker.waiting()).toBe(0);
  });

  test('a throttled function gets its event later and later, and that costs none of its attempts', async () => {
    const outcomes = [...Array(5).fill('TooManyRequestsException'), ...Array(3).fill('MailDown')];
    const times: number[] = [];
    const world = aBus([aRule({})], () => {
      times.push(world.kernel.clock.now());
      throw new NamedError(outcomes.shift() ?? 'OneTooMany');
    });
    await put(world, {});

    await world.kernel.passTime(world.invoker, 60 * minute);

    const pauses = times.slice(1).map((time, at) => time - (times[at] ?? 0));
    expect(pauses).toEqual([1000, 2000, 4000, 8000, 16_000, minute, 2 * minute]);
    expect(world.queues.messages(deadLetters.arn)).toHaveLength(1);
  });

  test('a target that is gone leaves the event in its dead-letter queue at once', async () => {
    const gone = 'arn:aws:lambda:eu-north-1:111122223333:function:Gone';
    const world = aBus(
      [aRule({ arn: gone, deadLetterArn: deadLetters.arn, inputPath: '$.detail' })],
      () => 'done',
    );

    await put(world, {});
    await world.kernel.work.idle();

    const [letter] = world.queues.messages(deadLetters.arn);
    expect(letter?.body).toBe('{"n":1}');
    expect(letter?.attributes).toEqual({
      RULE_ARN: 'arn:aws:events:eu-north-1:111122223333:rule/Bus/Rule',
      TARGET_ARN: gone,
      ERROR_CODE: 'RESOURCE_NOT_FOUND',
      ERROR_MESSAGE: `Function not found: ${gone}`,
      RETRY_ATTEMPTS: '0',
    });
  });

  test('a passing failure is retried with growing pauses, and what stays undelivered says why', async () => {
    const times: number[] = [];
    const retry = { maximumRetryAttempts: 3, maximumEventAgeInSeconds: 86_400 };
    const world = aBus([aRule({ deadLetterArn: deadLetters.arn, retry })], () => 'done', {
      send: () => {
        times.push(world.kernel.clock.now());
        throw new DeliveryFailed('THROTTLING', 'too much');
      },
    });
    await put(world, {});

    await world.kernel.passTime(world.bus, 60 * minute);

    const pauses = times.slice(1).map((time, at) => time - (times[at] ?? 0));
    expect(pauses).toEqual([1000, 2000, 4000]);
    expect(world.queues.messages(deadLetters.arn)[0]?.attributes).toMatchObject({
      ERROR_CODE: 'THROTTLING',
      RETRY_ATTEMPTS: '3',
      EXHAUSTED_RETRY_CONDITION: 'MaximumRetryAttempts',
    });
  });

  test('an event accepted before a kill is delivered after the next start', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'bus-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = join(folder, 'local.sqlite');
    const before = aBus([aRule({})], () => 'lost', {
      file,
      send: () => {
        throw new DeliveryFailed('TIMEOUT', 'the process dies here');
      },
    });
    await put(before, {});
    await before.kernel.work.idle();
    before.kernel.store.close();

    const after = aBus([aRule({})], () => 'done', { file });
    await after.kernel.passTime(after.bus, minute);
    await after.kernel.work.idle();

    expect(after.kernel.invocations).toHaveLength(1);
    expect(after.bus.counts().undelivered).toBe(0);
  });

  test('the archive forgets what is older than the template says', async () => {
    const world = aBus([], () => 'done');
    await put(world, { DetailType: 'Old' });
    world.kernel.jump(2 * 24 * 60 * minute);
    await put(world, { DetailType: 'New' });

    expect(world.bus.latest(10).map(({ event }) => event['detail-type'])).toEqual(['New']);
  });

  test('a rule that local cannot run as written is refused by name at start', () => {
    const refused = [
      aRule({ inputTransformer: { inputPathsMap: {}, inputTemplate: '"x"' } }),
      aRule({ inputPath: '$.detail.n' }),
      aRule({ arn: 'arn:aws:states:eu-north-1:111122223333:stateMachine:M' }),
      { ...aRule({}), scheduleExpression: 'cron(0 8 * * ? *)' },
      { ...aRule({}), busName: 'Elsewhere' },
    ];
    for (const rule of refused) {
      expect(() => aBus([rule], () => 'done')).toThrow(
        expect.objectContaining({ name: 'UnsupportedByLocal' }),
      );
    }
    expect(() => aBus([aRule({}, { source: 'shop' })], () => 'done')).toThrow(
      expect.objectContaining({ name: 'InvalidEventPattern' }),
    );
  });
});
