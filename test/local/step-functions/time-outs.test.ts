import { describe, expect, test } from 'vitest';
import { pass, tokenTask, worldWith } from './world.ts';

describe('time-outs', () => {
  const neverAnswers = { lambdas: { ask: () => ({}) } };
  const caught = (errorEquals: string) => ({
    Catch: [{ ErrorEquals: [errorEquals], Next: 'Late' }],
    Next: 'Late',
  });

  async function afterSeconds(state: object, seconds: number, input: unknown = {}) {
    const world = worldWith({ Wait: state, Late: pass() }, neverAnswers);
    const arn = await world.run(input);
    await world.passSeconds(seconds);
    return world.end(arn);
  }

  test('a task is over when its seconds have passed, not before', async () => {
    const state = tokenTask('ask', {
      TimeoutSeconds: '{% $states.input.limit %}',
      ...caught('States.Timeout'),
    });

    expect(await afterSeconds(state, 29, { limit: 30 })).toEqual({ status: 'RUNNING' });
    expect(await afterSeconds(state, 30, { limit: 30 })).toEqual({
      status: 'SUCCEEDED',
      output: { Error: 'States.Timeout', Cause: '' },
    });
  });

  test('States.TaskFailed does not name a time-out; States.ALL does', async () => {
    const state = (name: string) => tokenTask('ask', { TimeoutSeconds: 30, ...caught(name) });

    expect(await afterSeconds(state('States.TaskFailed'), 30)).toEqual({
      status: 'FAILED',
      error: 'States.Timeout',
    });
    expect(await afterSeconds(state('States.ALL'), 30)).toMatchObject({ status: 'SUCCEEDED' });
  });

  test('a missed heartbeat is States.HeartbeatTimeout to a catcher and States.Timeout to the history', async () => {
    const beating = { TimeoutSeconds: 600, HeartbeatSeconds: 20 };

    expect(
      await afterSeconds(tokenTask('ask', { ...beating, ...caught('States.HeartbeatTimeout') }), 20),
    ).toMatchObject({
      status: 'SUCCEEDED',
    });
    expect(await afterSeconds(tokenTask('ask', beating), 20)).toEqual({
      status: 'FAILED',
      error: 'States.Timeout',
    });
    expect(
      await afterSeconds(
        tokenTask('ask', { TimeoutSeconds: 600, ...caught('States.HeartbeatTimeout') }),
        600,
      ),
    ).toEqual({
      status: 'FAILED',
      error: 'States.Timeout',
    });
  });

  test('each heartbeat begins the time anew', async () => {
    const world = worldWith({ Wait: tokenTask('ask', { HeartbeatSeconds: 20 }) }, neverAnswers);
    const arn = await world.run();

    await world.passSeconds(15);
    world.service.tasks.heartbeat(world.token());
    await world.passSeconds(19);
    expect(world.end(arn).status).toBe('RUNNING');

    await world.passSeconds(1);
    expect(world.end(arn).status).toBe('FAILED');
  });

  test('the whole machine times out as TIMED_OUT', async () => {
    const world = worldWith({ Wait: tokenTask('ask') }, neverAnswers, { TimeoutSeconds: 60 });
    const arn = await world.run();
    await world.passSeconds(60);

    expect(world.end(arn).status).toBe('TIMED_OUT');
    expect(world.trace(arn).at(-1)).toBe('ExecutionTimedOut');
  });
});
