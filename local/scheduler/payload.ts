/** What a firing knows of itself. */
export interface Firing {
  arn: string;
  at: number;
  executionId: string;
  account: string;
  region: string;
}

/** The schedule's own input with Scheduler's context words filled in, or the event it sends without one. */
export function payloadOf(
  input: string | undefined,
  { arn, at, executionId, account, region }: Firing,
): string {
  const time = `${new Date(at).toISOString().slice(0, 19)}Z`;
  if (input === undefined) {
    return JSON.stringify({
      version: '0',
      id: executionId,
      'detail-type': 'Scheduled Event',
      source: 'aws.scheduler',
      account,
      time,
      region,
      resources: [arn],
      detail: '{}',
    });
  }
  return input
    .replaceAll('<aws.scheduler.schedule-arn>', arn)
    .replaceAll('<aws.scheduler.scheduled-time>', time)
    .replaceAll('<aws.scheduler.execution-id>', executionId)
    .replaceAll('<aws.scheduler.attempt-number>', '1');
}
