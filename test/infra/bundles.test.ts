import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundle, bundleAll, functionNames, settings } from '#infra/bundle.ts';
import { sizes } from '#infra/bundle-sizes.ts';
import { catalogue } from '#infra/catalogue.ts';
import { root } from '#infra/paths.ts';
import { sandboxCatalogue } from '#infra/sandbox-catalogue.ts';
import { type Listener, listen, signatureOf } from './signed-requests.ts';
import { environmentOf, resourcesOf } from './templates.ts';

const run = promisify(execFile);
const credentials = {
  AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
  AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
  AWS_SESSION_TOKEN: 'session-token',
};
const region = { AWS_REGION: 'eu-north-1' };

/** One call of each client that the functions use. */
const calls = `
  import { ApiGatewayManagementApiClient, PostToConnectionCommand } from '@aws-sdk/client-apigatewaymanagementapi';
  import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
  import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
  import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
  import { CreateScheduleCommand, SchedulerClient } from '@aws-sdk/client-scheduler';
  import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
  import { SendRawEmailCommand, SESClient } from '@aws-sdk/client-ses';
  import { SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
  const once = { maxAttempts: 1 };
  const answers = await Promise.allSettled([
    new ApiGatewayManagementApiClient(once).send(new PostToConnectionCommand({ ConnectionId: 'L0SM9cOFvHcCIhw=', Data: '{}' })),
    new DynamoDBClient(once).send(new GetItemCommand({ TableName: 't', Key: { pk: { S: 'a' } } })),
    new EventBridgeClient(once).send(new PutEventsCommand({ Entries: [{ Source: 's', DetailType: 'd', Detail: '{}' }] })),
    new S3Client({ ...once, forcePathStyle: true }).send(new GetObjectCommand({ Bucket: 'b', Key: 'labels/å b.pdf' })),
    new SchedulerClient(once).send(new CreateScheduleCommand({
      Name: 'n', ScheduleExpression: 'at(2026-01-01T00:00:00)', FlexibleTimeWindow: { Mode: 'OFF' }, Target: { Arn: 'a', RoleArn: 'r' },
    })),
    new SecretsManagerClient(once).send(new GetSecretValueCommand({ SecretId: 's' })),
    new SESClient(once).send(new SendRawEmailCommand({ RawMessage: { Data: new Uint8Array([1]) } })),
    new SFNClient(once).send(new StartExecutionCommand({ stateMachineArn: 'm', name: 'n', input: '{}' })),
  ]);
  console.log(JSON.stringify(answers.map(({ reason }) => String(reason))));
`;

let folder: string;
let bundled: string;
let listener: Listener;
let made: Map<string, Uint8Array>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'returflow-bundles-'));
  bundled = join(folder, 'bundled');
  listener = await listen();
  made = await bundle(await functionNames());
  await bundleAll(bundled);
  const { outputFiles } = await build({
    ...settings,
    stdin: { contents: calls, resolveDir: root },
    outdir: folder,
  });
  await writeFile(join(folder, 'calls.mjs'), outputFiles[0]?.contents ?? '');
});
afterAll(async () => {
  await listener.close();
  await rm(folder, { recursive: true });
});

const callEach = (environment: Record<string, string>) =>
  run(process.execPath, [join(folder, 'calls.mjs')], {
    env: { ...region, AWS_ENDPOINT_URL: listener.url, ...environment },
  });

