import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { problemMediaType, problemName } from '#contracts/problem.ts';
import { errorTable } from '#lambda/error-table.ts';
import { type HonestRequest, openTheShop, type Shop } from './people/honest-requests.ts';
import { hostileRequests, type Named } from './people/hostile-requests.ts';
import { insightOf } from './people/insight.ts';
import { knock, type RawAnswer, shout } from './people/raw.ts';
import { bytesOf, senderOf } from './people/sender.ts';
import { newWorld, type RunningWorld } from './people/world.ts';

const routes = [
  'GET /staff/me',
  'GET /staff/returns',
  'POST /staff/return-searches',
  'GET /staff/returns/{returnId}',
  'GET /staff/queues/review',
  'GET /staff/queues/stuck',
  'POST /staff/returns/{returnId}/approval',
  'POST /staff/returns/{returnId}/rejection',
  'POST /staff/returns/{returnId}/override',
  'POST /staff/returns/{returnId}/corrections',
  'POST /staff/returns/{returnId}/redrive',
  'POST /staff/returns/{returnId}/settlement',
  'POST /staff/returns/{returnId}/messages',
  'POST /staff/returns/{returnId}/goodwill',
  'POST /staff/returns/{returnId}/remedy-change',
  'POST /staff/returns/{returnId}/remedy-dispatch',
  'POST /staff/returns/{returnId}/cancellation',
  'GET /staff/bookings/{market}/{period}',
  'POST /staff/live-tickets',
  'GET /staff/figures/{figure}',
  'GET /staff/figures/cost-per-return/entries',
  'POST /staff/figures/rebuild',
  'GET /staff/policies/{market}',
  'GET /staff/policies/{market}/{version}',
  'GET /staff/policies/{market}/{version}/differences/{other}',
  'PUT /staff/policies/{market}/{version}',
  'POST /staff/policies/{market}/backtest',
  'GET /staff/withdrawals',
  'GET /staff/withdrawals/{withdrawalId}',
  'POST /staff/withdrawals/{withdrawalId}/attachment',
  'POST /staff/withdrawals/{withdrawalId}/closure',
  'POST /withdrawals',
  'POST /sessions',
  'GET /orders/{orderNumber}',
  'GET /orders/{orderNumber}/lines/{lineId}/exchanges',
  'POST /orders/{orderNumber}/return-preview',
  'POST /returns',
  'GET /returns/{returnId}',
  'GET /returns/{returnId}/label',
  'GET /returns/{returnId}/store-credit',
  'POST /returns/{returnId}/difference-payment',
  'GET /returns/{returnId}/credit-notes/{creditNote}',
  'GET /returns/{returnId}/receipts/{receipt}',
  'GET /staff/returns/{returnId}/receipts/{receipt}',
  'GET /staff/returns/{returnId}/credit-notes/{creditNote}',
  'POST /photos',
  'POST /returns/{returnId}/photos',
  'GET /returns/{returnId}/photos/{photoId}',
  'GET /staff/returns/{returnId}/photos/{photoId}',
  'POST /returns/{returnId}/remedy-change',
  'POST /returns/{returnId}/cancellation',
  'POST /returns/{returnId}/live-tickets',
  'PUT /orders/{orderNumber}',
  'PUT /articles',
  'PUT /articles/stock',
  'PUT /history/returns/{reference}',
  'PUT /policies/{market}/{version}',
  'POST /returns/{returnId}/review',
  'POST /webhooks/carriers/{carrier}',
  'POST /webhooks/warehouse',
  'POST /webhooks/stripe',
  'GET /staff/store-credits/{reference}',
  'POST /store-credits/balance',
  'POST /store-credits/redemptions',
  'POST /store-credits/redemptions/{key}/void',
  'POST /webhooks/support',
  'POST /webhooks/resales',
  'POST /webhooks/return-costs',
  'POST /returns/{returnId}/feedback',
  'POST /feedback',
  'GET /staff/contacts/unmatched',
];

/** Routes that take nothing, so that there is nothing to forge. */
const takingNothing = [
  ...['GET /openapi.json', 'GET /policy-schema.json', 'GET /asyncapi.json', 'GET /docs'],
  'GET /withdrawal-words',
  // a page for whoever has its secret: it reads no body and no header
  ...['GET /sandbox/pay/{secret}', 'POST /sandbox/pay/{secret}'],
];

