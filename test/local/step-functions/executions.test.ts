import { describe, expect, test } from 'vitest';
import type { StatusChangeEvent } from '#local/step-functions/status-event.ts';
import { machineArn, pass, task, tokenTask, worldWith } from './world.ts';

const refusedAs = (name: string) => expect.objectContaining({ name });

function parking() {
  return worldWith({ Wait: tokenTask('park') }, { lambdas: { park: () => ({}) } });
}

describe('an execution', () => {
  test('of an unknown machine is refused by name', () => {
    const start = () => parking().service.startExecution({ stateMachineArn: `${machineArn}X` });

    expect(start).toThrow(refusedAs('StateMachineDoesNotExist'));
  });

  test('takes an input of 262,144 bytes and none larger, and only JSON', async () => {
    const world = worldWith({ Only: pass({ Output: 1 }) });
    const start = (input: string) => world.service.startExecution({ stateMachineArn: machineArn, input });

    expect(start(JSON.stringify('x'.repeat(262_142))).executionArn).toContain(':execution:');
    expect(() => start(JSON.stringify('x'.repeat(262_143)))).toThrow(refusedAs('InvalidExecutionInput'));
    expect(() => start(JSON.stringify('ö'.repeat(131_072)))).toThrow(refusedAs('InvalidExecutionInput'));
    expect(() => start('not json')).toThrow(refusedAs('InvalidExecutionInput'));
    await world.kernel.work.idle();
  });

  test("fails when a state's output is larger than 262,144 bytes", async () => {
    const world = worldWith({ Grow: pass({ Output: '{% $states.input & $states.input %}' }) });

    expect(world.end(await world.run('x'.repeat(131_072)))).toEqual({
      status: 'FAILED',
      error: 'States.DataLimitExceeded',
      cause:
        "The state/task 'Grow' returned a result with a size exceeding the maximum number of bytes service limit.",
    });
  });

  test("can catch a task's result that is too large", async () => {
    const states = {
      Ask: task('ask', {
        Catch: [{ ErrorEquals: ['States.DataLimitExceeded'], Next: 'Tell', Output: 'large' }],
        Next: 'Tell',
      }),
      Tell: pass(),
    };
    const world = worldWith(states, { lambdas: { ask: () => 'x'.repeat(262_144) } });

    expect(world.end(await world.run())).toEqual({ status: 'SUCCEEDED', output: 'large' });
  });

  test('fails at its 25,000th event', async () => {
    const world = worldWith({ Turn: pass({ Next: 'Back' }), Back: pass({ Next: 'Turn' }) });
    const arn = await world.run();

    expect(world.end(arn)).toEqual({
      status: 'FAILED',
      error: 'States.Runtime',
      cause: 'The execution reached the maximum number of history events (25000).',
    });
    expect(world.trace(arn)).toHaveLength(25_000);
    expect(world.trace(arn).at(-1)).toBe('ExecutionFailed');
  });

  test('numbers its events from 1, each after the one that led to it', async () => {
    const failed = worldWith({ First: pass({ Next: 'Second' }), Second: pass({ Output: '{% $nobody %}' }) });
    const stopped = parking();
    const numbers = (world: ReturnType<typeof worldWith>, arn: string) =>
      world.service.getExecutionHistory(arn).map(({ id, previousEventId }) => [id, previousEventId]);

    expect(numbers(failed, await failed.run())).toEqual([
      [1, 0],
      [2, 0],
      [3, 2],
      [4, 3],
      [5, 3],
      [6, 5],
    ]);
    const arn = await stopped.run();
    stopped.service.stopExecution(arn);
    expect(numbers(stopped, arn).slice(3)).toEqual([
      [4, 3],
      [5, 4],
      [6, 4],
    ]);
  });

  test('that is stopped is ABORTED, and an ended one stays as it ended', async () => {
    const world = parking();
    const arn = await world.run();

    world.service.stopExecution(arn, { error: 'Cancelled', cause: 'by the customer' });
    expect(world.end(arn)).toEqual({ status: 'ABORTED', error: 'Cancelled', cause: 'by the customer' });

    world.service.stopExecution(arn, { error: 'Again' });
    expect(world.end(arn)).toMatchObject({ error: 'Cancelled' });
  });

  test('ignores the answer of a Lambda that a stop overtook', async () => {
    const world = worldWith(
      { Ask: task('ask') },
      {
        lambdas: {
          ask: () => void world.service.stopExecution(world.service.listExecutions(machineArn)[0]?.arn ?? ''),
        },
      },
    );

    expect(world.end(await world.run()).status).toBe('ABORTED');
  });

  test('that is started inside a transaction that is rolled back never was', async () => {
    const world = worldWith({ Only: pass() });
    world.kernel.store.exec('BEGIN');
    const arn = world.start();
    world.kernel.store.exec('ROLLBACK');
    await world.kernel.work.idle();

    expect(() => world.end(arn)).toThrow(refusedAs('ExecutionDoesNotExist'));
  });

  test('goes on by the definition that it started with when the machine changes', async () => {
    const world = parking();
    const arn = await world.run();
    const changed = { QueryLanguage: 'JSONata', StartAt: 'New', States: { New: pass({ Output: 'new' }) } };
    world.service.register({
      arn: machineArn,
      name: 'ReturnFlow',
      type: 'STANDARD',
      roleArn: 'arn:aws:iam::111122223333:role/r',
      definition: JSON.stringify(changed),
    });

    world.service.tasks.succeed(world.token(), '"old"');
    await world.kernel.work.idle();

    expect(world.end(arn).output).toBe('old');
    expect(world.end(await world.run()).output).toBe('new');
  });

  test('is listed newest first, by its status if asked', async () => {
    const world = parking();
    const first = world.start({}, 'first');
    await world.passSeconds(1);
    world.start({}, 'second');
    world.service.stopExecution(first);
    await world.kernel.work.idle();

    expect(world.service.listExecutions(machineArn).map(({ name }) => name)).toEqual(['second', 'first']);
    expect(world.service.listExecutions(machineArn, { status: 'ABORTED' }).map(({ name }) => name)).toEqual([
      'first',
    ]);
  });

  test('tells its start and its end as status changes', async () => {
    const told: StatusChangeEvent[] = [];
    const world = worldWith(
      { Only: pass({ Output: 7 }) },
      { onStatusChange: (event) => void told.push(event) },
    );
    const arn = await world.run({ id: 1 });

    expect(told.map(({ detail }) => [detail.status, detail.output])).toEqual([
      ['RUNNING', null],
      ['SUCCEEDED', '7'],
    ]);
    expect(told[1]).toMatchObject({
      source: 'aws.states',
      'detail-type': 'Step Functions Execution Status Change',
      resources: [arn],
      detail: { executionArn: arn, stateMachineArn: machineArn, input: '{"id":1}', error: null },
    });
  });
});
