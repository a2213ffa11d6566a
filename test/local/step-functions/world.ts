import type { EngineOptions } from '#local/step-functions/engine.ts';
import { StepFunctions } from '#local/step-functions/step-functions.ts';
import { TestKernel, type TestLambda } from '../support/test-kernel.ts';

export const machineArn = 'arn:aws:states:eu-north-1:111122223333:stateMachine:ReturnFlow';
const roleArn = 'arn:aws:iam::111122223333:role/return-flow';

export interface WorldOptions extends EngineOptions {
  lambdas?: Record<string, TestLambda>;
  file?: string;
  now?: number;
}

/** A Step Functions with one registered machine. `states` are its states, the first of them being the start. */
export function worldWith(states: Record<string, unknown>, options: WorldOptions = {}, top: object = {}) {
  const kernel = new TestKernel(options);
  const service = new StepFunctions(kernel, options);
  const [startAt] = Object.keys(states);
  const definition = JSON.stringify({ QueryLanguage: 'JSONata', StartAt: startAt, States: states, ...top });
  service.register({
    arn: machineArn,
    name: 'ReturnFlow',
    definition,
    type: 'STANDARD',
    roleArn,
    versions: [`${machineArn}:1`],
    aliases: [`${machineArn}:live`],
  });
  const start = (input: unknown = {}, name?: string) =>
    service.startExecution({ stateMachineArn: machineArn, input: JSON.stringify(input), name }).executionArn;
  return {
    kernel,
    service,
    start,
    passSeconds: (seconds: number) => kernel.passTime(service, seconds * 1000),
    /** Starts one execution and waits until it rests or has ended. */
    async run(input: unknown = {}) {
      const arn = start(input);
      await kernel.work.idle();
      return arn;
    },
    end: (arn: string) => endOf(service, arn),
    trace: (arn: string) => service.getExecutionHistory(arn).map(({ type }) => type),
    token: (at = 0) => tokenOf(kernel, at),
  };
}

function endOf(service: StepFunctions, arn: string) {
  const { status, output, error, cause } = service.describeExecution(arn);
  return {
    status,
    ...(output === undefined ? {} : { output: JSON.parse(output) }),
    ...(error === undefined ? {} : { error }),
    ...(cause === undefined ? {} : { cause }),
  };
}

function tokenOf(kernel: TestKernel, at: number): string {
  const event = kernel.invocations[at]?.event;
  if (typeof event === 'object' && event !== null && 'token' in event) return String(event.token);
  throw new Error(`invocation ${at} carried no token`);
}

/** A Task state that invokes a Lambda; `more` adds or replaces fields. */
export function task(name: string, more: object = {}) {
  return {
    Type: 'Task',
    Resource: 'arn:aws:states:::lambda:invoke',
    Arguments: { FunctionName: name, Payload: '{% $states.input %}' },
    ...(Object.hasOwn(more, 'Next') ? {} : { End: true }),
    ...more,
  };
}

/** A Task state that hands its token to a Lambda and waits for it. */
export function tokenTask(name: string, more: object = {}) {
  return task(name, {
    Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
    Arguments: { FunctionName: name, Payload: { token: '{% $states.context.Task.Token %}' } },
    ...more,
  });
}

export function pass(more: object = {}) {
  return { Type: 'Pass', ...(Object.hasOwn(more, 'Next') ? {} : { End: true }), ...more };
}

/** How one execution of these states ended, and by which events. */
export async function outcomeOf(states: Record<string, unknown>, input: unknown = {}) {
  const world = worldWith(states);
  const arn = await world.run(input);
  return { ...world.end(arn), trace: world.trace(arn) };
}
