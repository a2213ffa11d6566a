import type { StageConfig } from './config.ts';

/** Under which name everything calls a function and starts the machine: it leads to the version that serves. */
export const liveAlias = 'live';

/** The function of a catalogue entry, `room/name`, as it is called in the account. */
export const functionNameOf = (entry: string, { stage }: StageConfig) =>
  `returflow-${stage}-${entry.slice(entry.indexOf('/') + 1)}`;

/** What SES knows a stage's mails to customers by. */
export const mailSetOf = ({ stage }: StageConfig) => `returflow-${stage}`;

/** The alarm of a runbook, as it is called in the account. */
export const alarmNameOf = (runbook: string, { stage }: StageConfig) => `returflow-${stage}-${runbook}`;

/** The alarm that takes a new version of this function back. */
export const rollbackAlarmOf = (functionName: string) => `${functionName}-rollback`;

/** What CodeDeploy calls the app's functions together. */
export const deploymentsOf = ({ stage }: StageConfig) => `returflow-${stage}`;

/** Whether a resource is a function that CDK itself brings along, to publish the portal's files. */
export const isUploader = (logicalId: string): boolean => logicalId.startsWith('CustomCDKBucketDeployment');
