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

/** `handed over`: the target's own queue has it; `dead`: nobody tries again. */
export const progressStates = ['accepted', 'handed over', 'retrying', 'done', 'dead'] as const;

/** How far a delivery, or the invocation that it led to, has come. */
export interface Progress {
  state: (typeof progressStates)[number];
  /** tries that failed */
  failures: number;
  error?: string | undefined;
}

/** One payload on its way to one target. Times and ages are milliseconds. */
export interface Delivery {
  targetArn: string;
  payload: string;
  /** the bus event that it carries, when it carries one */
  eventId?: string;
  deadLetterArn: string | undefined;
  maximumRetryAttempts: number;
  maximumAgeMs: number;
  /** what the dead letter says of the sender: RULE_ARN or SCHEDULE_ARN … */
  letterAttributes: Record<string, string>;
}
