import { describe, expect, test } from 'vitest';
import { targetSender } from '#local/events/targets.ts';
import { Redrive } from '#local/redrive/redrive.ts';
import { Queues } from '#local/sqs/queues.ts';
import { deadLetters } from '../console/a-console.ts';
import { aBus, aRule, minute, notify, put } from '../events/a-bus.ts';
import { NamedError } from '../support/test-kernel.ts';

const work = { ...deadLetters, arn: `${deadLetters.arn}Work`, name: 'Work' };

/** A bus with its function, and redrive over its queues. `lambda` decides each time how the function fares. */
function aWorld(lambda: () => unknown, sources: string[] = []) {
  const world = aBus([aRule({ deadLetterArn: deadLetters.arn })], lambda);
  const redrive = new Redrive({
    store: world.kernel.store,
    models: sources.map((arn) => ({ arn, redrive: { deadLetterArn: deadLetters.arn, maxReceiveCount: 3 } })),
    queues: new Queues(world.kernel, { queues: [deadLetters, work] }),
    send: targetSender(world.invoker, world.queues),
    redeliver: () => Promise.reject(new Error('no stream here')),
  });
  return { ...world, redrive };
}

async function failing() {
  let isWell = false;
  const world = aWorld(() => {
    if (!isWell) throw new NamedError('MailDown', 'no mail today');
    return 'done';
  });
  await put(world, { Detail: '{"n":1}' }, { Detail: '{"n":2}' });
  await world.kernel.work.idle();
  await world.kernel.passTime(world.invoker, 3 * minute);
  world.kernel.invocations.length = 0;
  return {
    ...world,
    recover: () => {
      isWell = true;
    },
  };
}

describe('redrive', () => {
  test('a failed invocation says what failed and goes to its function again with its event', async () => {
    const world = await failing();
    const [letter] = world.redrive.letters(deadLetters.arn);
    expect(letter).toMatchObject({
      origin: { is: 'invocation', functionArn: notify },
      error: 'MailDown',
      message: 'no mail today',
      attempts: 3,
    });
    world.recover();
    const { sent } = await world.redrive.redrive(deadLetters.arn, letter?.stored.messageId);
    await world.kernel.work.idle();

    expect(sent).toBe(1);
    expect(world.kernel.invocations).toMatchObject([{ function: notify, event: { detail: { n: 1 } } }]);
    expect(world.redrive.letters(deadLetters.arn)).toHaveLength(1);
    expect(world.bus.outcomesOf(world.bus.latest(2)[1]?.event.id ?? '')).toMatchObject([{ state: 'done' }]);
  });

  test('all of a queue go, and one that fails again comes back as a new letter', async () => {
    const world = await failing();
    const before = world.redrive.letters(deadLetters.arn).map(({ stored }) => stored.messageId);
    expect(await world.redrive.redrive(deadLetters.arn)).toEqual({ sent: 2, kept: 0 });
    await world.kernel.work.idle();
    expect(world.redrive.letters(deadLetters.arn)).toEqual([]);

    await world.kernel.passTime(world.invoker, 3 * minute);
    const after = world.redrive.letters(deadLetters.arn).map(({ stored }) => stored.messageId);
    expect(after).toHaveLength(2);
    expect(after).not.toEqual(before);
  });

  test('a delivery that never arrived goes to its target', async () => {
    const world = aWorld(() => 'done');
    const attributes = {
      RULE_ARN: 'arn:rule',
      TARGET_ARN: notify,
      ERROR_CODE: 'TIMEOUT',
      RETRY_ATTEMPTS: '185',
    };
    world.queues.send(deadLetters.arn, '{"id":"e1"}', attributes);
    expect(world.redrive.letters(deadLetters.arn)).toMatchObject([
      {
        origin: { is: 'delivery', targetArn: notify, senderArn: 'arn:rule' },
        error: 'TIMEOUT',
        attempts: 186,
      },
    ]);
    await world.redrive.redrive(deadLetters.arn);
    await world.kernel.work.idle();
    expect(world.kernel.invocations).toEqual([{ function: notify, event: { id: 'e1' } }]);
    expect(world.queues.messages(deadLetters.arn)).toEqual([]);
  });

  test('a letter whose target is gone stays where it is, with the reason', async () => {
    const world = aWorld(() => 'done');
    world.queues.send(deadLetters.arn, '{}', { TARGET_ARN: `${notify}Gone`, ERROR_CODE: 'TIMEOUT' });
    expect(await world.redrive.redrive(deadLetters.arn)).toEqual({ sent: 0, kept: 1 });
    expect(world.redrive.letters(deadLetters.arn)).toMatchObject([
      { keptBecause: `Function not found: ${notify}Gone` },
    ]);
  });

  test('a message that a redrive policy moved goes back to its queue; of two sources neither is guessed', async () => {
    const world = aWorld(() => 'done', [work.arn]);
    world.queues.send(deadLetters.arn, 'a parcel', { kind: 'box' });
    const queues = new Queues(world.kernel, { queues: [deadLetters, work] });
    expect(await world.redrive.redrive(deadLetters.arn)).toEqual({ sent: 1, kept: 0 });
    expect(queues.messages(work.arn)).toMatchObject([{ body: 'a parcel', attributes: { kind: 'box' } }]);

    const unsure = aWorld(() => 'done', [work.arn, 'arn:another']);
    unsure.queues.send(deadLetters.arn, 'a parcel');
    expect(await unsure.redrive.redrive(deadLetters.arn)).toEqual({ sent: 0, kept: 1 });
    expect(unsure.redrive.letters(deadLetters.arn)).toMatchObject([
      { origin: undefined, keptBecause: 'nothing says where it came from' },
    ]);
  });

  test('a batch that the stream cannot give again stays', async () => {
    const world = aWorld(() => 'done');
    const record = {
      requestContext: {
        functionArn: notify,
        condition: 'RetryAttemptsExhausted',
        approximateInvokeCount: 101,
      },
      DDBStreamBatchInfo: {
        shardId: 's',
        startSequenceNumber: '1',
        endSequenceNumber: '2',
        batchSize: 2,
        streamArn: 'arn:stream',
      },
    };
    world.queues.send(deadLetters.arn, JSON.stringify(record));
    expect(await world.redrive.redrive(deadLetters.arn)).toEqual({ sent: 0, kept: 1 });
    expect(world.redrive.letters(deadLetters.arn)).toMatchObject([
      {
        origin: { is: 'stream', first: '1', last: '2', records: 2 },
        error: 'RetryAttemptsExhausted',
        attempts: 101,
        keptBecause: 'no stream here',
      },
    ]);
  });
});
