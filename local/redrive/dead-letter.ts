import * as z from 'zod';
import type { StoredMessage } from '../sqs/message-store.ts';

/** Where a dead letter came from, which is where it is sent again. */
export type Origin =
  | { is: 'invocation'; functionArn: string; payload: string }
  | { is: 'delivery'; targetArn: string; payload: string; senderArn: string | undefined }
  | ({ is: 'stream' } & LostBatch)
  | { is: 'queue'; queueArn: string };

/** Records that a stream mapping gave up: where they stand in the stream, both ends included. */
export interface LostBatch {
  functionArn: string;
  streamArn: string;
  shard: string;
  first: string;
  last: string;
  records: number;
}

/** What a message in a queue of failures says. Without an origin it is of no kind that can be sent again. */
export interface DeadLetter {
  origin: Origin | undefined;
  /** the name of what went wrong, as far as the letter tells */
  error: string;
  message: string | undefined;
  /** tries before it was given up */
  attempts: number | undefined;
}

const invocationRecord = z.object({
  requestContext: z.object({
    functionArn: z.string(),
    condition: z.string(),
    approximateInvokeCount: z.number(),
  }),
  requestPayload: z.json(),
  responsePayload: z.object({ errorType: z.string(), errorMessage: z.string() }).partial().nullish(),
});

const streamRecord = z.object({
  requestContext: z.object({
    functionArn: z.string(),
    condition: z.string(),
    approximateInvokeCount: z.number(),
  }),
  DDBStreamBatchInfo: z.object({
    shardId: z.string(),
    startSequenceNumber: z.string(),
    endSequenceNumber: z.string(),
    batchSize: z.number(),
    streamArn: z.string(),
  }),
});

/**
 * Reads a message as what AWS puts into such queues: the record of a failed asynchronous invocation, the record of a batch
 * that a stream mapping gave up, the payload that a rule or schedule could not deliver, or a message moved by a redrive policy.
 * @param sources ARNs of the queues whose redrive policy leads to this one
 */
export function readDeadLetter(message: StoredMessage, sources: string[]): DeadLetter {
  return ofDelivery(message) ?? ofStream(message) ?? ofInvocation(message) ?? ofQueue(message, sources);
}

function ofDelivery({ body, attributes }: StoredMessage): DeadLetter | undefined {
  const { TARGET_ARN, ERROR_CODE, ERROR_MESSAGE, RETRY_ATTEMPTS, RULE_ARN, SCHEDULE_ARN } = attributes;
  if (TARGET_ARN === undefined) return undefined;
  return {
    origin: { is: 'delivery', targetArn: TARGET_ARN, payload: body, senderArn: RULE_ARN ?? SCHEDULE_ARN },
    error: ERROR_CODE ?? 'unknown',
    message: ERROR_MESSAGE,
    attempts: RETRY_ATTEMPTS === undefined ? undefined : Number(RETRY_ATTEMPTS) + 1,
  };
}

function ofStream({ body }: StoredMessage): DeadLetter | undefined {
  const { data } = streamRecord.safeParse(jsonIn(body));
  if (data === undefined) return undefined;
  const { requestContext: context, DDBStreamBatchInfo: batch } = data;
  return {
    origin: {
      is: 'stream',
      functionArn: context.functionArn,
      streamArn: batch.streamArn,
      shard: batch.shardId,
      first: batch.startSequenceNumber,
      last: batch.endSequenceNumber,
      records: batch.batchSize,
    },
    error: context.condition,
    message: 'The letter names the records and not the error: that is in the log of the function.',
    attempts: context.approximateInvokeCount,
  };
}

function ofInvocation({ body }: StoredMessage): DeadLetter | undefined {
  const { data } = invocationRecord.safeParse(jsonIn(body));
  if (data === undefined) return undefined;
  const { requestContext: context, requestPayload, responsePayload } = data;
  // the record names the version that ran; sent again, it is whatever the function is now
  const functionArn = context.functionArn.replace(/:\$LATEST$/, '');
  return {
    origin: { is: 'invocation', functionArn, payload: JSON.stringify(requestPayload) },
    error: responsePayload?.errorType ?? context.condition,
    message: responsePayload?.errorMessage,
    attempts: context.approximateInvokeCount,
  };
}

function ofQueue({ receiveCount }: StoredMessage, [queueArn, ...others]: string[]): DeadLetter {
  const isSure = queueArn !== undefined && others.length === 0;
  return {
    origin: isSure ? { is: 'queue', queueArn } : undefined,
    error: isSure ? 'MaxReceiveCountExceeded' : 'unknown',
    message: undefined,
    attempts: receiveCount,
  };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
