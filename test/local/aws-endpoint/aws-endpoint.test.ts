import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { GetScheduleCommand, SchedulerClient } from '@aws-sdk/client-scheduler';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterEach, describe, expect, test } from 'vitest';
import { AwsEndpoint } from '#local/aws-endpoint/aws-endpoint.ts';
import type { AwsRequest, AwsService } from '#local/kernel.ts';
import { UnsupportedByLocal } from '#local/unsupported.ts';

const now = Date.parse('2027-05-01T00:00:00Z');
let endpoints: AwsEndpoint[] = [];
let clients: { destroy: () => void }[] = [];

afterEach(async () => {
  for (const client of clients) client.destroy();
  for (const endpoint of endpoints) await endpoint.close();
  endpoints = [];
  clients = [];
});

/** A service that remembers what it was asked and answers with an empty object, unless told otherwise. */
function aService(
  signingName: string,
  answer: AwsService['handle'] = async () => ({ status: 200, body: '{}' }),
) {
  const asked: AwsRequest[] = [];
  const service: AwsService = {
    signingName,
    requires: (request) => [
      { action: `${signingName}:${request.operation ?? request.method}`, resources: ['*'] },
    ],
    handle: async (request) => {
      asked.push(request);
      return answer(request);
    },
  };
  return { service, asked };
}

async function open(
  services: AwsService[],
  guard = (_key: string, _name: string): string | undefined => undefined,
) {
  const complaints: string[] = [];
  const endpoint = new AwsEndpoint({
    services,
    clock: { now: () => now },
    guard,
    complain: (message) => complaints.push(message),
  });
  endpoints.push(endpoint);
  const url = await endpoint.listen();
  return { url, complaints };
}

function configuration(url: string) {
  return {
    endpoint: url,
    region: 'eu-north-1',
    credentials: { accessKeyId: 'LOCALFN.open', secretAccessKey: 'local' },
    maxAttempts: 1,
  };
}

function client<T extends { destroy: () => void }>(made: T): T {
  clients.push(made);
  return made;
}

describe('dispatch', () => {
  test('a call reaches the service it is signed for, with its operation and body', async () => {
    const dynamodb = aService('dynamodb');
    const { url } = await open([dynamodb.service, aService('states').service]);
    const sdk = client(new DynamoDBClient(configuration(url)));
    await sdk.send(new GetItemCommand({ TableName: 'returns', Key: { pk: { S: 'ä' } } }));
    expect(dynamodb.asked).toHaveLength(1);
    expect(dynamodb.asked[0]?.operation).toBe('GetItem');
    expect(JSON.parse(String(dynamodb.asked[0]?.body))).toEqual({
      TableName: 'returns',
      Key: { pk: { S: 'ä' } },
    });
  });

  test('operations are known from the target, the form or not at all, as each protocol has it', async () => {
    const names = ['states', 'events', 'sqs', 'secretsmanager', 'ses', 's3'];
    const xml =
      '<SendRawEmailResponse><SendRawEmailResult><MessageId>1</MessageId></SendRawEmailResult></SendRawEmailResponse>';
    const services = names.map((name) =>
      aService(name, async () => ({ status: 200, body: name === 'ses' ? xml : name === 's3' ? '' : '{}' })),
    );
    const { url } = await open(services.map((one) => one.service));
    const settings = configuration(url);
    await client(new SFNClient(settings)).send(new StartExecutionCommand({ stateMachineArn: 'arn' }));
    await client(new EventBridgeClient(settings)).send(new PutEventsCommand({ Entries: [] }));
    await client(new SQSClient({ ...settings, md5: false })).send(
      new SendMessageCommand({ QueueUrl: `${url}/0/failed`, MessageBody: 'x' }),
    );
    await client(new SecretsManagerClient(settings)).send(new GetSecretValueCommand({ SecretId: 'x' }));
    await client(new SESClient(settings)).send(
      new SendRawEmailCommand({ RawMessage: { Data: Buffer.from('x') } }),
    );
    await client(new S3Client(settings)).send(
      new PutObjectCommand({ Bucket: 'docs', Key: 'a/b c', Body: 'x' }),
    );
    expect(services.map((one) => one.asked[0]?.operation)).toEqual([
      'StartExecution',
      'PutEvents',
      'SendMessage',
      'GetSecretValue',
      'SendRawEmail',
      undefined,
    ]);
    expect(services[5]?.asked[0]).toMatchObject({ method: 'PUT', path: '/docs/a/b%20c' });
  });

  test('the answer carries the time of the runtime', async () => {
    const { url } = await open([aService('dynamodb').service]);
    const answer = await fetch(url, {
      headers: {
        authorization: 'AWS4-HMAC-SHA256 Credential=LOCALROOT/20270501/eu-north-1/dynamodb/aws4_request',
      },
    });
    expect(answer.headers.get('date')).toBe('Sat, 01 May 2027 00:00:00 GMT');
  });

  test('a presigned URL is known by its query', async () => {
    const s3 = aService('s3', async () => ({ status: 200, body: 'label' }));
    const { url } = await open([s3.service]);
    const query = new URLSearchParams({
      'X-Amz-Credential': 'LOCALFN.open/20270501/eu-north-1/s3/aws4_request',
    });
    expect(await (await fetch(`${url}/docs/label.pdf?${query}`)).text()).toBe('label');
  });
});

