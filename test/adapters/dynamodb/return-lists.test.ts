import { PutCommand } from '@aws-sdk/lib-dynamodb';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { returnKeys } from '#adapters/dynamodb/keys.ts';
import { dynamoReturnFinder } from '#adapters/dynamodb/return-finder.ts';
import { dynamoReturnLists } from '#adapters/dynamodb/return-lists.ts';
import { dynamoReturns } from '#adapters/dynamodb/returns.ts';
import { aHead } from '../../support/a-head.ts';
import { anEvent } from '../../support/an-event.ts';
import { startDynoxide } from '../../support/dynoxide.ts';
import { opener, pagesOf } from '../../support/listed.ts';
import { dayMs, stillClock } from '../../support/still-clock.ts';
import { kinds, type Stores } from '../../support/stores.ts';

const start = Date.parse('2026-08-30T00:00:00.000Z');
const moment = (minutes: number) => new Date(start + minutes * 60_000).toISOString();
const always = { from: '1970-01-01T00:00:00.000Z', to: '2199-12-31T00:00:00.000Z' };
/** what one run of a property opens must not meet what another opened */
const monthsApart = (run: number) => Date.parse('2050-01-30T00:00:00.000Z') + run * 120 * dayMs;

describe.each(kinds)('lists of returns in $kind', ({ start: startStores }) => {
  let stores: Stores;
  beforeAll(async () => {
    stores = await startStores();
  });
  afterAll(() => stores.close());
  let runs = 0;
  const fresh = () => {
    runs += 1;
    return opener(stores, runs);
  };

  test('of random returns, read with any limit, give each exactly once, the newest first', async () => {
    // some at the same moment, some months apart
    const minutes = fc.array(fc.oneof(fc.nat(3), fc.nat(100_000)), { maxLength: 25 });
    await fc.assert(
      fc.asyncProperty(minutes, fc.integer({ min: 1, max: 7 }), async (given, limit) => {
        const { open } = fresh();
        const base = monthsApart(runs);
        const at = (minute: number) => new Date(base + minute * 60_000).toISOString();
        const opened: { at: string; returnId: string }[] = [];
        for (const minute of given) opened.push({ at: at(minute), returnId: await open(at(minute)) });
        const range = { from: at(0), to: at(100_001), filter: {}, limit };
        const { ids, lengths } = await pagesOf((after) => stores.lists.opened({ ...range, after }));
        const key = (one: (typeof opened)[number]) => `${one.at} ${one.returnId}`;
        const newestFirst = opened.toSorted((a, b) => (key(a) < key(b) ? 1 : -1));
        expect(ids).toEqual(newestFirst.map(({ returnId }) => returnId));
        expect(Math.max(0, ...lengths)).toBeLessThanOrEqual(limit);
        // without a filter every page but the last is full, and the last is empty only when it is the first
        expect(lengths.slice(0, -1).every((length) => length === limit)).toBe(true);
        expect(lengths.at(-1) === 0).toBe(given.length === 0);
      }),
      { numRuns: 30 },
    );
  });

  test('hold what was opened from one moment on and before another, across months and years', async () => {
    const { open } = fresh();
    const days = ['2030-12-31T23:59:59.999Z', '2031-01-01T00:00:00.000Z', '2031-02-01T00:00:00.000Z'];
    const [eve, newYear, february] = await Promise.all(days.map((at) => open(at)));
    const read = async (from: string, to: string) =>
      (await pagesOf((after) => stores.lists.opened({ from, to, filter: {}, limit: 2, after }))).ids;
    expect(await read('2030-12-01T00:00:00.000Z', '2031-03-01T00:00:00.000Z')).toEqual([
      february,
      newYear,
      eve,
    ]);
    expect(await read('2031-01-01T00:00:00.000Z', '2031-02-01T00:00:00.000Z')).toEqual([newYear]);
    expect(await read('2030-12-31T23:59:59.999Z', '2031-01-01T00:00:00.000Z')).toEqual([eve]);
    expect(await read('2031-02-01T00:00:00.000Z', '2031-01-01T00:00:00.000Z')).toEqual([]);
  });

  test('are narrowed to a status, an ending, a market, or all of them', async () => {
    const { open, happen } = fresh();
    const at = '2033-05-05T00:00:00.000Z';
    const swede = await open(at);
    const dane = await open(at, { market: 'DK' });
    const expired = await open(at, { market: 'DK' });
    await happen(expired, anEvent('ReturnApproved'), anEvent('ReturnExpired'));
    const range = { from: '2033-05-01T00:00:00.000Z', to: '2033-06-01T00:00:00.000Z', limit: 1 };
    const read = async (filter: object) =>
      (await pagesOf((after) => stores.lists.opened({ ...range, filter, after }))).ids;
    expect(await read({ market: 'SE' })).toEqual([swede]);
    expect(await read({ market: 'DK' })).toEqual([expired, dane]);
    expect(await read({ market: 'DK', status: 'opened' })).toEqual([dane]);
    expect(await read({ ending: 'expired', status: undefined })).toEqual([expired]);
    expect(await read({ ending: 'credited' })).toEqual([]);
  });

  test('show a return as it stands now, and nothing personal', async () => {
    const { open, happen } = fresh();
    const at = '2034-01-01T00:00:00.000Z';
    const returnId = await open(at, { orderNumber: 'S-77', market: 'NO', currency: 'NOK', fee: 4_900 });
    await happen(returnId, anEvent('ReturnApproved'), anEvent('CarrierGaveUp', {}, 30));
    const row = {
      returnId,
      orderNumber: 'S-77',
      market: 'NO',
      openedAt: at,
      status: 'ended',
      ending: 'carrier-unavailable',
      goods: 'announced',
      money: 'none',
      units: 2,
      currency: 'NOK',
      amount: 17_600,
      stuck: { since: '2026-10-10T08:30:00.000Z', cause: 'CarrierUnavailable' },
    };
    const { rows } = await stores.lists.opened({ from: at, to: '2034-01-02', filter: {}, limit: 5 });
    expect(rows).toEqual([row]);
    expect(await stores.finder.rows([returnId, `R${'7'.repeat(26)}`])).toEqual([row]);
  });

  test('of what waits begin with the earliest limit, hold a return while it waits, and page to the end', async () => {
    const { open, happen } = fresh();
    const queue = (name: 'review' | 'stuck', limit = 2) =>
      pagesOf((after) => stores.lists.queue(name, { limit, after }));
    const before = { review: (await queue('review')).ids, stuck: (await queue('stuck')).ids };
    const review = (day: number) => anEvent('ReviewRequired', { reviewBy: `2026-10-${day}T08:00:00.000Z` });
    const [late, early, middle] = [
      await open(moment(1), {}, review(23)),
      await open(moment(2), {}, review(21)),
      await open(moment(3), {}, review(22)),
    ];
    expect((await queue('review')).ids).toEqual([...before.review, early, middle, late]);

    // lost while it is under review: it stands with what is stuck, until it goes on
    await happen(middle, anEvent('ExecutionLost', {}, 9));
    await happen(late, anEvent('ReturnApproved'), anEvent('CreditNeedsAHand', {}, 5));
    expect((await queue('review')).ids).toEqual([...before.review, early]);
    expect((await queue('stuck', 1)).ids.filter((id) => !before.stuck.includes(id))).toEqual([late, middle]);

    await happen(late, anEvent('ReturnReopened'));
    await happen(early, anEvent('ReturnRejected'));
    await happen(middle, anEvent('ReturnCancelled'));
    expect((await queue('review')).ids).toEqual(before.review);
    expect((await queue('stuck')).ids).toEqual(before.stuck);
  });

  test('of random limits of reviews, some alike, give each exactly once, the earliest first', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(6), { maxLength: 12 }),
        fc.integer({ min: 1, max: 5 }),
        async (given, limit) => {
          const { open, happen } = fresh();
          const waiting: string[] = [];
          for (const minute of given) {
            const reviewBy = moment(minute);
            const returnId = await open(moment(0), {}, anEvent('ReviewRequired', { reviewBy }));
            waiting.push(`${reviewBy} ${returnId}`);
          }
          const { ids } = await pagesOf((after) => stores.lists.queue('review', { limit, after }));
          expect(ids).toEqual(waiting.sort().map((one) => one.slice(-27)));
          for (const id of ids) await happen(id, anEvent('ReturnRejected'));
        },
      ),
      { numRuns: 20 },
    );
  });
});

