import { awsError } from '../aws-endpoint/errors.ts';
import type { AwsRequest, AwsResponse, AwsService, Kernel } from '../kernel.ts';
import type { QueueModel } from '../runtime/app/data.ts';
import { UnsupportedByLocal } from '../unsupported.ts';
import { attributesDigest, md5 } from './attributes-digest.ts';
import { MessageStore, type StoredMessage } from './message-store.ts';
import { parseRequest, type QueueRequest } from './requests.ts';

/** SQS refuses larger messages, attributes included. */
const largestMessageBytes = 1024 * 1024;

/** No queue of that name or ARN. */
export class QueueDoesNotExist extends Error {
  override readonly name = 'QueueDoesNotExist';
}

/** A body and its attributes that are more than a queue takes. */
export class MessageTooLarge extends Error {
  override readonly name = 'MessageTooLarge';
}

/** The template's standard queues: what a dead letter needs, durable, with visibility and retention in local time. */
export class Queues implements AwsService {
  readonly signingName = 'sqs';
  readonly #kernel: Kernel;
  readonly #queues: QueueModel[];
  readonly #messages: MessageStore;

  constructor(kernel: Kernel, options: { queues: QueueModel[] }) {
    const fifo = options.queues.find(({ name }) => name.endsWith('.fifo'));
    if (fifo !== undefined) throw new UnsupportedByLocal(`FIFO queue ${fifo.name}`);
    this.#kernel = kernel;
    this.#queues = options.queues;
    this.#messages = new MessageStore(kernel.store);
  }

  /** Puts a message on a queue and gives its id. @throws QueueDoesNotExist, MessageTooLarge */
  send(arn: string, body: string, attributes: Record<string, string> = {}, delaySeconds?: number): string {
    const queue = this.#byArn(arn);
    const parts = [body, ...Object.entries(attributes).flat()];
    if (parts.reduce((sum, part) => sum + Buffer.byteLength(part), 0) > largestMessageBytes) {
      throw new MessageTooLarge(
        `One or more parameters are invalid. Reason: Message must be shorter than ${largestMessageBytes} bytes.`,
      );
    }
    const now = this.#kernel.clock.now();
    const delay = (delaySeconds ?? queue.delaySeconds) * 1000;
    return this.#messages.add(arn, body, attributes, now, now + delay);
  }

  /** Every queue with how many messages it holds. */
  list(): { name: string; arn: string; messages: number }[] {
    return this.#queues.map(({ name, arn }) => ({ name, arn, messages: this.messages(arn).length }));
  }

  /** What lies in a queue, oldest first; looking receives nothing. @throws QueueDoesNotExist */
  messages(arn: string): StoredMessage[] {
    return this.#messages.list(this.#byArn(arn), this.#kernel.clock.now());
  }

  /** Deletes all messages of a queue and tells how many. @throws QueueDoesNotExist */
  purge(arn: string): number {
    return this.#messages.purge(this.#byArn(arn).arn);
  }

  /** Deletes one message by the number that it is kept under; false when it is there no more. */
  remove(arn: string, id: number): boolean {
    return this.#messages.remove(this.#byArn(arn).arn, id);
  }

  requires(request: AwsRequest): { action: string; resources: string[] }[] {
    const { input } = parseRequest(request);
    const name = 'QueueName' in input ? input.QueueName : nameInUrl(input.QueueUrl);
    const arn = `arn:aws:sqs:${this.#kernel.region}:${this.#kernel.account}:${name}`;
    return [{ action: `sqs:${request.operation ?? ''}`, resources: [arn] }];
  }

