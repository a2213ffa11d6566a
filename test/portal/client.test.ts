import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { exampleSession } from '#contracts/openapi/example-order.ts';
import { exampleOpened, exampleReturnId, exampleWanted } from '#contracts/openapi/example-return.ts';
import { problemType } from '#contracts/problem.ts';
import { type ApiClient, apiClient, newAct, told } from '../../portal/api/client.ts';
import { ApiProblem, isProblem } from '../../portal/api/problem.ts';
import { Session } from '../../portal/api/session.ts';
import { problem, scriptedServer } from './scripted-server.ts';

let server: Awaited<ReturnType<typeof scriptedServer>>;
let pauses: number[];
let api: ApiClient;

beforeEach(async () => {
  server = await scriptedServer();
  pauses = [];
  const pause = async (ms: number) => void pauses.push(ms);
  api = apiClient({ baseUrl: server.url, patience: { seconds: 10, pause } });
});
afterEach(() => server.close());

const path = { returnId: exampleReturnId };
const see = () => told(api.GET('/returns/{returnId}', { params: { path } }));
const open = (header = newAct()) => told(api.POST('/returns', { params: { header }, body: exampleWanted }));
const busy = (seconds: number) => problem('StoreBusy', 503, {}, { 'retry-after': String(seconds) });
const opened = { status: 201, body: exampleOpened };
const version = (etag: string, body: unknown = exampleOpened) => ({ status: 200, headers: { etag }, body });
const unchanged = { status: 304 };
const door = (status: number) => ({ status, body: { message: 'No' }, type: 'application/json' });
const refusal = async (asking: Promise<unknown>): Promise<ApiProblem> => {
  const error = await asking.then(
    () => undefined,
    (cause: unknown) => cause,
  );
  if (error instanceof ApiProblem) return error;
  throw new TypeError(`no refusal: ${error}`);
};

describe('a refusal', () => {
  test('is thrown by its name, with what it brings', async () => {
    const facts = { lineId: '1', left: 1, asked: 2 };
    server.willGive(problem('UnitsNotAvailable', 409, { ...facts, detail: 'one is left', instance: 'r-1' }));
    const error = await refusal(open());
    expect(isProblem(error, 'UnitsNotAvailable') && !isProblem(error, 'UnknownLine')).toBe(true);
    expect(error).toMatchObject({ status: 409, title: 'Title of UnitsNotAvailable', message: 'one is left' });
    expect(error).toMatchObject({ facts, instance: 'r-1', errors: [] });
  });

  test('says which places are wrong', async () => {
    const errors = [{ pointer: '#/lines/0/quantity', detail: 'must be at least 1' }];
    server.willGive(problem('InvalidRequest', 400, { errors }));
    expect(await refusal(open())).toMatchObject({ name: 'InvalidRequest', errors });
  });

  test('is named as the contracts name it', async () => {
    server.willGive({ status: 404, body: { type: problemType('ReturnNotFound') } });
    expect(await refusal(see())).toMatchObject({ name: 'ReturnNotFound' });
  });

  test.each([
    [401, 'NoSession'],
    [403, 'SessionEnded'],
    [404, 'Unexpected'],
    [502, 'Unexpected'],
  ])('at the door with %i is %s', async (status, name) => {
    server.willGive(door(status));
    expect(await refusal(see())).toMatchObject({ name, status });
  });

  test('in HTML of somebody in between is not taken for a problem', async () => {
    server.willGive({ status: 500, body: '<h1>Error</h1>', type: 'text/html' });
    expect(await refusal(see())).toMatchObject({ name: 'Unexpected', status: 500 });
  });
});

describe('a service that is busy', () => {
  test('is asked again when it said, with the same key and the same body', async () => {
    server.willGive(busy(2), problem('RequestInProgress', 409, {}, { 'retry-after': '1' }), opened);
    expect(await open()).toEqual(exampleOpened);
    expect(pauses).toEqual([2000, 1000]);
    const keys = server.seen.map(({ headers }) => headers['idempotency-key']);
    expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect(new Set(keys).size).toBe(1);
    expect(new Set(server.seen.map(({ body }) => body))).toEqual(new Set([JSON.stringify(exampleWanted)]));
  });

  test('is asked later and later where it does not say when', async () => {
    server.willGive(door(429), door(503), door(429), opened);
    await open();
    expect(pauses).toEqual([250, 500, 1000]);
  });

  test('is told of when it asks for more patience than there is', async () => {
    server.willGive(problem('TooManyAttempts', 429, {}, { 'retry-after': '900' }));
    const asked = told(
      api.POST('/sessions', { body: { orderNumber: 'S-2001', email: 'kund.ett@example.com' } }),
    );
    expect(await refusal(asked)).toMatchObject({ name: 'TooManyAttempts', retryAfter: 900 });
    expect(pauses).toEqual([]);
  });

  test('is told of when patience has run out', async () => {
    server.willGive(...Array.from({ length: 9 }, () => busy(2)));
    expect(await refusal(see())).toMatchObject({ name: 'StoreBusy' });
    expect(pauses).toEqual([2000, 2000, 2000, 2000]);
  });

  test('is not asked again where the refusal is for good', async () => {
    server.willGive(problem('UnitsNotAvailable', 409), opened);
    await refusal(open());
    expect(server.seen).toHaveLength(1);
  });
});

