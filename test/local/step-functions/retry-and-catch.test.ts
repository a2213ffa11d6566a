import { describe, expect, test } from 'vitest';
import { NamedError } from '../support/test-kernel.ts';
import { pass, task, worldWith } from './world.ts';

function failing(...names: string[]) {
  const left = [...names];
  return () => {
    const name = left.shift();
    if (name !== undefined) throw new NamedError(name, `${name} happened`);
    return { ok: true };
  };
}

/** Seconds between the attempts of a task that keeps failing, until it gives up. */
async function gapsOf(retry: object, jitter?: () => number): Promise<number[]> {
  const world = worldWith(
    { Ask: task('ask', { Retry: [{ ErrorEquals: ['Busy'], ...retry }] }) },
    {
      lambdas: { ask: failing(...Array<string>(20).fill('Busy')) },
      ...(jitter === undefined ? {} : { jitter }),
    },
  );
  const arn = await world.run();
  await world.passSeconds(100_000);
  expect(world.end(arn)).toMatchObject({ status: 'FAILED', error: 'Busy' });
  const times = world.service
    .getExecutionHistory(arn)
    .filter(({ type }) => type === 'TaskScheduled')
    .map(({ timestamp }) => timestamp / 1000);
  return times.slice(1).map((time, at) => time - (times[at] ?? 0));
}

describe('Retry', () => {
  test('waits the interval times the rate for each attempt, up to the longest delay', async () => {
    expect(await gapsOf({ IntervalSeconds: 3, BackoffRate: 2, MaxAttempts: 5, MaxDelaySeconds: 20 })).toEqual(
      [3, 6, 12, 20, 20],
    );
    expect(await gapsOf({ IntervalSeconds: 4, BackoffRate: 1.5, MaxAttempts: 3 })).toEqual([4, 6, 9]);
  });

  test('waits 1, 2 and 4 seconds when nothing is said, and not at all with no attempts', async () => {
    expect(await gapsOf({})).toEqual([1, 2, 4]);
    expect(await gapsOf({ MaxAttempts: 0 })).toEqual([]);
  });

  test('with full jitter waits a part of the delay', async () => {
    const retry = { IntervalSeconds: 10, MaxAttempts: 3, JitterStrategy: 'FULL' };

    expect(await gapsOf(retry, () => 0.5)).toEqual([5, 10, 20]);
    expect(await gapsOf(retry, () => 0)).toEqual([0, 0, 0]);
    expect(await gapsOf({ ...retry, JitterStrategy: 'NONE' }, () => 0.5)).toEqual([10, 20, 40]);
  });

  test('counts each retrier for itself, tells the count to the context and counts entered states', async () => {
    const world = worldWith(
      {
        Ask: task('ask', {
          Arguments: { FunctionName: 'ask', Payload: '{% $states.context.State.RetryCount %}' },
          Retry: [
            { ErrorEquals: ['Busy'], MaxAttempts: 1 },
            { ErrorEquals: ['Slow', 'Torn'], MaxAttempts: 2 },
          ],
        }),
      },
      { lambdas: { ask: failing('Busy', 'Slow', 'Torn') } },
    );
    const arn = await world.run();
    await world.passSeconds(60);

    expect(world.end(arn).status).toBe('SUCCEEDED');
    expect(world.kernel.invocations.map(({ event }) => event)).toEqual([0, 1, 2, 3]);
    expect(world.service.describeExecution(arn).statesEntered).toBe(4);
    expect(world.trace(arn).filter((type) => type === 'TaskStateEntered')).toHaveLength(1);
  });

  test('by the first retrier that names the error, also when its attempts are used up', async () => {
    const retry = [
      { ErrorEquals: ['Busy'], MaxAttempts: 1 },
      { ErrorEquals: ['States.ALL'], MaxAttempts: 5 },
    ];
    const world = worldWith(
      { Ask: task('ask', { Retry: retry }) },
      { lambdas: { ask: failing('Busy', 'Busy') } },
    );
    const arn = await world.run();
    await world.passSeconds(60);

    expect(world.end(arn)).toMatchObject({ status: 'FAILED', error: 'Busy' });
    expect(world.kernel.invocations).toHaveLength(2);
  });

  test('takes a failed expression of a task, and Catch takes it after that', async () => {
    const world = worldWith(
      {
        Ask: task('ask', {
          Output: '{% $states.result.Payload.missing %}',
          Retry: [{ ErrorEquals: ['States.QueryEvaluationError'], MaxAttempts: 1 }],
          Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Rescue', Output: '{% $states.errorOutput.Error %}' }],
        }),
        Rescue: pass(),
      },
      { lambdas: { ask: () => ({}) } },
    );
    const arn = await world.run();
    await world.passSeconds(60);

    expect(world.end(arn)).toEqual({ status: 'SUCCEEDED', output: 'States.QueryEvaluationError' });
    expect(world.kernel.invocations).toHaveLength(2);
  });
});

