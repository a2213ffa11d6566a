import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { machineArn, pass, tokenTask, worldWith } from './world.ts';

const live = `${machineArn}:live`;
const version = `${machineArn}:1`;
const parking = { Wait: tokenTask('park') };

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'versions-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** One start of local on the same state, with the definition that it finds. */
const startOf = (states: Record<string, unknown>) =>
  worldWith(states, { lambdas: { park: () => ({}) }, file: join(folder, 'local.sqlite') });

describe('an execution that is started through an alias', () => {
  test('is one of the machine, and tells alias and version', async () => {
    const world = startOf(parking);
    const { executionArn } = world.service.startExecution({ stateMachineArn: live, name: 'r1' });
    await world.kernel.work.idle();
    expect(executionArn).toBe(`${machineArn.replace(':stateMachine:', ':execution:')}:r1`);
    expect(world.service.describeExecution(executionArn)).toMatchObject({
      machineArn,
      aliasArn: live,
      versionArn: version,
    });
    expect(world.service.listExecutions(machineArn).map(({ name }) => name)).toEqual(['r1']);
    expect(world.service.getExecutionHistory(executionArn)[0]?.details).toMatchObject({
      executionStartedEventDetails: { stateMachineAliasArn: live, stateMachineVersionArn: version },
    });
  });

  test('has its name to itself, whatever else the machine is started through', () => {
    const { service } = startOf(parking);
    const first = service.startExecution({ stateMachineArn: live, name: 'r1', input: '{"a":1}' });
    expect(service.startExecution({ stateMachineArn: live, name: 'r1', input: '{"a":1}' })).toEqual(first);
    expect(() =>
      service.startExecution({ stateMachineArn: machineArn, name: 'r1', input: '{"a":2}' }),
    ).toThrow(expect.objectContaining({ name: 'ExecutionAlreadyExists' }));
  });

  test('ends on the definition that it began with, though a later start has another', async () => {
    const first = startOf(parking);
    const { executionArn } = first.service.startExecution({ stateMachineArn: live, name: 'old' });
    await first.kernel.work.idle();

    const second = startOf({ New: pass({ Output: 'new' }) });
    second.service.resume();
    second.service.tasks.succeed(first.token(), '"old"');
    const later = second.service.startExecution({ stateMachineArn: live, name: 'new' });
    await second.kernel.work.idle();
    expect(second.end(executionArn)).toEqual({ status: 'SUCCEEDED', output: 'old' });
    expect(second.end(later.executionArn)).toEqual({ status: 'SUCCEEDED', output: 'new' });
  });
});

test('an alias that there is not starts nothing', () => {
  const { service } = startOf(parking);
  expect(() => service.startExecution({ stateMachineArn: `${machineArn}:staging` })).toThrow(
    expect.objectContaining({ name: 'StateMachineDoesNotExist' }),
  );
});

test('to start through an alias needs the permission for the machine, with the alias as its condition', () => {
  const needs = startOf(parking).service.requires({
    method: 'POST',
    path: '/',
    query: new URLSearchParams(),
    headers: {},
    body: Buffer.from(JSON.stringify({ stateMachineArn: live })),
    operation: 'StartExecution',
  });
  expect(needs).toEqual([
    {
      action: 'states:StartExecution',
      resources: [machineArn],
      context: { 'states:StateMachineQualifier': 'live' },
    },
  ]);
});
