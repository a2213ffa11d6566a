export interface AsyncInvokeConfig {
  maximumRetryAttempts: number;
  maximumEventAgeInSeconds: number;
  onFailureArn?: string;
}

export interface FunctionModel {
  logicalId: string;
  arn: string;
  name: string;
  /** `file.export`, as the template has it */
  handler: string;
  /** absolute folder that holds the bundle */
  codeDirectory: string;
  environment: Record<string, string>;
  timeoutSeconds: number;
  memoryMb: number;
  roleArn: string;
  reservedConcurrency?: number;
  /** under which it may be called besides its own name: aliases, versions, `$LATEST` */
  qualifiers: string[];
  asyncInvoke: AsyncInvokeConfig;
}

/** EventBridge's FilterCriteria patterns of a mapping: a record passes when any of them matches. */
export interface MappingModel {
  /** stable over restarts; the checkpoint is kept under it */
  uuid: string;
  functionArn: string;
  sourceArn: string;
  batchSize: number;
  filters: unknown[];
  bisectBatchOnFunctionError: boolean;
  /** -1 means without end (until the record is too old) */
  maximumRetryAttempts: number;
  /** -1 means without end */
  maximumRecordAgeInSeconds: number;
  maximumBatchingWindowInSeconds: number;
  startingPosition: 'TRIM_HORIZON' | 'LATEST';
  parallelizationFactor: number;
  reportBatchItemFailures: boolean;
  onFailureArn?: string;
}