  async handle(request: AwsRequest): Promise<AwsResponse> {
    try {
      return {
        status: 200,
        headers: { 'content-type': 'application/x-amz-json-1.0' },
        body: JSON.stringify(this.#answer(parseRequest(request))),
      };
    } catch (error) {
      if (error instanceof QueueDoesNotExist) {
        const refusal = awsError('sqs', 400, 'com.amazonaws.sqs#QueueDoesNotExist', error.message);
        // clients of the older query protocol know the error by this name
        const known = 'AWS.SimpleQueueService.NonExistentQueue;Sender';
        return { ...refusal, headers: { ...refusal.headers, 'x-amzn-query-error': known } };
      }
      if (error instanceof MessageTooLarge)
        return awsError('sqs', 400, 'InvalidParameterValue', error.message);
      throw error;
    }
  }

  #answer(request: QueueRequest): object {
    if (request.operation === 'GetQueueUrl') return { QueueUrl: this.#byName(request.input.QueueName).url };
    const queue = this.#byName(nameInUrl(request.input.QueueUrl));
    switch (request.operation) {
      case 'SendMessage': {
        const { MessageBody, MessageAttributes, DelaySeconds } = request.input;
        return {
          MessageId: this.send(queue.arn, MessageBody, MessageAttributes, DelaySeconds),
          MD5OfMessageBody: md5(MessageBody),
          ...digestOf(MessageAttributes),
        };
      }
      case 'ReceiveMessage': {
        const { MaxNumberOfMessages, VisibilityTimeout } = request.input;
        const messages = this.#receive(queue, MaxNumberOfMessages, VisibilityTimeout);
        return messages.length === 0 ? {} : { Messages: messages };
      }
      case 'DeleteMessage':
        this.#messages.delete(queue.arn, request.input.ReceiptHandle);
        return {};
      case 'PurgeQueue':
        this.purge(queue.arn);
        return {};
      case 'GetQueueAttributes':
        return { Attributes: this.#attributes(queue, request.input.AttributeNames) };
    }
  }

  /** Answers at once, also when a client would wait for messages. */
  #receive(queue: QueueModel, limit: number, visibilitySeconds = queue.visibilityTimeoutSeconds): object[] {
    const now = this.#kernel.clock.now();
    const received: object[] = [];
    for (const message of this.messages(queue.arn)) {
      if (received.length === limit) break;
      if (message.visibleAt > now) continue;
      if (queue.redrive !== undefined && message.receiveCount >= queue.redrive.maxReceiveCount) {
        this.#messages.move(message.id, this.#byArn(queue.redrive.deadLetterArn).arn);
        continue;
      }
      const receipt = this.#messages.receive(message.id, now, now + visibilitySeconds * 1000);
      received.push({
        MessageId: message.messageId,
        ReceiptHandle: receipt,
        Body: message.body,
        MD5OfBody: md5(message.body),
        MessageAttributes: Object.fromEntries(
          Object.entries(message.attributes).map(([name, value]) => [
            name,
            { DataType: 'String', StringValue: value },
          ]),
        ),
        ...digestOf(message.attributes),
        Attributes: {
          SentTimestamp: String(message.sentAt),
          ApproximateReceiveCount: String(message.receiveCount + 1),
          ApproximateFirstReceiveTimestamp: String(message.firstReceivedAt ?? now),
          SenderId: this.#kernel.account,
        },
      });
    }
    return received;
  }

  #attributes(queue: QueueModel, wanted: string[]): Record<string, string> {
    const now = this.#kernel.clock.now();
    const messages = this.messages(queue.arn);
    const hidden = messages.filter(({ visibleAt }) => visibleAt > now);
    const delayed = hidden.filter(({ receiveCount }) => receiveCount === 0);
    const all: Record<string, string> = {
      QueueArn: queue.arn,
      ApproximateNumberOfMessages: String(messages.length - hidden.length),
      ApproximateNumberOfMessagesNotVisible: String(hidden.length - delayed.length),
      ApproximateNumberOfMessagesDelayed: String(delayed.length),
      VisibilityTimeout: String(queue.visibilityTimeoutSeconds),
      MessageRetentionPeriod: String(queue.retentionSeconds),
      DelaySeconds: String(queue.delaySeconds),
    };
    return Object.fromEntries(
      Object.entries(all).filter(([name]) => wanted.includes('All') || wanted.includes(name)),
    );
  }

  #byArn(arn: string): QueueModel {
    const queue = this.#queues.find((one) => one.arn === arn);
    if (queue === undefined) throw new QueueDoesNotExist(`The specified queue does not exist: ${arn}`);
    return queue;
  }

  #byName(name: string): QueueModel {
    const queue = this.#queues.find((one) => one.name === name);
    if (queue === undefined) throw new QueueDoesNotExist('The specified queue does not exist.');
    return queue;
  }
}

function nameInUrl(url: string): string {
  return url.split('/').at(-1) ?? '';
}

function digestOf(attributes: Record<string, string>): { MD5OfMessageAttributes?: string } {
  return Object.keys(attributes).length === 0 ? {} : { MD5OfMessageAttributes: attributesDigest(attributes) };
}
