import { describe, expect, test } from 'vitest';
import { executionsOf } from '#local/console/executions-view.ts';
import { StepFunctions } from '#local/step-functions/step-functions.ts';
import { TestKernel } from '../support/test-kernel.ts';

const machine = {
  arn: 'arn:aws:states:eu-north-1:111122223333:stateMachine:Returns',
  name: 'Returns',
  type: 'STANDARD',
  roleArn: 'arn:aws:iam::111122223333:role/Returns',
  definition: JSON.stringify({
    QueryLanguage: 'JSONata',
    StartAt: 'Rest',
    States: { Rest: { Type: 'Wait', Seconds: 60, Next: 'Done' }, Done: { Type: 'Succeed' } },
  }),
};

describe('executions of the console', () => {
  test('an execution shows the state it waits in, and how it ended', async () => {
    const kernel = new TestKernel();
    const stepFunctions = new StepFunctions(kernel);
    stepFunctions.register(machine);
    const view = executionsOf(stepFunctions, [machine.arn]);
    stepFunctions.startExecution({ stateMachineArn: machine.arn, name: 'ret-1.1', input: '{"a":1}' });
    await kernel.passTime(stepFunctions, 1000);

    expect(view.find('ret-1.1')).toMatchObject({
      machine: 'Returns',
      status: 'RUNNING',
      state: 'Rest',
      dueAt: kernel.clock.now() + 59_000,
      statesEntered: 1,
      input: '{"a":1}',
    });
    await kernel.passTime(stepFunctions, 60_000);

    const ended = view.find('ret-1.1');
    expect(ended).toMatchObject({ status: 'SUCCEEDED', state: 'Done', dueAt: undefined, statesEntered: 2 });
    expect(view.history(ended?.arn ?? '').map(({ type }) => type)).toContain('ExecutionSucceeded');
  });

  test('the newest come first, a page at a time', async () => {
    const kernel = new TestKernel();
    const stepFunctions = new StepFunctions(kernel);
    stepFunctions.register(machine);
    for (const name of ['one', 'two', 'three']) {
      stepFunctions.startExecution({ stateMachineArn: machine.arn, name });
      kernel.jump(1000);
    }
    await kernel.work.idle();
    const view = executionsOf(stepFunctions, [machine.arn]);

    expect(view.list(2, 0).map(({ name }) => name)).toEqual(['three', 'two']);
    expect(view.list(2, 2).map(({ name }) => name)).toEqual(['one']);
    expect(view.find('four')).toBeUndefined();
  });
});
