import { describe, expect, test } from 'vitest';
import { machineArn, pass, tokenTask, worldWith } from './world.ts';

const dayMs = 24 * 60 * 60 * 1000;
const refusedAs = (name: string) => expect.objectContaining({ name });

function parking() {
  return worldWith({ Wait: tokenTask('park') }, { lambdas: { park: () => ({}) } });
}

describe('the name of an execution', () => {
  test('with the same input gives the running execution again', async () => {
    const world = parking();
    const request = { stateMachineArn: machineArn, name: 'r1.1', input: '{"id":1}' };
    const first = world.service.startExecution(request);
    await world.passSeconds(60);

    expect(world.service.startExecution(request)).toEqual(first);
    await world.kernel.work.idle();
    expect(world.kernel.invocations).toHaveLength(1);
  });

  test('with another input is taken', () => {
    const world = parking();
    world.start({ id: 1 }, 'r1.1');

    expect(() => world.start({ id: 2 }, 'r1.1')).toThrow(refusedAs('ExecutionAlreadyExists'));
  });

  test('of a closed execution is taken for 90 days, the same input or not', async () => {
    const world = parking();
    const arn = world.start({ id: 1 }, 'r1.1');
    world.service.stopExecution(arn);

    await world.kernel.passTime(world.service, 90 * dayMs - 1);
    expect(() => world.start({ id: 1 }, 'r1.1')).toThrow(refusedAs('ExecutionAlreadyExists'));

    await world.kernel.passTime(world.service, 1);
    expect(world.start({ id: 1 }, 'r1.1')).toBe(arn);
    expect(world.end(arn)).toEqual({ status: 'RUNNING' });
    await world.kernel.work.idle();
  });

  test.each([
    '',
    'x'.repeat(81),
    'a b',
    'a/b',
    'a:b',
    'a#b',
    'a*b',
    'a<b',
    'a"b',
    'a\u0007b',
    'a\u0085b',
    'a\uD800b',
  ])('cannot be %j', (name) => {
    const world = parking();
    expect(() => world.start({}, name)).toThrow(refusedAs('InvalidName'));
  });

  test('may have 80 characters with dots, dashes, plus, at, parentheses and letters of any script', async () => {
    const world = worldWith({ Only: pass() });
    const name = `Ärende_1.2-3+4=(x)@!'${'x'.repeat(59)}`;
    expect(name).toHaveLength(80);

    expect(world.start({}, name)).toMatch(/:execution:ReturnFlow:Ärende/);
    await world.kernel.work.idle();
  });
});