describe('refusals', () => {
  test('a service that is not there is an error by name, and said aloud', async () => {
    const { url, complaints } = await open([]);
    const sdk = client(new DynamoDBClient(configuration(url)));
    await expect(sdk.send(new GetItemCommand({ TableName: 'returns', Key: {} }))).rejects.toMatchObject({
      name: 'UnsupportedByLocal',
      $metadata: { httpStatusCode: 501 },
    });
    expect(complaints).toEqual([expect.stringContaining('dynamodb GetItem')]);
  });

  test('an operation that a service cannot do is an error by name', async () => {
    const { service } = aService('dynamodb', async () => {
      throw new UnsupportedByLocal('DynamoDB operation ExportTable');
    });
    const { url } = await open([service]);
    const sdk = client(new DynamoDBClient(configuration(url)));
    await expect(sdk.send(new GetItemCommand({ TableName: 'returns', Key: {} }))).rejects.toMatchObject({
      name: 'UnsupportedByLocal',
      message: 'local cannot do this: DynamoDB operation ExportTable',
    });
  });

  test('what the role does not allow is refused as each service does, and never reaches it', async () => {
    const names = ['dynamodb', 'scheduler', 'ses', 's3'];
    const services = names.map((name) => aService(name));
    const { url, complaints } = await open(
      services.map((one) => one.service),
      (key, name) => `${key} may not use ${name}`,
    );
    const settings = configuration(url);
    const sends = [
      client(new DynamoDBClient(settings)).send(new PutItemCommand({ TableName: 'returns', Item: {} })),
      client(new SchedulerClient(settings)).send(new GetScheduleCommand({ Name: 'x' })),
      client(new SESClient(settings)).send(
        new SendRawEmailCommand({ RawMessage: { Data: Buffer.from('x') } }),
      ),
      client(new S3Client(settings)).send(new GetObjectCommand({ Bucket: 'docs', Key: 'a' })),
    ];
    const outcomes = await Promise.allSettled(sends);
    expect(
      outcomes.map((one) => (one.status === 'rejected' ? [one.reason.name, one.reason.message] : [])),
    ).toEqual([
      ['AccessDeniedException', 'LOCALFN.open may not use dynamodb'],
      ['AccessDeniedException', 'LOCALFN.open may not use scheduler'],
      ['AccessDenied', 'LOCALFN.open may not use ses'],
      ['AccessDenied', 'LOCALFN.open may not use s3'],
    ]);
    expect(services.flatMap((one) => one.asked)).toEqual([]);
    expect(complaints).toHaveLength(4);
  });

  test('an unsigned request is refused', async () => {
    const { url } = await open([aService('dynamodb').service]);
    expect((await fetch(url, { method: 'POST', body: '{}' })).status).toBe(403);
  });

  test('a failure of local itself is a server error and is said aloud', async () => {
    const { service } = aService('dynamodb', async () => {
      throw new Error('disk full');
    });
    const { url, complaints } = await open([service]);
    const sdk = client(new DynamoDBClient(configuration(url)));
    await expect(sdk.send(new GetItemCommand({ TableName: 'returns', Key: {} }))).rejects.toMatchObject({
      $metadata: { httpStatusCode: 500 },
    });
    expect(complaints[0]).toContain('disk full');
  });
});