/** Routes whose answer is a secret, another one each time. */
const givingSecrets = ['POST /sessions', 'POST /returns/{returnId}/live-tickets', 'POST /staff/live-tickets'];

let world: RunningWorld;
let shop: Shop;
let before: unknown;

beforeAll(async () => {
  world = await newWorld();
  shop = await openTheShop(world);
  before = await everythingKept();
});

afterAll(async () => {
  expect(world.complaints).toEqual([]);
  await world.forget();
});

test('every route of the template is tried', () => {
  const served = world.app.httpApis.flatMap((api) => api.routes.map(({ routeKey }) => routeKey));
  expect(served.toSorted()).toEqual([...routes, ...takingNothing].toSorted());
});

describe.each(routes)('%s', (routeKey) => {
  test('refuses by name whatever is forged, broken, too large or somebody else’s, and keeps nothing', async () => {
    const honest = honestAt(routeKey);
    const hostile = hostileRequests(senderOf(world, shop, routeKey, honest), honest, shop);
    expect(await notRefused(hostile)).toEqual([]);
    expect(await everythingKept()).toEqual(before);
  });

  test('refuses whatever stands in for a part of it, and keeps nothing', async () => {
    const honest = honestAt(routeKey);
    const { write, isForStaff } = senderOf(world, shop, routeKey, honest);
    const kinds = [
      ...Object.keys(honest.path).map((name) => oddPart.map((part) => write({ path: { [name]: part } }))),
      ...(honest.body === undefined || honest.signer === 'stripe'
        ? []
        : [wrongBody(honest.body).map((body) => write({ bytes: bytesOf(body) }))]),
      ...(honest.bytes === undefined
        ? []
        : [fc.uint8Array({ maxLength: 300 }).map((noise) => write({ bytes: Buffer.from(noise) }))]),
      ...(honest.signer === 'stripe'
        ? [oddPart.map((part) => write({ headers: { 'stripe-signature': part } }))]
        : []),
      ...(isForStaff ? [oddPart.map((part) => write({ headers: { authorization: `Bearer ${part}` } }))] : []),
    ];
    const requests = fc.sample(fc.oneof(...kinds), { numRuns: 60, seed: 42 });
    const named = requests.map((request): Named => [`${request.path} ${request.body ?? ''}`, request]);
    expect(await notRefused(named)).toEqual([]);
    expect(await everythingKept()).toEqual(before);
  });
});

