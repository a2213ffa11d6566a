/** The service's operations on the wire: awsJson1_0, which is what client-sfn sends. */
import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { AwsRequest, AwsResponse, RequiredPermission } from '../kernel.ts';
import { executionDescription, executionSummary, historyPage, listPage } from './api-shapes.ts';
import { ServiceFailure } from './failures.ts';
import { parseJson } from './json.ts';
import type { StepFunctions } from './step-functions.ts';

type Answer = Record<string, unknown>;
type Operation = (service: StepFunctions, body: unknown) => Answer;

const longestToken = 2048;
const taskToken = z.string().min(1).max(longestToken);
const arnOf = {
  execution: z.object({ executionArn: z.string() }),
  machine: z.object({ stateMachineArn: z.string() }),
};
const page = {
  maxResults: z.number().int().min(0).max(1000).optional(),
  nextToken: z.string().max(1024).optional(),
};
const status = z.enum(['RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED']);

const startExecution = z.object({
  stateMachineArn: z.string(),
  name: z.string().optional(),
  input: z.string().optional(),
});
const stopExecution = z.object({
  executionArn: z.string(),
  error: z.string().max(256).optional(),
  cause: z.string().max(32_768).optional(),
});
const taskSuccess = z.object({ taskToken, output: z.string().max(262_144) });
const taskFailure = z.object({
  taskToken,
  error: z.string().max(256).optional(),
  cause: z.string().max(32_768).optional(),
});
const taskHeartbeat = z.object({ taskToken });
const history = z.object({ executionArn: z.string(), reverseOrder: z.boolean().optional(), ...page });
const listing = z.object({ stateMachineArn: z.string(), statusFilter: status.optional(), ...page });

const operations = new Map<string, Operation>([
  [
    'StartExecution',
    (service, body) => {
      const { executionArn, startDate } = service.startExecution(read(startExecution, body));
      return { executionArn, startDate: startDate / 1000 };
    },
  ],
  [
    'StopExecution',
    (service, body) => {
      const { executionArn, error, cause } = read(stopExecution, body);
      const failure = {
        ...(error === undefined ? {} : { error }),
        ...(cause === undefined ? {} : { cause }),
      };
      return { stopDate: service.stopExecution(executionArn, failure).stopDate / 1000 };
    },
  ],
  [
    'SendTaskSuccess',
    (service, body) => {
      const request = read(taskSuccess, body);
      service.tasks.succeed(request.taskToken, request.output);
      return {};
    },
  ],
  [
    'SendTaskFailure',
    (service, body) => {
      const request = read(taskFailure, body);
      service.tasks.fail(request.taskToken, request.error, request.cause);
      return {};
    },
  ],
  [
    'SendTaskHeartbeat',
    (service, body) => {
      service.tasks.heartbeat(read(taskHeartbeat, body).taskToken);
      return {};
    },
  ],
  [
    'DescribeExecution',
    (service, body) =>
      executionDescription(service.describeExecution(read(arnOf.execution, body).executionArn)),
  ],
  [
    'GetExecutionHistory',
    (service, body) => {
      const request = read(history, body);
      return historyPage(service.getExecutionHistory(request.executionArn), request);
    },
  ],
  [
    'ListExecutions',
    (service, body) => {
      const request = read(listing, body);
      const { stateMachineArn, statusFilter } = request;
      return listPage(request, (limit, offset) =>
        service
          .listExecutions(stateMachineArn, { status: statusFilter, limit, offset })
          .map(executionSummary),
      );
    },
  ],
  [
    'DescribeStateMachine',
    (service, body) => {
      const machine = service.describeStateMachine(read(arnOf.machine, body).stateMachineArn);
      const { arn, name, definition, roleArn, type, createdAt } = machine;
      const created = { creationDate: createdAt / 1000, status: 'ACTIVE' };
      return { stateMachineArn: arn, name, definition, roleArn, type, ...created };
    },
  ],
]);

/** Answers one request; what the service would refuse comes back as its error with its status. */
export function answer(service: StepFunctions, request: AwsRequest): AwsResponse {
  try {
    const operation = operations.get(operationOf(request));
    if (operation === undefined) throw new ServiceFailure('UnknownOperationException', operationOf(request));
    return respond(200, operation(service, bodyOf(request)));
  } catch (failure) {
    if (!(failure instanceof ServiceFailure)) throw failure;
    return respond(400, { __type: failure.name, message: failure.message });
  }
}

/**
 * The one IAM action of a request and the ARN it acts on; a token that nobody knows acts on nothing. A version or alias is a
 * condition on its machine (developer guide, "Authorization for versions and aliases").
 */
export function requiredPermissions(service: StepFunctions, request: AwsRequest): RequiredPermission[] {
  const parsed = z
    .object({ stateMachineArn: z.string(), executionArn: z.string(), taskToken: z.string() })
    .partial()
    .safeParse(jsonOf(request));
  const { stateMachineArn, executionArn, taskToken: token } = parsed.data ?? {};
  const target =
    stateMachineArn ?? executionArn ?? (token === undefined ? undefined : service.tasks.machineOf(token));
  const action = `states:${operationOf(request)}`;
  if (target === undefined) return [{ action, resources: [] }];
  const [, machine = target, qualifier] = /^(.*:stateMachine:[^:]+):([^:]+)$/.exec(target) ?? [];
  if (qualifier === undefined) return [{ action, resources: [machine] }];
  return [{ action, resources: [machine], context: { 'states:StateMachineQualifier': qualifier } }];
}

function operationOf(request: AwsRequest): string {
  return request.operation ?? request.headers['x-amz-target']?.split('.').at(-1) ?? '';
}

function bodyOf(request: AwsRequest): unknown {
  const body = jsonOf(request);
  if (body === undefined) throw new ServiceFailure('SerializationException', 'The body is no JSON');
  return body;
}

function jsonOf(request: AwsRequest): unknown {
  try {
    return parseJson(request.body.toString('utf8') || '{}');
  } catch {
    return undefined;
  }
}

function read<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = issue?.path.join('.') ?? '';
  throw new ServiceFailure(
    'ValidationException',
    `1 validation error detected at '${field}': ${issue?.message ?? ''}`,
  );
}

function respond(statusCode: number, body: Answer): AwsResponse {
  const headers = { 'content-type': 'application/x-amz-json-1.0', 'x-amzn-requestid': randomUUID() };
  return { status: statusCode, headers, body: JSON.stringify(body) };
}