describe('Catch', () => {
  const states = {
    Ask: task('ask', {
      Assign: { via: 'result' },
      Catch: [
        {
          ErrorEquals: ['CarrierDown'],
          Next: 'Tell',
          Assign: { via: '{% $states.errorOutput.Error & " first" %}' },
        },
        {
          ErrorEquals: ['Odd', 'CarrierDown'],
          Next: 'Tell',
          Assign: { via: 'second' },
          Output: '{% $states.input %}',
        },
        { ErrorEquals: ['States.TaskFailed'], Next: 'Tell', Assign: { via: 'third' }, Output: 'any' },
      ],
      Next: 'Tell',
    }),
    Tell: pass({ Output: ['{% $via %}', '{% $states.input %}'] }),
  };

  test('takes the first catcher that names the error', async () => {
    const outputs: unknown[] = [];
    for (const name of ['CarrierDown', 'Odd', 'Other']) {
      const world = worldWith(states, { lambdas: { ask: failing(name) } });
      outputs.push(world.end(await world.run({ id: 1 })).output);
    }

    const cause = '{"errorType":"CarrierDown","errorMessage":"CarrierDown happened","trace":[]}';
    expect(outputs).toEqual([
      ['CarrierDown first', { Error: 'CarrierDown', Cause: cause }],
      ['second', { id: 1 }],
      ['third', 'any'],
    ]);
  });

  test('leaves the state by TaskStateExited after TaskFailed', async () => {
    const world = worldWith(states, { lambdas: { ask: failing('Odd') } });

    expect(world.trace(await world.run())).toEqual([
      'ExecutionStarted',
      'TaskStateEntered',
      'TaskScheduled',
      'TaskStarted',
      'TaskFailed',
      'TaskStateExited',
      'PassStateEntered',
      'PassStateExited',
      'ExecutionSucceeded',
    ]);
  });

  test('an error of the Lambda service has its message as the cause', async () => {
    const world = worldWith({ Ask: task('nobody') });

    expect(world.end(await world.run())).toEqual({
      status: 'FAILED',
      error: 'Lambda.ResourceNotFoundException',
      cause: 'Function not found: nobody',
    });
  });

  test('never takes States.Runtime, such as a function name that is no string', async () => {
    const catchAll = { Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Tell' }], Next: 'Tell' };
    const states = { Ask: task('{% 1 %}', catchAll), Tell: pass() };

    const world = worldWith(states);
    expect(world.end(await world.run())).toMatchObject({ status: 'FAILED', error: 'States.Runtime' });
  });

  test('an expression that fails in the catcher ends the execution', async () => {
    const catcher = { ErrorEquals: ['States.ALL'], Next: 'Tell', Output: '{% $nobody %}' };
    const world = worldWith({ Ask: task('nobody', { Catch: [catcher] }), Tell: pass() });

    expect(world.end(await world.run())).toMatchObject({
      status: 'FAILED',
      error: 'States.QueryEvaluationError',
    });
  });
});
