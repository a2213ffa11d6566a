import { describe, expect, test } from 'vitest';
import { NamedError } from '../support/test-kernel.ts';
import { pass, tokenTask, worldWith } from './world.ts';

const parked = { park: () => ({ parked: true }) };

function waiting(more: object = {}) {
  return worldWith({ Wait: tokenTask('park', more) }, { lambdas: parked });
}

describe('a task token', () => {
  test('ends its task with the output that it is given', async () => {
    const world = waiting({ Output: '{% $states.result.scanned %}' });
    const arn = await world.run();

    world.service.tasks.succeed(world.token(), '{"scanned": "SSCC-1"}');
    await world.kernel.work.idle();

    expect(world.end(arn)).toEqual({ status: 'SUCCEEDED', output: 'SSCC-1' });
    expect(world.trace(arn).slice(2, 6)).toEqual([
      'TaskScheduled',
      'TaskStarted',
      'TaskSubmitted',
      'TaskSucceeded',
    ]);
  });

  test('fails its task with the error and cause that it is given', async () => {
    const world = waiting();
    const arn = await world.run();

    world.service.tasks.fail(world.token(), 'ParcelLost', 'no scan');
    await world.kernel.work.idle();

    expect(world.end(arn)).toEqual({ status: 'FAILED', error: 'ParcelLost', cause: 'no scan' });
  });

  test('works while the Lambda that was given it still runs', async () => {
    const world = worldWith(
      { Wait: tokenTask('park') },
      {
        lambdas: {
          park: () => {
            world.service.tasks.succeed(world.token(), '"early"');
            return { parked: true };
          },
        },
      },
    );

    expect(world.end(await world.run())).toEqual({ status: 'SUCCEEDED', output: 'early' });
  });

  test('is gone once used: the second to use it hears TaskTimedOut', async () => {
    const world = waiting();
    await world.run();
    const token = world.token();
    world.service.tasks.succeed(token, '1');

    const late = expect.objectContaining({ name: 'TaskTimedOut' });
    expect(() => world.service.tasks.succeed(token, '2')).toThrow(late);
    expect(() => world.service.tasks.fail(token, undefined, undefined)).toThrow(late);
    expect(() => world.service.tasks.heartbeat(token)).toThrow(late);
  });

  test('is gone once its task has timed out or its execution has stopped', async () => {
    const timed = waiting({ TimeoutSeconds: 10 });
    await timed.run();
    await timed.passSeconds(10);
    const stopped = waiting();
    stopped.service.stopExecution(await stopped.run());

    for (const world of [timed, stopped]) {
      expect(() => world.service.tasks.succeed(world.token(), '1')).toThrow(
        expect.objectContaining({ name: 'TaskTimedOut' }),
      );
    }
  });

  test('is gone from the very moment of its deadline, before the time-out itself has run', async () => {
    const world = waiting({ TimeoutSeconds: 10 });
    await world.run();
    world.kernel.jump(10_000);

    expect(() => world.service.tasks.succeed(world.token(), '1')).toThrow(
      expect.objectContaining({ name: 'TaskTimedOut' }),
    );
  });

  test('that was used in time counts, also when the deadline comes before its outcome was acted on', async () => {
    const world = waiting({ TimeoutSeconds: 10, HeartbeatSeconds: 5 });
    const arn = await world.run();
    world.service.tasks.succeed(world.token(), '"in time"');
    world.kernel.jump(10_000);
    world.service.fireDue(world.kernel.clock.now());
    await world.kernel.work.idle();

    expect(world.end(arn)).toEqual({ status: 'SUCCEEDED', output: 'in time' });
  });

  test('can not be used to fail its task as States.Runtime and be caught', async () => {
    const catchAll = { Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Tell' }], Next: 'Tell' };
    const world = worldWith({ Wait: tokenTask('park', catchAll), Tell: pass() }, { lambdas: parked });
    const arn = await world.run();
    world.service.tasks.fail(world.token(), 'States.Runtime', undefined);
    await world.kernel.work.idle();

    expect(world.end(arn)).toEqual({ status: 'FAILED', error: 'States.Runtime' });
  });

  test('that never was one is InvalidToken, one of another world TaskDoesNotExist', async () => {
    const [world, other] = [waiting(), waiting()];
    await world.run();
    await other.run();

    const madeUp = Buffer.alloc(48, 7).toString('base64');
    for (const text of ['nonsense', madeUp]) {
      expect(() => world.service.tasks.succeed(text, '1')).toThrow(
        expect.objectContaining({ name: 'InvalidToken' }),
      );
    }
    expect(() => world.service.tasks.succeed(other.token(), '1')).toThrow(
      expect.objectContaining({ name: 'TaskDoesNotExist' }),
    );
  });

  test('refuses an output that is no JSON or too large, and stays good', async () => {
    const world = waiting();
    const arn = await world.run();
    const refused = expect.objectContaining({ name: 'InvalidOutput' });

    expect(() => world.service.tasks.succeed(world.token(), '{')).toThrow(refused);
    expect(() => world.service.tasks.succeed(world.token(), JSON.stringify('ö'.repeat(131_073)))).toThrow(
      refused,
    );

    world.service.tasks.succeed(world.token(), 'null');
    await world.kernel.work.idle();
    expect(world.end(arn)).toEqual({ status: 'SUCCEEDED', output: null });
  });

  test('is a new one for each retry, and the old one is gone', async () => {
    const world = waiting({
      TimeoutSeconds: 10,
      Retry: [{ ErrorEquals: ['States.Timeout'], IntervalSeconds: 5 }],
    });
    const arn = await world.run();
    await world.passSeconds(15);

    const [first, second] = [world.token(0), world.token(1)];
    expect(second).not.toBe(first);
    expect(() => world.service.tasks.succeed(first, '1')).toThrow(
      expect.objectContaining({ name: 'TaskTimedOut' }),
    );
    world.service.tasks.succeed(second, '2');
    await world.kernel.work.idle();
    expect(world.end(arn)).toEqual({ status: 'SUCCEEDED', output: 2 });
  });

  test('does not help when its Lambda throws: the task fails with that error', async () => {
    const states = {
      Wait: tokenTask('park', { Catch: [{ ErrorEquals: ['StoreDown'], Next: 'Rescue', Output: 'rescued' }] }),
      Rescue: pass(),
    };
    const throwing = () => {
      throw new NamedError('StoreDown');
    };
    const world = worldWith(states, { lambdas: { park: throwing } });

    expect(world.end(await world.run())).toEqual({ status: 'SUCCEEDED', output: 'rescued' });
  });
});
