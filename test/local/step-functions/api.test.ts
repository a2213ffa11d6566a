import { createServer } from 'node:http';
import {
  DescribeExecutionCommand,
  DescribeStateMachineCommand,
  ExecutionAlreadyExists,
  GetExecutionHistoryCommand,
  ListExecutionsCommand,
  SendTaskFailureCommand,
  SendTaskHeartbeatCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AwsRequest } from '#local/kernel.ts';
import type { StepFunctions } from '#local/step-functions/step-functions.ts';
import { machineArn, tokenTask, worldWith } from './world.ts';

const states = { Wait: tokenTask('park', { TimeoutSeconds: 600, HeartbeatSeconds: 60 }) };

function requestOf(body: unknown, operation: string): AwsRequest {
  return {
    method: 'POST',
    path: '/',
    query: new URLSearchParams(),
    headers: { 'x-amz-target': `AWSStepFunctions.${operation}` },
    body: Buffer.from(JSON.stringify(body)),
    operation: undefined,
  };
}

function serve(service: StepFunctions) {
  return createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(Buffer.from(chunk));
    const target = String(incoming.headers['x-amz-target']);
    const request = {
      ...requestOf({}, ''),
      headers: { 'x-amz-target': target },
      body: Buffer.concat(chunks),
    };
    const { status, headers, body } = await service.handle(request);
    outgoing.writeHead(status, headers).end(body);
  });
}

describe('through the AWS SDK', () => {
  let world: ReturnType<typeof worldWith>;
  let server: ReturnType<typeof serve>;
  let client: SFNClient;

  beforeEach(async () => {
    world = worldWith(states, { lambdas: { park: () => ({}) } });
    server = serve(world.service);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('the server listens on no port');
    client = new SFNClient({
      endpoint: `http://127.0.0.1:${address.port}`,
      region: 'eu-north-1',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
      maxAttempts: 1,
    });
  });
  afterEach(() => {
    client.destroy();
    server.close();
  });

  async function started(name: string) {
    const input = { stateMachineArn: machineArn, name, input: '{"id":1}' };
    const { executionArn } = await client.send(new StartExecutionCommand(input));
    await world.kernel.work.idle();
    return executionArn;
  }

  test('an execution is started, driven by its token and described with its dates', async () => {
    const executionArn = await started('r1');
    await client.send(new SendTaskHeartbeatCommand({ taskToken: world.token() }));
    await client.send(new SendTaskSuccessCommand({ taskToken: world.token(), output: '{"ok":true}' }));
    await world.kernel.work.idle();

    const described = await client.send(new DescribeExecutionCommand({ executionArn }));
    expect(described).toMatchObject({
      status: 'SUCCEEDED',
      stateMachineArn: machineArn,
      name: 'r1',
      input: '{"id":1}',
      output: '{"ok":true}',
      startDate: new Date('2026-11-02T08:00:00.000Z'),
      redriveStatus: 'NOT_REDRIVABLE',
    });
  });

  test("errors come as the SDK's own exceptions", async () => {
    await started('r1');
    const again = new StartExecutionCommand({ stateMachineArn: machineArn, name: 'r1', input: '{"id":2}' });
    await expect(client.send(again)).rejects.toBeInstanceOf(ExecutionAlreadyExists);

    const fail = new SendTaskFailureCommand({ taskToken: world.token(), error: 'Lost', cause: 'no scan' });
    await client.send(fail);
    await expect(client.send(fail)).rejects.toBeInstanceOf(TaskTimedOut);
  });

  test('the history comes in pages, either way round, with the details of each event', async () => {
    const executionArn = await started('r1');
    const first = await client.send(new GetExecutionHistoryCommand({ executionArn, maxResults: 3 }));
    const { nextToken } = first;
    const second = await client.send(
      new GetExecutionHistoryCommand({ executionArn, maxResults: 3, nextToken }),
    );
    const last = await client.send(
      new GetExecutionHistoryCommand({ executionArn, maxResults: 1, reverseOrder: true }),
    );

    const types = [...(first.events ?? []), ...(second.events ?? [])].map(({ type }) => type);
    expect(types).toEqual([
      'ExecutionStarted',
      'TaskStateEntered',
      'TaskScheduled',
      'TaskStarted',
      'TaskSubmitted',
    ]);
    expect(second.nextToken).toBeUndefined();
    expect(first.events?.[2]).toMatchObject({
      id: 3,
      previousEventId: 2,
      taskScheduledEventDetails: {
        resource: 'invoke.waitForTaskToken',
        resourceType: 'lambda',
        region: 'eu-north-1',
        timeoutInSeconds: 600,
        heartbeatInSeconds: 60,
      },
    });
    expect(last.events?.map(({ type }) => type)).toEqual(['TaskSubmitted']);
  });

  test('executions are listed by status and stopped, and the machine is described', async () => {
    const executionArn = await started('r1');
    await started('r2');
    await client.send(new StopExecutionCommand({ executionArn, cause: 'cancelled' }));

    const list = new ListExecutionsCommand({ stateMachineArn: machineArn, statusFilter: 'ABORTED' });
    expect((await client.send(list)).executions?.map(({ name }) => name)).toEqual(['r1']);
    const machine = await client.send(new DescribeStateMachineCommand({ stateMachineArn: machineArn }));
    expect(machine).toMatchObject({ name: 'ReturnFlow', type: 'STANDARD', status: 'ACTIVE' });
  });
});

describe('on the wire', () => {
  test.each([
    ['SendTaskSuccess', { taskToken: 'x'.repeat(2049), output: '1' }, 'ValidationException'],
    ['SendTaskSuccess', { taskToken: 'x' }, 'ValidationException'],
    ['SendTaskSuccess', { taskToken: 'x', output: '1' }, 'InvalidToken'],
    ['DescribeExecution', { executionArn: 'nothing' }, 'ExecutionDoesNotExist'],
    ['DescribeMapRun', {}, 'UnknownOperationException'],
  ])('%s of %j is refused as %s', async (operation, body, name) => {
    const { status, body: answer } = await worldWith(states).service.handle(requestOf(body, operation));

    expect([status, JSON.parse(String(answer)).__type]).toEqual([400, name]);
  });

  test('a body that is no JSON needs nothing and is refused', async () => {
    const { service } = worldWith(states);
    const request = { ...requestOf({}, 'StartExecution'), body: Buffer.from('{') };

    expect(service.requires(request)).toEqual([{ action: 'states:StartExecution', resources: [] }]);
    expect(await service.handle(request)).toMatchObject({ status: 400 });
  });

  test('the permission that a request needs names its machine or execution; a token stands for its machine', async () => {
    const world = worldWith(states, { lambdas: { park: () => ({}) } });
    const executionArn = await world.run();

    const needs = (operation: string, body: unknown) => world.service.requires(requestOf(body, operation));
    expect(needs('StartExecution', { stateMachineArn: machineArn })).toEqual([
      { action: 'states:StartExecution', resources: [machineArn] },
    ]);
    expect(needs('StopExecution', { executionArn })).toEqual([
      { action: 'states:StopExecution', resources: [executionArn] },
    ]);
    expect(needs('SendTaskSuccess', { taskToken: world.token() })).toEqual([
      { action: 'states:SendTaskSuccess', resources: [machineArn] },
    ]);
  });
});
