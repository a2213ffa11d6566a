import { describe, expect, test } from 'vitest';
import { outcomeOf, pass, worldWith } from './world.ts';

describe('endings and waits', () => {
  test('Fail gives its Error and Cause, each evaluated and each optional', async () => {
    const both = {
      Stop: { Type: 'Fail', Error: 'ReturnRefused', Cause: '{% "window of " & $states.input.id %}' },
    };
    const none = { Stop: { Type: 'Fail' } };

    expect(await outcomeOf(both, { id: 'r1' })).toMatchObject({
      error: 'ReturnRefused',
      cause: 'window of r1',
    });
    expect(await outcomeOf(none)).toEqual({
      status: 'FAILED',
      trace: ['ExecutionStarted', 'FailStateEntered', 'ExecutionFailed'],
    });
  });

  test('Succeed ends with its Output', async () => {
    const { status, output } = await outcomeOf(
      { Done: { Type: 'Succeed', Output: '{% $states.input.a %}' } },
      { a: 1 },
    );

    expect({ status, output }).toEqual({ status: 'SUCCEEDED', output: 1 });
  });

  test('a Wait lasts its seconds of local time and passes its input on', async () => {
    const world = worldWith({ Rest: { Type: 'Wait', Seconds: '{% $states.input.s %}', End: true } });
    const arn = await world.run({ s: 60 });

    await world.passSeconds(59);
    expect(world.end(arn)).toEqual({ status: 'RUNNING' });

    await world.passSeconds(1);
    expect(world.end(arn)).toEqual({ status: 'SUCCEEDED', output: { s: 60 } });
  });

  test('the context object tells execution, machine and state, on local time', async () => {
    const world = worldWith({ Tell: pass({ Output: '{% $states.context %}' }) });
    const arn = world.start({ id: 1 }, 'r1.1');
    await world.kernel.work.idle();

    const time = '2026-11-02T08:00:00.000Z';
    expect(world.end(arn).output).toEqual({
      Execution: {
        Id: 'arn:aws:states:eu-north-1:111122223333:execution:ReturnFlow:r1.1',
        Input: { id: 1 },
        Name: 'r1.1',
        RedriveCount: 0,
        RoleArn: 'arn:aws:iam::111122223333:role/return-flow',
        StartTime: time,
      },
      State: { EnteredTime: time, Name: 'Tell' },
      StateMachine: {
        Id: 'arn:aws:states:eu-north-1:111122223333:stateMachine:ReturnFlow',
        Name: 'ReturnFlow',
      },
    });
  });
});
