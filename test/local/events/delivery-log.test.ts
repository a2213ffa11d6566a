import { describe, expect, test } from 'vitest';
import { DeliveryFailed } from '#local/events/delivery.ts';
import { deadLetters } from '../console/a-console.ts';
import { NamedError } from '../support/test-kernel.ts';
import { aBus, aRule, minute, notify, put } from './a-bus.ts';

type World = ReturnType<typeof aBus>;

const outcomes = (world: World) => {
  const [latest] = world.bus.latest(1);
  return world.bus
    .outcomesOf(latest?.event.id ?? '')
    .map(({ targetArn, state, failures, error }) => ({ targetArn, state, failures, error }));
};

describe('what became of an event', () => {
  test('it is done at a function once the function is', async () => {
    const world = aBus([aRule({})], () => 'done');
    await put(world, {});
    await world.kernel.work.idle();
    expect(outcomes(world)).toEqual([{ targetArn: notify, state: 'done', failures: 0, error: undefined }]);
  });

  test('a function that fails has it tried again, then it is dead with the error', async () => {
    const world = aBus([aRule({})], () => {
      throw new NamedError('MailDown', 'no mail today');
    });
    await put(world, {});
    await world.kernel.work.idle();
    const failed = { targetArn: notify, error: 'MailDown: no mail today' };
    expect(outcomes(world)).toEqual([{ ...failed, state: 'retrying', failures: 1 }]);

    await world.kernel.passTime(world.invoker, 3 * minute);
    expect(outcomes(world)).toEqual([{ ...failed, state: 'dead', failures: 3 }]);
  });

  test('a queue has it as soon as it is sent there', async () => {
    const world = aBus([aRule({ arn: deadLetters.arn })], () => 'done');
    await put(world, {});
    await world.kernel.work.idle();
    expect(outcomes(world)).toMatchObject([{ targetArn: deadLetters.arn, state: 'done' }]);
  });

  test('a function that is handed a part of it leaves no more to be known', async () => {
    const world = aBus([aRule({ inputPath: '$.detail' })], () => 'done');
    await put(world, {});
    await world.kernel.work.idle();
    expect(outcomes(world)).toMatchObject([{ targetArn: notify, state: 'done' }]);
  });

  test('a target that does not take it leaves it dead when it cannot pass, retrying when it can', async () => {
    const failing = (code: 'NO_PERMISSIONS' | 'THROTTLING') =>
      aBus([aRule({})], () => 'done', {
        send: () => {
          throw new DeliveryFailed(code, 'not now');
        },
      });
    for (const [code, state] of [
      ['NO_PERMISSIONS', 'dead'],
      ['THROTTLING', 'retrying'],
    ] as const) {
      const world = failing(code);
      await put(world, {});
      await world.kernel.work.idle();
      expect(outcomes(world)).toMatchObject([{ state, failures: 1, error: `${code}: not now` }]);
    }
  });

  test('an event that no rule takes has none, and what is known goes with the archive', async () => {
    const world = aBus([aRule({})], () => 'done');
    await put(world, { Source: 'somebody' });
    await world.kernel.work.idle();
    expect(outcomes(world)).toEqual([]);

    await put(world, {});
    await world.kernel.work.idle();
    const first = world.bus.latest(1)[0]?.event.id ?? '';
    expect(world.bus.outcomesOf(first)).toHaveLength(1);
    world.kernel.jump(2 * 1440 * minute);
    await put(world, {});
    expect(world.bus.outcomesOf(first)).toEqual([]);
  });
});

describe('the latest events', () => {
  test('are found by type, by source and by what they are about', async () => {
    const world = aBus([], () => 'done');
    await put(
      world,
      { DetailType: 'Sold', Detail: '{"n":"one"}' },
      { DetailType: 'Sent', Detail: '{"n":"two"}' },
      { DetailType: 'Sold', Detail: '{"n":"three"}', Source: 'carrier' },
    );
    const found = (filter: object) =>
      world.bus.latest(10, 0, filter).map(({ event }) => (event.detail as { n: string }).n);
    expect(found({ type: 'Sold' })).toEqual(['three', 'one']);
    expect(found({ type: 'Sold', source: 'shop' })).toEqual(['one']);
    expect(found({ about: ['two', 'three'] })).toEqual(['three', 'two']);
    expect(world.bus.kinds()).toEqual([
      { type: 'Sent', source: 'shop' },
      { type: 'Sold', source: 'carrier' },
      { type: 'Sold', source: 'shop' },
    ]);
  });
});