describe('lists of returns in DynamoDB alone', () => {
  const engine = startDynoxide();
  afterAll(async () => (await engine).close());

  test('look at a thousand rows a page, however few of them fit, and miss none', async () => {
    const { db, table } = await engine;
    const returns = dynamoReturns(db, table, stillClock());
    const { open } = opener({ returns });
    const ids: string[] = [];
    for (let batch = 0; batch < 21; batch += 1) {
      const some = Array.from({ length: 50 }, (_, place) => {
        const number = batch * 50 + place;
        // two of each market stand at the far end and at the near one; half of the rows lie a month back
        return open(moment(number * 45), { market: number < 2 || number > 1_047 ? 'FI' : 'SE' });
      });
      ids.push(...(await Promise.all(some)));
    }
    const lists = dynamoReturnLists(db, table);
    const { ids: found, lengths } = await pagesOf((after) =>
      lists.opened({
        ...always,
        filter: { market: 'FI' },
        limit: 100,
        after,
        from: moment(0),
        to: moment(1e6),
      }),
    );
    expect(found.toSorted()).toEqual([...ids.slice(0, 2), ...ids.slice(1_048)].toSorted());
    expect(lengths).toEqual([2, 2]);
  });

  test('a head that was written before there were indexes is read and found, and stands in no list', async () => {
    const { db, table } = await engine;
    const head = aHead({ status: 'in-review', reviewBy: moment(1), openedAt: '2035-01-01T00:00:00.000Z' });
    const Item = { ...returnKeys.head(head.returnId), entity: 'return', v: 1, head };
    await db.send(new PutCommand({ TableName: table, Item }));
    const returns = dynamoReturns(db, table, stillClock());
    const lists = dynamoReturnLists(db, table);
    const listed = async () => [
      ...(
        await lists.opened({
          ...always,
          from: '2035-01-01T00:00:00.000Z',
          to: '2036-01-01T00:00:00.000Z',
          filter: {},
          limit: 9,
        })
      ).rows,
      ...(await lists.queue('review', { limit: 9 })).rows,
    ];
    expect((await returns.read(head.returnId))?.head).toEqual(head);
    expect(await dynamoReturnFinder(db, table).rows([head.returnId])).toMatchObject([
      { status: 'in-review' },
    ]);
    expect(await listed()).toEqual([]);
    const before = { head, lines: [] };
    await returns.commit({ before, returnId: head.returnId, events: [anEvent('ParcelScanned')] });
    expect((await listed()).map(({ returnId }) => returnId)).toEqual([head.returnId, head.returnId]);
  });
});