test('every client signs with the credentials in the environment', async () => {
  listener.requests.length = 0;
  await callEach(credentials);
  const services = listener.requests.map(
    ({ headers }) => /\/eu-north-1\/([\w-]+)\/aws4_request/.exec(headers.authorization ?? '')?.[1],
  );
  expect(services.sort()).toEqual([
    'dynamodb',
    'events',
    'execute-api',
    's3',
    'scheduler',
    'secretsmanager',
    'ses',
    'states',
  ]);
  for (const request of listener.requests) {
    expect(request.headers['x-amz-security-token']).toBe('session-token');
    expect(request.headers.authorization).toMatch(/Credential=AKIDEXAMPLE\//);
    const signature = /Signature=(\w+)/.exec(request.headers.authorization ?? '')?.[1];
    expect(signature).toBe(signatureOf(request, credentials.AWS_SECRET_ACCESS_KEY));
  }
});

test('live messages go to the address that is set for them, and all else to the common one', async () => {
  listener.requests.length = 0;
  await callEach({ ...credentials, AWS_ENDPOINT_URL_APIGATEWAYMANAGEMENTAPI: `${listener.url}/live` });
  const posts = listener.requests.filter(({ url }) => url.startsWith('/live/'));
  expect(posts.map(({ method, url, body }) => [method, url, body.toString()])).toEqual([
    ['POST', '/live/@connections/L0SM9cOFvHcCIhw%3D', '{}'],
  ]);
  expect(listener.requests).toHaveLength(8);
});

test('without credentials nothing is sent', async () => {
  listener.requests.length = 0;
  const { stdout } = await callEach({ HOME: folder });
  expect(listener.requests).toEqual([]);
  const reasons: string[] = JSON.parse(stdout);
  expect(reasons).toHaveLength(8);
  for (const reason of reasons) expect(reason).toContain('no credentials in the environment');
});

test('every bundle starts with the settings of its function, alone in its folder', async () => {
  const names = await functionNames();
  const functions = Object.values(resourcesOf('local')).filter(
    ({ Type }) => Type === 'AWS::Lambda::Function',
  );
  const environment = Object.assign({}, ...functions.map(environmentOf));
  const code = `for (const file of process.argv.slice(1)) console.log(typeof (await import(file)).handler);`;
  const files = names.map((name) => join(bundled, name, 'index.mjs'));
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', code, ...files], {
    env: { ...region, ...credentials, ...environment, AWS_LAMBDA_FUNCTION_NAME: 'starting' },
  });
  expect(stdout.trim().split('\n')).toEqual(names.map(() => 'function'));
});

test('the same sources give the same bytes, with no path of the machine in them', async () => {
  expect([...made.keys()].sort()).toEqual(await functionNames());
  for (const [name, bytes] of made) {
    const again = await readFile(join(bundled, name, 'index.mjs'));
    expect(again.equals(bytes), name).toBe(true);
    expect(again.includes(root), name).toBe(false);
  }
});

test('http is required and not imported, and the rest of the credential chain does not come along', () => {
  const chain = [
    'AssumeRoleWithWebIdentity',
    'GetRoleCredentials',
    'credential_process',
    'AWS_CONTAINER_CREDENTIALS',
  ];
  for (const [name, bytes] of made) {
    const code = Buffer.from(bytes).toString('utf8');
    const imported = [...code.matchAll(/\bfrom ?["']((?:node:)?https?)["']/g)].map(([, module]) => module);
    expect(imported, name).toEqual([]);
    // who needs nothing calls nobody
    const calls = [...catalogue, ...sandboxCatalogue].some(
      ({ name: its, needs }) => its === name && needs.some((need) => !('withdrawalLabels' in need)),
    );
    expect(code.includes('("node:https")'), name).toBe(calls);
    expect(
      chain.filter((part) => code.includes(part)),
      name,
    ).toEqual([]);
  }
});

test('no bundle is larger than its aim', () => {
  const bundles = [...made].map(([name, { byteLength }]) => ({ name, bytes: byteLength }));
  expect(sizes(bundles).filter(({ within }) => !within)).toEqual([]);
});

test('bundling again leaves what has not changed, and forgets functions that are gone', async () => {
  const [name = ''] = await functionNames();
  const before = await stat(join(bundled, name, 'index.mjs'));
  await mkdir(join(bundled, 'api', 'gone'));
  await writeFile(join(bundled, 'api', 'gone', 'index.mjs'), '');
  await bundleAll(bundled);
  const after = await stat(join(bundled, name, 'index.mjs'));
  expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
  expect(await readdir(join(bundled, 'api'))).not.toContain('gone');
});