describe('what is no HTTP', () => {
  test.each([
    ['a request line of noise', '\x00\x01\x02 / HTTP/1.1\r\n\r\n'],
    ['a NUL in a header', 'GET /orders/A HTTP/1.1\r\nhost: a\r\nx: a\x00b\r\n\r\n'],
    ['two lengths', 'POST /returns HTTP/1.1\r\nhost: a\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nab'],
    [
      'a length and chunks',
      'POST /returns HTTP/1.1\r\nhost: a\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    ['no host', 'GET /orders/A HTTP/1.1\r\n\r\n'],
    ['headers of 20 KB', `GET /orders/A HTTP/1.1\r\nhost: a\r\nx: ${'x'.repeat(20_000)}\r\n\r\n`],
    ['a path with bytes', 'GET /orders/\xff\xfe HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n'],
    [
      'another server’s address',
      'GET http://other.example/local/secrets HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n',
    ],
  ])('%s is refused at the door', async (_, bytes) => {
    const status = await shout(world.apiUrl, bytes);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(await everythingKept()).toEqual(before);
  });
});

describe.each(routes)('%s, asked honestly', (routeKey) => {
  test('is served, so the refusals above were of what was forged; and again without a second effect', async () => {
    const honest = honestAt(routeKey);
    const request = senderOf(world, shop, routeKey, honest).write({ id: 'honest' });
    const first = await knock(world.apiUrl, request);
    await world.settle();
    const kept = await everythingKept();
    const second = await knock(world.apiUrl, request);
    await world.settle();
    expect([first.status, second.status].map((status) => Math.floor(status / 100))).toEqual([2, 2]);
    // a second secret is a second secret; facts told again pass over the bus again, and are known there
    if (givingSecrets.includes(routeKey)) return;
    const { events: _, ...afterwards } = await everythingKept();
    const { events: __, ...expected } = kept;
    expect(afterwards).toEqual(expected);
  });
});

function honestAt(routeKey: string): HonestRequest {
  const honest = shop.requests[routeKey];
  if (honest === undefined) throw new Error(`nobody knows an honest request to ${routeKey}`);
  return honest;
}

/** Those of the requests that were not refused as a stranger is to be refused, each with what came back. */
async function notRefused(requests: readonly Named[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const [name, request] of requests) {
    const answer = await knock(world.apiUrl, request);
    const fault = faultOf(answer, request.method, name);
    if (fault !== undefined) wrong.push(`${name}: ${fault}`);
  }
  await world.settle();
  return wrong;
}

/** What is wrong with a refusal: it is none, it has no name of ours, or it tells what is nobody's business. */
function faultOf({ status, contentType, text }: RawAnswer, method: string, what: string) {
  const told = `${status} ${contentType} ${text.slice(0, 300)}`;
  if (status < 400 || status > 499 || /node_modules|\.ts:| {4}at /.test(text)) return told;
  if (contentType === problemMediaType) {
    const problem = JSON.parse(text);
    const name = problemName(problem.type) ?? '';
    const meaning = Object.entries(errorTable).find(([known]) => known === name)?.[1];
    const isNamed = meaning?.status === status && problem.status === status;
    return isNamed && (!(what in errorTable) || what === name) ? undefined : told;
  }
  // what never reached a function has the gateway's words; the answer to HEAD has none
  if (method === 'HEAD') return status === 404 ? undefined : told;
  const isGateways = contentType === 'application/json' && [401, 403, 404, 413].includes(status);
  return isGateways && typeof JSON.parse(text).message === 'string' ? undefined : told;
}

/**
 * Everything that a request could leave behind: items, events, mails, executions, messages in queues. Attempts to open
 * a session are counted, whoever makes them: those items alone may change.
 */
async function everythingKept() {
  const items = await insightOf(world, '').allItems();
  const executions = world.app.machines.flatMap(({ arn }) =>
    world.stepFunctions.listExecutions(arn, { limit: 1000 }),
  );
  return {
    items: Object.fromEntries(
      items
        .filter(({ pk }) => !String(pk).startsWith('ATTEMPTS#'))
        .map((item) => [`${item.pk} ${item.sk}`, item]),
    ),
    events: world.eventBridge.counts(),
    mails: world.mailbox.count(),
    executions: executions.map(({ name, status, statesEntered }) => `${name} ${status} ${statesEntered}`),
    failed: world.failed(),
  };
}

/** A part of an address that names nothing. */
const oddPart = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 60 })
  .map((text) => encodeURIComponent(text.toWellFormed()))
  .filter((part) => !/^[a-z0-9][a-z0-9-]*$/.test(part));

/** JSON that is not this body: any at all, or the body with one value, however deep, that is of another type. */
function wrongBody(honest: unknown): fc.Arbitrary<unknown> {
  const anything = fc.jsonValue().filter((value) => JSON.stringify(value) !== '{}');
  const places = placesIn(honest);
  if (places.length === 0) return anything;
  const replaced = fc
    .tuple(fc.constantFrom(...places), fc.jsonValue())
    .filter(([place, value]) => typeof value !== typeof valueAt(honest, place))
    .map(([place, value]) => withValue(honest, place, value));
  return fc.oneof(anything, replaced);
}

type Place = readonly string[];

function placesIn(value: unknown, place: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [place];
  const inside = Object.entries(value).flatMap(([name, member]) => placesIn(member, [...place, name]));
  return place.length === 0 ? inside : [place, ...inside];
}

function valueAt(value: unknown, place: Place): unknown {
  return place.reduce((found, name) => (found as Record<string, unknown>)[name], value);
}

function withValue(value: unknown, [name, ...rest]: Place, replacement: unknown): unknown {
  if (name === undefined) return replacement;
  const changed = withValue((value as Record<string, unknown>)[name], rest, replacement);
  if (Array.isArray(value)) return value.with(Number(name), changed);
  return { ...(value as object), [name]: changed };
}
