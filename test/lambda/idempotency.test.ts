import '../support/quiet.ts';
import { randomBytes } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { Refusal } from '#domain/errors.ts';
import { type Answer, jsonAnswer } from '#lambda/http-answer.ts';
import { idempotencyKey, keyedReturnId, type OnceOnly, onceADay } from '#lambda/idempotency.ts';
import { type Dynoxide, startDynoxide } from '../support/dynoxide.ts';
import { httpEvent, lambdaContext } from '../support/http-events.ts';

let engine: Dynoxide;
let once: OnceOnly;

beforeAll(async () => {
  engine = await startDynoxide();
  once = onceADay(engine.db, engine.table);
});
afterAll(() => engine.close());
afterEach(() => vi.useRealTimers());

let calls = 0;
const call = (over: Partial<Parameters<OnceOnly>[0]> = {}) => ({
  act: 'open-return',
  caller: 'S-1',
  key: 'a key',
  payload: { lines: [1] },
  context: lambdaContext(),
  ...over,
});
const answer = async (): Promise<Answer> => {
  calls += 1;
  return jsonAnswer({ call: calls }, { status: 201, headers: { location: `/returns/${calls}` } });
};

describe('a call under a key', () => {
  test('is carried out once, and answered the same again', async () => {
    const first = await once(call({ key: 'same' }), answer);
    const second = await once(call({ key: 'same' }), () => Promise.reject(new Error('carried out twice')));
    expect(second).toEqual({ statusCode: first.statusCode, headers: first.headers, body: first.body });
  });

  test('is the same call when its members come in another order', async () => {
    const first = await once(call({ key: 'order', payload: { a: 1, b: 2 } }), answer);
    expect((await once(call({ key: 'order', payload: { b: 2, a: 1 } }), answer)).body).toBe(first.body);
  });

  test('is refused when the key was used for something else', async () => {
    await once(call({ key: 'reused' }), answer);
    await expect(once(call({ key: 'reused', payload: { lines: [2] } }), answer)).rejects.toMatchObject({
      name: 'IdempotencyKeyReused',
    });
  });

  test.each([
    ['another caller', { caller: 'S-2' }],
    ['another act', { act: 'review-return' }],
  ])('of %s is another call', async (_, over) => {
    const mine = await once(call({ key: 'mine' }), answer);
    expect((await once(call({ key: 'mine', ...over }), answer)).body).not.toBe(mine.body);
  });

  test('that is still being answered is not carried out beside itself', async () => {
    const { promise, resolve } = Promise.withResolvers<Answer>();
    const begun = Promise.withResolvers<void>();
    const first = once(call({ key: 'slow' }), () => {
      begun.resolve();
      return promise;
    });
    await begun.promise;
    await expect(once(call({ key: 'slow' }), answer)).rejects.toMatchObject({ name: 'RequestInProgress' });
    resolve(jsonAnswer({ slow: true }));
    expect((await first).body).toBe('{"slow":true}');
  });

  test('that was refused is carried out when it comes again', async () => {
    const refused = once(call({ key: 'refused' }), () => Promise.reject(new Refusal('UnknownLine', 'no')));
    await expect(refused).rejects.toMatchObject({ name: 'UnknownLine' });
    expect((await once(call({ key: 'refused' }), answer)).statusCode).toBe(201);
  });

  test('whose function died half-way is carried out once its time was up', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    await new Promise<void>((begun) => {
      void once(call({ key: 'died' }), () => {
        begun();
        return new Promise(() => {});
      });
    });
    await expect(once(call({ key: 'died' }), answer)).rejects.toMatchObject({ name: 'RequestInProgress' });
    vi.setSystemTime(Date.now() + 9001);
    expect((await once(call({ key: 'died' }), answer)).statusCode).toBe(201);
  });

  test('is forgotten after a day', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const first = await once(call({ key: 'a day' }), answer);
    vi.setSystemTime(Date.now() + 86_390_000);
    expect((await once(call({ key: 'a day' }), answer)).body).toBe(first.body);
    vi.setSystemTime(Date.now() + 20_000);
    expect((await once(call({ key: 'a day' }), answer)).body).not.toBe(first.body);
  });

  test('may have an answer larger than an item, of a thousand lines', async () => {
    const line = (n: number) => ({
      lineId: `${n}`,
      name: 'n'.repeat(300),
      sku: randomBytes(40).toString('hex'),
    });
    const large = jsonAnswer({ lines: Array.from({ length: 1000 }, (_, n) => line(n)) });
    expect(large.body?.length).toBeGreaterThan(400 * 1024);
    await once(call({ key: 'large' }), async () => large);
    expect((await once(call({ key: 'large' }), answer)).body).toBe(large.body);
  });

  test('leaves neither key nor payload nor caller in the table', async () => {
    const payload = { note: 'private words' };
    await once(call({ key: 'private key', caller: 'private caller', payload }), answer);
    const { Items = [] } = await engine.db.send(new ScanCommand({ TableName: engine.table }));
    expect(Items.length).toBeGreaterThan(0);
    expect(JSON.stringify(Items)).not.toContain('private');
  });

  test('meets a table that cannot be reached as a busy store', async () => {
    const client = new DynamoDBClient({
      region: 'eu-north-1',
      endpoint: 'http://127.0.0.1:9',
      credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
      maxAttempts: 1,
    });
    await expect(onceADay(client, 'none')(call(), answer)).rejects.toMatchObject({ name: 'StoreBusy' });
  });
});

describe('an Idempotency-Key', () => {
  test.each(['a', 'x'.repeat(255), '"quoted"'])('may be %s', (key) => {
    expect(idempotencyKey(httpEvent({ headers: { 'idempotency-key': key } }))).toBe(key);
  });

  test('is required', () => {
    expect(() => idempotencyKey(httpEvent())).toThrow(
      expect.objectContaining({ name: 'IdempotencyKeyRequired' }),
    );
  });

  test.each([[''], ['x'.repeat(256)], ['å'], ['a\tb']])('may not be "%s"', (key) => {
    expect(() => idempotencyKey(httpEvent({ headers: { 'idempotency-key': key } }))).toThrow(
      expect.objectContaining({ name: 'InvalidRequest' }),
    );
  });

  test('gives one return number all day, one of its own to every caller and key, and another the next day', () => {
    const number = (caller: string, key: string, now = '2026-10-05T08:00:00.000Z') =>
      keyedReturnId({ caller, key }, now);
    const mine = number('S-1', 'k');
    expect(mine).toMatch(/^R[0-9A-HJKMNP-TV-Z]{26}$/);
    expect(number('S-1', 'k', '2026-10-05T23:59:59.999Z')).toBe(mine);
    expect(new Set([mine, number('S-2', 'k'), number('S-1', 'l'), number('S-1k', '')]).size).toBe(4);
    expect(number('S-1', 'k', '2026-10-06T00:00:00.000Z') > mine).toBe(true);
  });
});
