import * as z from 'zod';
import type { Execution } from './execution.ts';

/** "Step Functions Execution Status Change" as EventBridge carries it; dates in the detail are milliseconds. */
export const statusChangeSchema = z.object({
  source: z.literal('aws.states'),
  'detail-type': z.literal('Step Functions Execution Status Change'),
  account: z.string(),
  region: z.string(),
  time: z.string(),
  resources: z.array(z.string()),
  detail: z.record(z.string(), z.json()),
});

export type StatusChangeEvent = z.infer<typeof statusChangeSchema>;

// past this the service leaves input and output out of the event
const longestPayloadsBytes = 248 * 1024;

/** What the event tells of an execution. */
type Told = Pick<Execution, 'arn' | 'machineArn' | 'name' | 'status' | 'startedAt' | 'input'> &
  Partial<Pick<Execution, 'versionArn' | 'aliasArn' | 'stoppedAt' | 'output' | 'error' | 'cause'>>;

export function statusChangeEvent(execution: Told, account: string, region: string): StatusChangeEvent {
  const { input, output = null } = execution;
  const included = Buffer.byteLength(input) + Buffer.byteLength(output ?? '') <= longestPayloadsBytes;
  return {
    source: 'aws.states',
    'detail-type': 'Step Functions Execution Status Change',
    account,
    region,
    time: new Date(execution.stoppedAt ?? execution.startedAt).toISOString(),
    resources: [execution.arn],
    detail: {
      executionArn: execution.arn,
      stateMachineArn: execution.machineArn,
      stateMachineVersionArn: execution.versionArn ?? null,
      stateMachineAliasArn: execution.aliasArn ?? null,
      name: execution.name,
      status: execution.status,
      startDate: execution.startedAt,
      stopDate: execution.stoppedAt ?? null,
      input: included ? input : null,
      output: included ? output : null,
      inputDetails: { included },
      outputDetails: output === null ? null : { included },
      error: execution.error ?? null,
      cause: execution.cause ?? null,
      redriveCount: 0,
      redriveDate: null,
      ...redriveStatus(execution),
    },
  };
}

/** What the service says of running an ended execution again, which local does not offer. */
export function redriveStatus({ status }: Pick<Execution, 'status'>): {
  redriveStatus: string;
  redriveStatusReason: string | null;
} {
  const canBeRedriven = status === 'FAILED' || status === 'TIMED_OUT' || status === 'ABORTED';
  if (canBeRedriven) return { redriveStatus: 'REDRIVABLE', redriveStatusReason: null };
  return {
    redriveStatus: 'NOT_REDRIVABLE',
    redriveStatusReason: `Execution is ${status} and cannot be redriven`,
  };
}
