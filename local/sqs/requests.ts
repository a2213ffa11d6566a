import * as z from 'zod';
import type { AwsRequest } from '../kernel.ts';
import { UnsupportedByLocal } from '../unsupported.ts';

const attributes = z
  .record(z.string(), z.object({ DataType: z.string(), StringValue: z.string() }))
  .default({})
  .transform((given) =>
    Object.fromEntries(Object.entries(given).map(([name, one]) => [name, one.StringValue])),
  );

const url = { QueueUrl: z.string() };

const request = z.discriminatedUnion('operation', [
  z.object({ operation: z.literal('GetQueueUrl'), input: z.object({ QueueName: z.string() }) }),
  z.object({
    operation: z.literal('SendMessage'),
    input: z.object({
      ...url,
      MessageBody: z.string().min(1),
      MessageAttributes: attributes,
      DelaySeconds: z.int().min(0).max(900).optional(),
    }),
  }),
  z.object({
    operation: z.literal('ReceiveMessage'),
    input: z.object({
      ...url,
      MaxNumberOfMessages: z.int().min(1).max(10).default(1),
      VisibilityTimeout: z.int().min(0).max(43_200).optional(),
    }),
  }),
  z.object({ operation: z.literal('DeleteMessage'), input: z.object({ ...url, ReceiptHandle: z.string() }) }),
  z.object({ operation: z.literal('PurgeQueue'), input: z.object(url) }),
  z.object({
    operation: z.literal('GetQueueAttributes'),
    input: z.object({ ...url, AttributeNames: z.array(z.string()).default([]) }),
  }),
]);

export type QueueRequest = z.infer<typeof request>;

/** @throws UnsupportedByLocal for an operation or a form of it that local's queues do not have */
export function parseRequest({ operation, body }: AwsRequest): QueueRequest {
  const parsed = request.safeParse({ operation, input: JSON.parse(body.toString('utf8') || '{}') });
  if (!parsed.success)
    throw new UnsupportedByLocal(`sqs ${operation ?? ''}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
