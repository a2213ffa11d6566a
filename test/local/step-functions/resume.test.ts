import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { StatusChangeEvent } from '#local/step-functions/status-event.ts';
import { NamedError } from '../support/test-kernel.ts';
import { pass, task, tokenTask, type WorldOptions, worldWith } from './world.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'step-functions-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** One process on the folder's sqlite file. The one before it is just left: it closes nothing, as after a kill. */
function processOn(states: Record<string, unknown>, options: WorldOptions = {}) {
  return worldWith(states, { ...options, file: join(folder, 'local.sqlite') });
}

const never = () => new Promise<never>(() => {});

describe('after a kill', () => {
  test('a Lambda that was under way is invoked again with the same event', async () => {
    const states = {
      First: pass({ Assign: { id: 'r1' }, Next: 'Ask' }),
      Ask: task('ask', { Output: '{% $id & $states.result.Payload %}' }),
    };
    const killed = processOn(states, { lambdas: { ask: never } });
    const arn = killed.start({ n: 1 });
    await settled(() => killed.kernel.invocations.length === 1);

    const next = processOn(states, { lambdas: { ask: () => '-done' } });
    next.service.resume();
    await next.kernel.work.idle();

    expect(next.kernel.invocations).toEqual(killed.kernel.invocations);
    expect(next.end(arn)).toEqual({ status: 'SUCCEEDED', output: 'r1-done' });
    expect(next.trace(arn).filter((type) => type === 'TaskScheduled')).toHaveLength(1);
  });

  test('a Lambda that had a token is invoked again with the same token, which still works', async () => {
    const states = { Wait: tokenTask('park') };
    const killed = processOn(states, { lambdas: { park: never } });
    const arn = killed.start();
    await settled(() => killed.kernel.invocations.length === 1);

    const next = processOn(states, { lambdas: { park: () => ({}) } });
    next.service.resume();
    await next.kernel.work.idle();
    expect(next.token()).toBe(killed.token());

    next.service.tasks.succeed(killed.token(), '5');
    await next.kernel.work.idle();
    expect(next.end(arn)).toEqual({ status: 'SUCCEEDED', output: 5 });
  });

  test('a parked task is not invoked again; its token and its deadline stay', async () => {
    const states = { Wait: tokenTask('park', { TimeoutSeconds: 60 }) };
    const killed = processOn(states, { lambdas: { park: () => ({}) } });
    const arn = await killed.run();

    const now = killed.kernel.clock.now() + 45_000;
    const next = processOn(states, { lambdas: { park: never }, now });
    next.service.resume();
    await next.kernel.work.idle();
    expect(next.kernel.invocations).toEqual([]);

    await next.passSeconds(14);
    expect(next.end(arn).status).toBe('RUNNING');
    await next.passSeconds(1);
    expect(next.end(arn)).toEqual({ status: 'FAILED', error: 'States.Timeout' });
  });

  test('waits and retries keep the time that they were planned for, and the attempts that were used', async () => {
    const ask = task('ask', { Retry: [{ ErrorEquals: ['Busy'], IntervalSeconds: 100, MaxAttempts: 1 }] });
    const states = { Rest: { Type: 'Wait', Seconds: 60, Next: 'Ask' }, Ask: ask };
    const busy = () => {
      throw new NamedError('Busy');
    };
    const first = processOn(states, { lambdas: { ask: busy } });
    const arn = await first.run();
    const start = first.kernel.clock.now();

    const second = processOn(states, { lambdas: { ask: busy }, now: start + 50_000 });
    second.service.resume();
    expect(second.service.nextDue()).toBe(start + 60_000);
    await second.passSeconds(10);

    const third = processOn(states, { lambdas: { ask: busy }, now: start + 100_000 });
    third.service.resume();
    expect(third.service.nextDue()).toBe(start + 160_000);
    await third.passSeconds(60);
    expect(third.end(arn)).toMatchObject({ status: 'FAILED', error: 'Busy' });
  });

  test('at any of its commits, an execution still ends the same way, with every token good', async () => {
    const states = {
      Ask: task('ask', {
        Assign: { asked: '{% $states.result.Payload %}' },
        Retry: [{ ErrorEquals: ['Busy'], IntervalSeconds: 30 }],
        Next: 'Wait',
      }),
      Wait: tokenTask('park', { TimeoutSeconds: 600, Next: 'Rest' }),
      Rest: { Type: 'Wait', Seconds: 60, Next: 'Tell' },
      Tell: pass({ Output: ['{% $asked %}', '{% $states.input %}'] }),
    };
    const isBusy = (world: ReturnType<typeof processOn>) =>
      world.kernel.clock.now() < Date.parse('2026-11-02T08:00:30.000Z');
    const lambdasOf = (world: () => ReturnType<typeof processOn>) => ({
      ask: () => {
        if (isBusy(world())) throw new NamedError('Busy');
        return 'asked';
      },
      park: () => ({}),
    });
    const lived = processOn(states, { lambdas: lambdasOf(() => lived) });
    const moments: { file: string; now: number }[] = [];
    lived.kernel.store.onCommit = () => {
      const file = join(folder, `killed-${moments.length}.sqlite`);
      lived.kernel.store.exec(`VACUUM INTO '${file}'`);
      moments.push({ file, now: lived.kernel.clock.now() });
    };

    const finish = async (world: ReturnType<typeof processOn>, arn: string) => {
      await world.passSeconds(100);
      const { position } = world.service.describeExecution(arn);
      if (position.attempt?.token !== undefined)
        world.service.tasks.succeed(position.attempt.token, '"scanned"');
      await world.passSeconds(100);
      return world.end(arn);
    };
    const arn = await lived.run();
    const expected = { status: 'SUCCEEDED', output: ['asked', 'scanned'] };
    expect(await finish(lived, arn)).toEqual(expected);
    expect(moments.length).toBeGreaterThan(8);

    for (const { file, now } of moments) {
      const next = worldWith(states, { file, now, lambdas: lambdasOf(() => next) });
      next.service.resume();
      expect(await finish(next, arn)).toEqual(expected);
    }
  });

  test('a status change that nobody was told of is told', async () => {
    const states = { Only: pass() };
    const deaf = processOn(states, { onStatusChange: never });
    deaf.start();
    await settled(() => deaf.service.nextDue() === undefined);

    const told: StatusChangeEvent[] = [];
    const next = processOn(states, { onStatusChange: (event) => void told.push(event) });
    next.service.resume();
    await next.kernel.work.idle();
    expect(told.map(({ detail }) => detail.status)).toContain('SUCCEEDED');
  });
});

/** Lets what can run in this process run until the condition holds; fails if nothing is left that could make it hold. */
async function settled(condition: () => boolean): Promise<void> {
  for (let turn = 0; turn < 1000; turn += 1) await Promise.resolve();
  expect(condition()).toBe(true);
}
