import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { catalogue } from '#infra/catalogue.ts';
import { configOf } from '#infra/config.ts';
import { clientsIn } from '#infra/doctor/clients.ts';
import { examine } from '#infra/doctor/examine.ts';
import { type ExpectedStack, expectedStacks } from '#infra/doctor/expected.ts';
import { root } from '#infra/paths.ts';
import { aHealthyCloud, type Cloud, type Listening, listenFor } from './a-cloud.ts';

const config = configOf('prod');
const credentials = {
  AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
  AWS_SECRET_ACCESS_KEY: 'no-secret',
  AWS_MAX_ATTEMPTS: '1',
};
let expected: ExpectedStack[];
let cloud: Cloud;
let listening: Listening;

beforeAll(async () => {
  Object.assign(process.env, credentials);
  expected = expectedStacks('prod');
  listening = await listenFor(() => cloud);
});
afterAll(async () => {
  for (const name of Object.keys(credentials)) delete process.env[name];
  await listening.close();
});
beforeEach(() => {
  cloud = aHealthyCloud(expected);
  for (const name of Object.values(config.secrets)) cloud.secrets[name] = {};
  listening.asked.length = 0;
});

const findings = () =>
  examine({
    config,
    expected,
    clients: (region = config.region) => clientsIn(region, listening.url),
    now: () => Date.parse('2026-11-02T08:00:00.000Z'),
  });

/** What is not as it should be, besides what `infra/config.ts` leaves to whoever deploys. */
const complaints = async () =>
  (await findings())
    .filter(({ state, about }) => state !== 'ok' && about !== 'address' && about !== 'firewall')
    .map(({ state, about, says }) => `${state}: ${about} ${says}`);

const reading = /^(Describe|Get|List|Head)[A-Z]/;

test('a healthy stage has nothing to complain of, and was only read', async () => {
  expect(await complaints()).toEqual([]);
  expect(listening.asked.length).toBeGreaterThan(catalogue.length * 2);
  expect(listening.asked.filter((operation) => !reading.test(operation))).toEqual([]);
  // a secret's value is no business of a check
  expect(listening.asked).not.toContain('GetSecretValue');
});

describe('is told of', () => {
  const stateless = 'returflow-prod-stateless';

  test.each<[string, () => void, string]>([
    [
      'a stack that is not there',
      () => void delete cloud.stacks[stateless],
      `broken: ${stateless} is not in eu-north-1`,
    ],
    [
      'a deployment that was taken back',
      () => Object.assign(cloud.stacks[stateless] ?? {}, { status: 'UPDATE_ROLLBACK_COMPLETE' }),
      `attention: ${stateless} UPDATE_ROLLBACK_COMPLETE: the last deployment was taken back`,
    ],
    [
      'a stack that failed',
      () => Object.assign(cloud.stacks[stateless] ?? {}, { status: 'UPDATE_ROLLBACK_FAILED' }),
      `broken: ${stateless} UPDATE_ROLLBACK_FAILED`,
    ],
    [
      'a table that cannot be put back',
      () => Object.assign(cloud.table, { recovery: 'DISABLED' }),
      'broken: table cannot be put back to an earlier moment',
    ],
    [
      'a secret that is missing',
      () => void delete cloud.secrets[config.secrets.carrier],
      `broken: secret ${config.secrets.carrier} is not there`,
    ],
    [
      'a secret on its way out',
      () => Object.assign(cloud.secrets, { [config.secrets.shop]: { DeletedDate: 1_793_000_000 } }),
      `broken: secret ${config.secrets.shop} is about to be deleted`,
    ],
    [
      'a domain that is not verified',
      () => Object.assign(cloud.mail, { verified: 'Pending' }),
      'broken: mail shop.example: Pending',
    ],
    [
      'the sandbox of SES',
      () => Object.assign(cloud.mail, { quota: 200 }),
      'attention: mail 200 mails a day: the account seems to be in the sandbox',
    ],
    [
      'sending that is switched off',
      () => Object.assign(cloud.mail, { enabled: false }),
      'broken: mail sending is switched off for the account',
    ],
    [
      'an alarm',
      () =>
        cloud.alarms.push({
          AlarmName: 'returflow-prod-api-failing',
          AlarmDescription: 'docs/runbooks/api-failing.md',
        }),
      'broken: alarm returflow-prod-api-failing sounds',
    ],
    [
      'a function that failed',
      () => Object.assign(cloud.errors, { f2: 4 }),
      `attention: function ${catalogue[2]?.name} failed 4 times in the last hour`,
    ],
    [
      'a portal that is not published',
      () => Object.assign(cloud, { published: false }),
      'attention: portal is not published',
    ],
  ])('%s', async (_, fallIll, complaint) => {
    fallIll();
    expect(await complaints()).toContain(complaint);
    expect(listening.asked.filter((operation) => !reading.test(operation))).toEqual([]);
  });

  test('dead letters, queue by queue', async () => {
    cloud.letters = 3;
    const queues = expected.flatMap(({ template: { Resources } }) =>
      Object.values(Resources).filter(({ Type }) => Type === 'AWS::SQS::Queue'),
    );
    expect(queues.length).toBeGreaterThan(1);
    expect((await complaints()).filter((one) => one.includes('holds 3 that failed for good'))).toHaveLength(
      queues.length,
    );
  });

  test('a function that does not serve its newest version, or two at a time', async () => {
    const [one = '', other = ''] = Object.entries(
      expected.find(({ name }) => name === stateless)?.template.Resources ?? {},
    )
      .filter(([, { Type }]) => Type === 'AWS::Lambda::Function')
      .map(([id]) => id);
    cloud.versions = {
      [one]: { live: '3', newest: '4' },
      [other]: { live: '3', newest: '4', weights: { '4': 0.1 } },
    };
    expect(await complaints()).toEqual([
      `attention: function ${one} serves version 3, the newest is 4`,
      `attention: function ${other} two versions serve`,
    ]);
  });

  test('what a deployment would change, by name', async () => {
    const { Resources } = cloud.stacks[stateless]?.template ?? { Resources: {} };
    const { Stream: _, ...others } = Resources;
    const template = { ...cloud.stacks[stateless]?.template, Resources: others };
    Object.assign(cloud.stacks[stateless] ?? {}, { template });
    expect(await complaints()).toEqual([`attention: ${stateless} a deployment changes 1 things: Stream`]);
  });

  test('what it may not look at, and of the rest all the same', async () => {
    cloud.forbidden = 'DescribeTable';
    const told = await complaints();
    expect(told).toEqual([
      expect.stringContaining('broken: table cannot be looked at: AccessDeniedException'),
    ]);
  });
});

test('from the command line it says so in JSON, and by its exit code', async () => {
  cloud.mail.enabled = false;
  const run = promisify(execFile)(
    process.execPath,
    [join(root, 'infra/doctor/doctor.ts'), 'prod', '--json', '--endpoint', listening.url],
    { env: { ...process.env, ...credentials } },
  );
  const { code, stdout } = await run.then(
    () => ({ code: 0, stdout: '' }),
    (error: { code: number; stdout: string }) => error,
  );
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toContainEqual(
    expect.objectContaining({ state: 'broken', about: 'mail', todo: expect.any(String) }),
  );
});
