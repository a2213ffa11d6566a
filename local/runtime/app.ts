/**
 * The synthesized app as local runs it: every template of the assembly, resolved and put in the words of
 * the parts. The parts read these types and never a template.
 */

/** JSON as a template or a message holds it. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

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
  asyncInvoke: AsyncInvokeConfig;
}

export interface KeyElement {
  attribute: string;
  type: 'S' | 'N' | 'B';
}

export interface IndexModel {
  name: string;
  partitionKey: KeyElement;
  sortKey?: KeyElement;
  projection: 'ALL' | 'KEYS_ONLY' | 'INCLUDE';
  nonKeyAttributes: string[];
}

export interface TableModel {
  arn: string;
  name: string;
  partitionKey: KeyElement;
  sortKey?: KeyElement;
  indexes: IndexModel[];
  /** the ARN that the template's GetAtt StreamArn resolves to */
  streamArn?: string;
  streamViewType?: 'NEW_IMAGE' | 'OLD_IMAGE' | 'NEW_AND_OLD_IMAGES' | 'KEYS_ONLY';
  ttlAttribute?: string;
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

export interface InputTransformer {
  inputPathsMap: Record<string, string>;
  inputTemplate: string;
}

export interface RetryPolicy {
  maximumRetryAttempts: number;
  maximumEventAgeInSeconds: number;
}

export interface RuleTarget {
  id: string;
  /** a function, state machine, queue, bus or log group */
  arn: string;
  input?: string;
  inputPath?: string;
  inputTransformer?: InputTransformer;
  retry: RetryPolicy;
  deadLetterArn?: string;
  roleArn?: string;
}

export interface RuleModel {
  arn: string;
  name: string;
  busName: string;
  /** absent for a rule that only has a schedule */
  pattern?: Record<string, unknown>;
  /** `rate(5 minutes)` or `cron(…)` */
  scheduleExpression?: string;
  state: 'ENABLED' | 'DISABLED';
  targets: RuleTarget[];
}

export interface BusModel {
  arn: string;
  name: string;
  /** how long its archive keeps events, 0 for good; absent without an archive */
  archiveDays?: number;
}

export interface MachineModel {
  arn: string;
  name: string;
  type: 'STANDARD' | 'EXPRESS';
  /** the ASL text with every substitution made */
  definition: string;
  roleArn: string;
}

export interface RouteModel {
  /** `POST /returns/{returnId}` or `$default` */
  routeKey: string;
  integration: { functionArn: string; payloadFormatVersion: '1.0' | '2.0'; timeoutMs: number };
  authorizer?: AuthorizerModel;
}

export interface AuthorizerModel {
  name: string;
  functionArn: string;
  /** `$request.header.Authorization` … */
  identitySources: string[];
  ttlSeconds: number;
  payloadFormatVersion: '1.0' | '2.0';
  enableSimpleResponses: boolean;
}

export interface CorsModel {
  allowOrigins: string[];
  allowMethods: string[];
  allowHeaders: string[];
  exposeHeaders: string[];
  allowCredentials: boolean;
  maxAgeSeconds?: number;
}

export interface HttpApiModel {
  id: string;
  name: string;
  routes: RouteModel[];
  cors?: CorsModel;
  /** `$default` is the one stage without a path prefix */
  stages: { name: string; autoDeploy: boolean }[];
}

export interface QueueModel {
  arn: string;
  name: string;
  url: string;
  visibilityTimeoutSeconds: number;
  retentionSeconds: number;
  delaySeconds: number;
  redrive?: { deadLetterArn: string; maxReceiveCount: number };
}

export interface BucketModel {
  arn: string;
  name: string;
  versioned: boolean;
  /** expiry of whole-bucket or prefix lifecycle rules, in days */
  lifecycle: { prefix: string; expirationDays: number }[];
}

export interface SecretModel {
  /** the ARN, with the six-character suffix that Secrets Manager appends */
  arn: string;
  name: string;
  /** given outright in the template */
  secretString?: string;
  generate?: {
    /** JSON text in which `key` gets the generated value; absent: the value alone is the secret */
    template?: string;
    key?: string;
    length: number;
    excludeCharacters: string;
    excludePunctuation: boolean;
    excludeUppercase: boolean;
    excludeLowercase: boolean;
    excludeNumbers: boolean;
    includeSpace: boolean;
    requireEachIncludedType: boolean;
  };
}

export interface ScheduleGroupModel {
  arn: string;
  name: string;
}

/** A schedule that the template itself declares (schedules made at run time come over the API). */
export interface ScheduleModel {
  name: string;
  groupName: string;
  scheduleExpression: string;
  timezone: string;
  state: 'ENABLED' | 'DISABLED';
  target: { arn: string; roleArn: string; input?: string; retry: RetryPolicy; deadLetterArn?: string };
}

export interface PolicyStatement {
  effect: 'Allow' | 'Deny';
  actions: string[];
  resources: string[];
  /** operator → condition key → values */
  conditions: Record<string, Record<string, string[]>>;
}

export interface RoleModel {
  arn: string;
  name: string;
  statements: PolicyStatement[];
}

/** All that local runs. */
export interface App {
  account: string;
  region: string;
  functions: FunctionModel[];
  tables: TableModel[];
  mappings: MappingModel[];
  buses: BusModel[];
  rules: RuleModel[];
  machines: MachineModel[];
  httpApis: HttpApiModel[];
  queues: QueueModel[];
  buckets: BucketModel[];
  secrets: SecretModel[];
  scheduleGroups: ScheduleGroupModel[];
  schedules: ScheduleModel[];
  roles: RoleModel[];
  /** domains and addresses that may send mail */
  mailIdentities: string[];
  /** the stacks' outputs by name, `Stack.Output` */
  outputs: Record<string, string>;
}
