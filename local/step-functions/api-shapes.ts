import type { Execution, HistoryEvent } from './execution.ts';
import { ServiceFailure } from './failures.ts';
import { redriveStatus } from './status-event.ts';

interface PageRequest {
  maxResults?: number | undefined;
  nextToken?: string | undefined;
}

const usualPage = 100;

/** Dates on the wire are seconds since the epoch, with a fraction. */
function seconds(ms: number): number {
  return ms / 1000;
}

export function executionSummary(execution: Execution): Record<string, unknown> {
  const { arn, machineArn, aliasArn, versionArn, name, status, startedAt, stoppedAt } = execution;
  return {
    executionArn: arn,
    stateMachineArn: machineArn,
    ...(aliasArn === undefined ? {} : { stateMachineAliasArn: aliasArn }),
    ...(versionArn === undefined ? {} : { stateMachineVersionArn: versionArn }),
    name,
    status,
    startDate: seconds(startedAt),
    ...(stoppedAt === undefined ? {} : { stopDate: seconds(stoppedAt) }),
    redriveCount: 0,
  };
}

export function executionDescription(execution: Execution): Record<string, unknown> {
  const { input, output, error, cause } = execution;
  const { redriveStatus: redrive, redriveStatusReason: reason } = redriveStatus(execution);
  return {
    ...executionSummary(execution),
    input,
    inputDetails: { included: true },
    ...(output === undefined ? {} : { output, outputDetails: { included: true } }),
    ...(error === undefined ? {} : { error }),
    ...(cause === undefined ? {} : { cause }),
    redriveStatus: redrive,
    ...(reason === null ? {} : { redriveStatusReason: reason }),
  };
}

export function historyPage(
  events: HistoryEvent[],
  request: PageRequest & { reverseOrder?: boolean | undefined },
): Record<string, unknown> {
  const ordered = request.reverseOrder === true ? events.toReversed() : events;
  const { items, nextToken } = cut(request, (limit, offset) => ordered.slice(offset, offset + limit));
  const shown = items.map(({ details, timestamp, ...event }) => ({
    ...event,
    timestamp: seconds(timestamp),
    ...details,
  }));
  return { events: shown, ...nextToken };
}

export function listPage(
  request: PageRequest,
  read: (limit: number, offset: number) => Record<string, unknown>[],
): Record<string, unknown> {
  const { items, nextToken } = cut(request, read);
  return { executions: items, ...nextToken };
}

function cut<T>(request: PageRequest, read: (limit: number, offset: number) => T[]) {
  const limit = request.maxResults || usualPage;
  const offset = request.nextToken === undefined ? 0 : offsetOf(request.nextToken);
  // one more than asked for tells whether there is another page
  const found = read(limit + 1, offset);
  const next = Buffer.from(String(offset + limit)).toString('base64');
  return { items: found.slice(0, limit), nextToken: found.length > limit ? { nextToken: next } : {} };
}

function offsetOf(nextToken: string): number {
  const offset = Number(Buffer.from(nextToken, 'base64').toString());
  if (!Number.isInteger(offset) || offset < 0)
    throw new ServiceFailure('InvalidToken', `Invalid Token: '${nextToken}'`);
  return offset;
}
