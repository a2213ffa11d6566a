/** What a delivery may end in, in the words that EventBridge writes on a dead letter. */
export type DeliveryErrorCode =
  | 'RESOURCE_NOT_FOUND'
  | 'NO_PERMISSIONS'
  | 'SDK_CLIENT_ERROR'
  | 'THROTTLING'
  | 'TIMEOUT';

/** A target did not take an event. What can pass by itself is tried again, the rest is not. */
export class DeliveryFailed extends Error {
  override readonly name = 'DeliveryFailed';
  readonly code: DeliveryErrorCode;

  constructor(code: DeliveryErrorCode, message: string) {
    super(message);
    this.code = code;
  }

  get isPassing(): boolean {
    return this.code === 'THROTTLING' || this.code === 'TIMEOUT';
  }
}

/** Hands a payload (JSON text) to a target, durably, before it returns. @throws DeliveryFailed */
export type SendToTarget = (targetArn: string, payload: string) => void;

/** One payload on its way to one target. Times and ages are milliseconds. */
export interface Delivery {
  targetArn: string;
  payload: string;
  deadLetterArn: string | undefined;
  maximumRetryAttempts: number;
  maximumAgeMs: number;
  /** what the dead letter says of the sender: RULE_ARN or SCHEDULE_ARN … */
  letterAttributes: Record<string, string>;
}
