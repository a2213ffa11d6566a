import {
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  PurgeQueueCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { describe, expect, onTestFinished, test } from 'vitest';
import { attributesDigest } from '#local/sqs/attributes-digest.ts';
import { Queues } from '#local/sqs/queues.ts';
import { anEndpoint } from '../events/an-endpoint.ts';
import { TestKernel } from '../support/test-kernel.ts';

function queueModel(name: string) {
  return {
    arn: `arn:aws:sqs:eu-north-1:111122223333:${name}`,
    name,
    url: `http://127.0.0.1/111122223333/${name}`,
    visibilityTimeoutSeconds: 30,
    retentionSeconds: 345_600,
    delaySeconds: 0,
  };
}

const letters = queueModel('Letters');
const work = { ...queueModel('Work'), redrive: { deadLetterArn: letters.arn, maxReceiveCount: 2 } };

async function aQueue() {
  const kernel = new TestKernel();
  const queues = new Queues(kernel, { queues: [letters, work] });
  const { config, close } = await anEndpoint(kernel.clock, queues);
  onTestFinished(close);
  return { kernel, queues, client: new SQSClient(config), QueueUrl: work.url };
}

describe('queue', () => {
  test('a message is hidden once received, comes back after its time, and is gone when deleted', async () => {
    const { client, kernel, QueueUrl } = await aQueue();
    const MessageAttributes = { kind: { DataType: 'String', StringValue: 'credit' } };
    await client.send(new SendMessageCommand({ QueueUrl, MessageBody: '{"n":1}', MessageAttributes }));
    const receive = () =>
      client.send(new ReceiveMessageCommand({ QueueUrl, MessageAttributeNames: ['All'] }));

    const [first] = (await receive()).Messages ?? [];
    expect(first).toMatchObject({ Body: '{"n":1}', MessageAttributes: { kind: { StringValue: 'credit' } } });
    expect((await receive()).Messages).toBeUndefined();
    kernel.jump(30_000);
    const [again] = (await receive()).Messages ?? [];
    expect(again?.Attributes?.ApproximateReceiveCount).toBe('2');
    await client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: again?.ReceiptHandle }));
    kernel.jump(30_000);
    expect((await receive()).Messages).toBeUndefined();
  });

  test('a message that was received too often moves to the dead-letter queue', async () => {
    const { client, kernel, queues, QueueUrl } = await aQueue();
    await client.send(new SendMessageCommand({ QueueUrl, MessageBody: 'stubborn' }));

    for (let time = 0; time < 3; time++) {
      await client.send(new ReceiveMessageCommand({ QueueUrl }));
      kernel.jump(30_000);
    }

    expect(queues.messages(work.arn)).toEqual([]);
    expect(queues.messages(letters.arn).map(({ body }) => body)).toEqual(['stubborn']);
  });

  test('a queue tells its url and counts, and forgets after its retention', async () => {
    const { client, kernel, queues, QueueUrl } = await aQueue();
    queues.send(work.arn, 'one');
    queues.send(work.arn, 'two');
    await client.send(new ReceiveMessageCommand({ QueueUrl }));

    expect((await client.send(new GetQueueUrlCommand({ QueueName: 'Work' }))).QueueUrl).toBe(work.url);
    const { Attributes } = await client.send(
      new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] }),
    );
    expect(Attributes).toMatchObject({
      ApproximateNumberOfMessages: '1',
      ApproximateNumberOfMessagesNotVisible: '1',
    });
    kernel.jump(345_600_000);
    expect(queues.messages(work.arn)).toEqual([]);
  });

  test('purging empties one queue', async () => {
    const { client, queues, QueueUrl } = await aQueue();
    queues.send(work.arn, 'one');
    queues.send(letters.arn, 'two');

    await client.send(new PurgeQueueCommand({ QueueUrl }));

    expect(queues.list().map(({ name, messages }) => [name, messages])).toEqual([
      ['Letters', 1],
      ['Work', 0],
    ]);
  });

  test('an unknown queue and a message over a mebibyte are refused by name', async () => {
    const { client, queues } = await aQueue();
    const send = client.send(
      new SendMessageCommand({ QueueUrl: 'http://127.0.0.1/1/None', MessageBody: 'x' }),
    );
    await expect(send).rejects.toMatchObject({ name: 'QueueDoesNotExist' });
    expect(() => queues.send(work.arn, 'x'.repeat(1024 * 1024 + 1))).toThrow(
      expect.objectContaining({ name: 'MessageTooLarge' }),
    );
    expect(() => new Queues(new TestKernel(), { queues: [queueModel('Orders.fifo')] })).toThrow('FIFO');
  });

  test('the digest of attributes is the one that SQS documents', () => {
    // worked out with Python's hashlib from the documented layout
    expect(attributesDigest({ RULE_ARN: 'arn', ERROR_CODE: 'TIMEOUT' })).toBe(
      '7462d45ed2c40e1e569b419a538648f0',
    );
  });
});
