import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { dynamoReturns } from '#adapters/dynamodb/returns.ts';
import { sandboxCollections } from '#adapters/sandbox/sandbox-collections.ts';
import { systemIds } from '#adapters/system.ts';
import { newScene, oneJumper, type Scene } from './people/scene.ts';
import { signedByStripe } from './people/sender.ts';
import { call } from './people/signed.ts';
import { newWorld, type RunningWorld } from './people/world.ts';

let world: RunningWorld;
let scene: Scene;
let returnId: string;

beforeAll(async () => {
  world = await newWorld();
});
beforeEach(async () => {
  scene = await newScene(world);
  returnId = await scene.customer.opensReturn(oneJumper);
});
afterAll(async () => {
  expect(world.complaints).toEqual([]);
  await world.forget();
});

const now = () => new Date(world.clock.now()).toISOString();
const payments = async () =>
  (await scene.insight.story(returnId)).filter((type) => type === 'DifferencePaid').length;

/** The return asks its customer for 249.50 kronor, by a link of the sandbox. @returns where its page is in this world */
async function asks(): Promise<string> {
  const client = new DynamoDBClient({
    ...{ endpoint: world.awsEndpoint, region: world.app.region },
    credentials: { accessKeyId: 'LOCALROOT', secretAccessKey: 'none' },
  });
  const options = { marshallOptions: { removeUndefinedValues: true } };
  const [db, table] = [DynamoDBDocumentClient.from(client, options), world.app.tables[0]?.name ?? ''];
  const clock = { now };
  const returns = dynamoReturns(db, table, clock);
  const [key, amount] = [`${returnId}.difference`, 24_950];
  const payBy = new Date(world.clock.now() + 7 * 86_400_000).toISOString();
  const before = await returns.read(returnId);
  const data = { amount, payBy, key };
  const asked = { type: 'DifferenceAsked', actor: 'system', occurredAt: now(), data } as const;
  await returns.commit({ before, returnId, events: [asked] });
  const setting = { ids: systemIds, method: 'card', portalUrl: 'http://localhost:4400' };
  const { url } = await sandboxCollections({ db, table, clock }, setting).open({
    ...{ key, returnId, amount, payBy, currency: 'SEK', language: 'sv', says: 'Mellanskillnad för byte' },
  });
  await world.settle();
  client.destroy();
  return world.apiUrl + new URL(url).pathname.replace('/api', '');
}

const pays = async (address: string) => {
  const answer = await fetch(address, { method: 'POST', redirect: 'manual' });
  await world.settle();
  return answer;
};

/** Tells of a payment as Stripe does, and lets everything happen that follows. */
async function stripeTells(over: object = {}, id = 'evt_1') {
  const object = {
    ...{ id: 'cs_test_1', payment_link: 'plink_1', payment_intent: 'pi_1', payment_status: 'paid' },
    ...{ amount_total: 24_950, currency: 'sek' },
    metadata: {
      ...{ returflow_key: `${returnId}.difference`, returflow_return: returnId, returflow_method: 'card' },
    },
    ...over,
  };
  const created = Math.floor(world.clock.now() / 1000);
  const body = JSON.stringify({ id, type: 'checkout.session.completed', created, data: { object } });
  const headers = signedByStripe(world.signingKey('stripe'), world.clock.now(), Buffer.from(body));
  const answer = await call('POST', `${world.apiUrl}/webhooks/stripe`, body, headers);
  await world.settle();
  return answer;
}

test('a customer reads what they are asked for, pays on the sandbox’s page, and it is on their return once', async () => {
  const address = await asks();
  const page = await fetch(address);
  expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  expect((await page.text()).replaceAll(/\s/g, ' ')).toContain('Betala 249,50 kr');
  expect(await payments()).toBe(0);
  const paid = await pays(address);
  expect([paid.status, paid.headers.get('location')]).toEqual([
    303,
    `http://localhost:${new URL(world.apiUrl).port}/returns/${returnId}`,
  ]);
  expect((await pays(address)).status).toBe(303);
  expect([await payments(), world.failed()]).toEqual([1, 0]);
});

test('what Stripe tells of a payment is recorded once', async () => {
  await asks();
  expect((await stripeTells()).body).toEqual({ ours: true });
  await stripeTells({}, 'evt_2');
  expect([await payments(), world.failed()]).toEqual([1, 0]);
});

test('money that the return did not ask for is kept for a person, and recorded as nothing', async () => {
  expect((await stripeTells()).status).toBe(202);
  await world.advance('10m');
  expect([await payments(), world.failed()]).toEqual([0, 1]);
});

test('a link that nobody followed in time takes no money', async () => {
  const address = await asks();
  await world.advance('8d');
  expect((await pays(address)).status).toBe(200);
  expect(await payments()).toBe(0);
});