describe('a request that nobody answers', () => {
  test('is sent again where it reads, or has a key', async () => {
    server.willGive('hangs up', version('"1"'), 'hangs up', 'hangs up', opened);
    expect(await see()).toEqual(exampleOpened);
    expect(await open()).toEqual(exampleOpened);
    expect(server.seen).toHaveLength(5);
  });

  test('is sent once where it could do something twice', async () => {
    server.willGive('hangs up', opened);
    const cancelling = told(api.POST('/returns/{returnId}/cancellation', { params: { path } }));
    expect(await refusal(cancelling)).toMatchObject({ name: 'Unreachable', status: 0 });
    expect(server.seen).toHaveLength(1);
  });

  test('that is called off ends as such, and is not sent again', async () => {
    const calling = new AbortController();
    const pause = async () => calling.abort();
    const hasty = apiClient({ baseUrl: server.url, patience: { seconds: 10, pause } });
    server.willGive(busy(1), opened);
    const asked = told(hasty.GET('/returns/{returnId}', { params: { path }, signal: calling.signal }));
    await expect(asked).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
    expect(server.seen).toHaveLength(1);
  });

  test('under the same act again, by hand, has the same key', async () => {
    const act = newAct();
    server.willGive(problem('InternalError', 500), opened);
    await refusal(open(act));
    await open(act);
    const keys = server.seen.map(({ headers }) => headers['idempotency-key']);
    expect(keys).toEqual([act['Idempotency-Key'], act['Idempotency-Key']]);
    expect(newAct()).not.toEqual(act);
  });
});

describe('what was read before', () => {
  const versions = () => server.seen.map(({ headers }) => headers['if-none-match']);

  test('is given again while it has not changed', async () => {
    const booked = { ...exampleOpened, goods: 'booked' };
    server.willGive(version('"1"'), unchanged, unchanged, version('"3"', booked), unchanged);
    for (const goods of ['announced', 'announced', 'announced', 'booked', 'booked'])
      expect(await see()).toMatchObject({ goods });
    expect(versions()).toEqual([undefined, '"1"', '"1"', '"1"', '"3"']);
  });

  test('is not given to another session', async () => {
    server.willGive(version('"1"'), version('"1"'));
    api.session.begin('one');
    await see();
    api.session.begin('two');
    await see();
    expect(versions()).toEqual([undefined, undefined]);
  });

  test('is forgotten once it is refused', async () => {
    server.willGive(version('"1"'), problem('ReturnNotFound', 404), version('"1"'));
    await see();
    await refusal(see());
    await see();
    expect(versions()).toEqual([undefined, '"1"', undefined]);
  });
});

describe('a session', () => {
  const kept = new Map<string, string>();
  const store = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  };
  beforeEach(() => kept.clear());

  test('is shown once it has begun, and outlives the page where it is kept', async () => {
    const session = new Session(store);
    session.begin(exampleSession.token);
    const next = apiClient({ baseUrl: server.url, session: new Session(store) });
    server.willGive(version('"1"'));
    await told(next.GET('/returns/{returnId}', { params: { path } }));
    expect(server.seen[0]?.headers.authorization).toBe(`Bearer ${exampleSession.token}`);
  });

  test.each([401, 403])('ends when the door answers %i', async (status) => {
    const session = new Session(store);
    session.begin('old');
    server.willGive(door(status));
    await refusal(
      told(apiClient({ baseUrl: server.url, session }).GET('/returns/{returnId}', { params: { path } })),
    );
    expect([session.token, kept.size]).toEqual([undefined, 0]);
  });

  test('goes on where a role is missing', async () => {
    api.session.begin('staff');
    server.willGive(problem('RoleMissing', 403));
    expect(await refusal(told(api.GET('/staff/me')))).toMatchObject({ name: 'RoleMissing' });
    expect(api.session.token).toBe('staff');
  });
});
