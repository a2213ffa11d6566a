import { describe, expect, test } from 'vitest';
import { inParallel } from '#local/client/in-parallel.ts';
import { readKey } from '#local/client/keys.ts';
import { staffToken } from '#local/client/staff-token.ts';
import { findTarget } from '#local/client/target.ts';
import { tellOrder } from '#local/client/tell-order.ts';
import { demoOrder } from '#local/demo/demo-order.ts';
import { counted, shopOf } from './connect.ts';
import { newFile } from './exports.ts';
import { problem, startStubApi } from './stub-api.ts';

const order = demoOrder('abc', Date.UTC(2026, 10, 20));
const number = order.orderNumber;

describe('a signed client', () => {
  test('is believed, also where their time is weeks ahead', async () => {
    await using api = await startStubApi();
    api.aheadMs = 40 * 86_400_000;
    expect(await tellOrder(await shopOf(api), number, order)).toEqual({ outcome: 'stored' });
  });

  test('asks for the time again when it was moved meanwhile', async () => {
    await using api = await startStubApi();
    const shop = await shopOf(api);
    api.aheadMs = 86_400_000;
    expect(await tellOrder(shop, number, order)).toEqual({ outcome: 'stored' });
  });

  test.each(['busy', 'cut off', 'in progress'])('tries again while the API is %s', async (trouble) => {
    await using api = await startStubApi();
    const patience = counted();
    const shop = await shopOf(api, patience);
    const answers = {
      busy: problem(503, 'StoreBusy', 'the service is busy'),
      'cut off': 'hang up' as const,
      'in progress': { ...problem(409, 'RequestInProgress', 'wait'), headers: { 'retry-after': '1' } },
    };
    api.before = () => (api.received.length < 3 ? answers[trouble as keyof typeof answers] : undefined);

    expect(await tellOrder(shop, number, order)).toEqual({ outcome: 'stored' });

    expect(api.received).toHaveLength(3);
    expect(patience.pauses).toHaveLength(2);
  });

  test('gives up by name when patience ends', async () => {
    await using api = await startStubApi();
    const shop = await shopOf(api);
    api.before = () => 'hang up';
    await expect(tellOrder(shop, number, order)).rejects.toMatchObject({ name: 'ApiUnreachable' });
  });

  test('does not wait for what takes longer than its patience', async () => {
    await using api = await startStubApi();
    const shop = await shopOf(api);
    api.before = () => ({ ...problem(429, 'TooManyAttempts', 'later'), headers: { 'retry-after': '900' } });
    expect(await tellOrder(shop, number, order)).toMatchObject({ problem: { name: 'TooManyAttempts' } });
    expect(api.received).toHaveLength(1);
  });

  test('tells a refusal by its name, with the places of the faults', async () => {
    await using api = await startStubApi();
    const errors = [{ pointer: '#/total', detail: 'is missing' }];
    const body = {
      type: 'urn:returflow:problem:InvalidRequest',
      title: 'Bad',
      detail: 'not as it should be',
      errors,
    };
    api.before = () => ({ status: 400, body });
    expect(await tellOrder(await shopOf(api), number, order)).toEqual({
      outcome: 'refused',
      problem: { name: 'InvalidRequest', detail: 'not as it should be; #/total is missing' },
    });
  });
});

describe('where to call and what to sign with', () => {
  test('nothing runs where no address was written', async () => {
    await expect(findTarget({ directory: 'no-such-folder' })).rejects.toMatchObject({ name: 'NothingRuns' });
  });

  test('the address that local wrote down is taken', async () => {
    const written = { apiUrl: 'http://127.0.0.1:1/', consoleUrl: 'http://127.0.0.1:2' };
    const file = await newFile('address.json', JSON.stringify(written));
    const directory = file.slice(0, file.lastIndexOf('address.json'));
    expect(await findTarget({ directory })).toEqual({ ...written, apiUrl: 'http://127.0.0.1:1' });
  });

  test('a deployed stage has no console, and its keys are in the environment', async () => {
    const target = await findTarget({ url: 'https://api.example.com/live/', directory: 'no-such-folder' });
    expect(target).toEqual({ apiUrl: 'https://api.example.com/live' });
    expect(await readKey('carrier', target, counted(), { RETURFLOW_CARRIER_KEY: 'c2VjcmV0' })).toBe(
      'c2VjcmV0',
    );
    await expect(readKey('shop', target, counted(), {})).rejects.toMatchObject({ name: 'KeyMissing' });
    const token = { RETURFLOW_STAFF_TOKEN: 'a.b.c' };
    expect(await staffToken(target, 'support', counted(), token)).toBe('a.b.c');
    await expect(staffToken(target, 'support', counted(), {})).rejects.toMatchObject({ name: 'KeyMissing' });
  });

  test('of a local one, the console is beside the API and not below it', async () => {
    expect(await findTarget({ url: 'http://127.0.0.1:1/api', directory: 'no-such-folder' })).toEqual({
      apiUrl: 'http://127.0.0.1:1/api',
      consoleUrl: 'http://127.0.0.1:1',
    });
  });
});

describe('work in parallel', () => {
  test('has no more under way than it may, and does every item', async () => {
    const items = Array.from({ length: 20 }, (_, index) => index);
    const done: number[] = [];
    let underWay = 0;
    let most = 0;
    await inParallel(items, 3, async (item) => {
      underWay += 1;
      most = Math.max(most, underWay);
      await new Promise((resolve) => setImmediate(resolve));
      underWay -= 1;
      done.push(item);
    });
    expect({ most, done: done.toSorted((a, b) => a - b) }).toEqual({ most: 3, done: items });
  });

  test('stops taking items after a failure, and rejects with it', async () => {
    const taken: number[] = [];
    const work = inParallel([1, 2, 3, 4, 5], 1, async (item) => {
      taken.push(item);
      if (item === 2) throw new RangeError('no');
    });
    await expect(work).rejects.toBeInstanceOf(RangeError);
    expect(taken).toEqual([1, 2]);
  });
});
