import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importOrders } from '#local/import/import-orders.ts';
import { openJournal } from '#local/import/journal.ts';
import { readMapping } from '#local/import/mapping.ts';
import { readCsv } from '#local/import/read-csv.ts';
import { readJsonLines } from '#local/import/read-json-lines.ts';
import { tellRefusals, tellTally } from '#local/import/tally.ts';
import { makeShop } from '#local/shop/make-shop.ts';
import { shopOf } from './connect.ts';
import { exportOf, newFile, row } from './exports.ts';
import { problem, type StubApi, startStubApi } from './stub-api.ts';

async function importCsv(api: StubApi, file: string, run: readonly string[] = ['csv']) {
  const { mapping } = await readMapping('online-retail');
  const journal = await openJournal(dirname(file), run);
  const telling = { shop: await shopOf(api), journal, atOnce: 2 };
  return {
    tally: await importOrders(
      readCsv(file, mapping, () => {}),
      telling,
      () => {},
    ),
    journal,
  };
}

const sampleOrders = (orders: number) =>
  makeShop(1, Date.UTC(2026, 10, 20), { orders, pictures: 'https://shop.example' }).orders;

async function importLines(api: StubApi, lines: readonly string[]) {
  const file = await newFile('orders.jsonl', `${lines.join('\n')}\n`);
  const telling = {
    shop: await shopOf(api),
    journal: await openJournal(dirname(file), ['jsonl']),
    atOnce: 1,
  };
  return importOrders(readJsonLines(file, lines.length), telling, () => {});
}

describe('an import', () => {
  test('tells every order once; the same again is unchanged, an older telling is older', async () => {
    await using api = await startStubApi();
    const file = await exportOf(row(), row({ no: '2' }), row({ no: '3' }));
    const older = await exportOf(row({ date: '2010-11-30 08:26:00' }));

    const first = await importCsv(api, file);
    const again = await importCsv(api, await exportOf(row(), row({ no: '2' }), row({ no: '3' })));
    const late = await importCsv(api, older);

    expect(first.tally).toMatchObject({ rows: 3, orders: 3, sent: 3, outcomes: { stored: 3, unchanged: 0 } });
    expect(again.tally.outcomes).toEqual({ stored: 0, unchanged: 3, older: 0 });
    expect(late.tally.outcomes).toEqual({ stored: 0, unchanged: 0, older: 1 });
    expect(api.stored.size).toBe(3);
  });

  test('goes on when the API refuses an order, and lists it by line, name and detail', async () => {
    await using api = await startStubApi();
    api.before = (orderNumber) =>
      orderNumber === '2' ? problem(409, 'OrderHasReturns', 'it is settled') : undefined;

    const { tally } = await importCsv(api, await exportOf(row(), row({ no: '2' }), row({ no: '3' })));

    expect(tally.outcomes.stored).toBe(2);
    expect(tellRefusals(tally)).toBe('order from line 3 order 2: OrderHasReturns (it is settled)\n');
    expect(tellTally(tally, true)).toMatch(/orders refused +1\n +1 {2}OrderHasReturns/);
  });

  test('that was interrupted does not tell again what was taken in', async () => {
    await using api = await startStubApi();
    const file = await exportOf(row(), row({ no: '2' }), row({ no: '3' }), row({ no: '4' }));
    api.before = (orderNumber) => (orderNumber === '3' ? 'hang up' : undefined);
    await expect(importCsv(api, file)).rejects.toMatchObject({ name: 'ApiUnreachable' });
    const takenIn = [...api.stored.keys()];
    api.before = () => undefined;
    api.received.length = 0;

    const { tally } = await importCsv(api, file);

    expect(tally.settledBefore).toBe(takenIn.length);
    expect(takenIn.filter((number) => api.received.includes(number))).toEqual([]);
    expect([...api.stored.keys()].toSorted()).toEqual(['2', '3', '4', '536365']);
  });

  test('keeps apart what was told to different places, and nothing once it has come to its end', async () => {
    await using api = await startStubApi();
    const file = await exportOf(row());
    const { journal } = await importCsv(api, file, ['here']);
    expect((await openJournal(dirname(file), ['there'])).settled.size).toBe(0);
    expect((await openJournal(dirname(file), ['here'])).settled.size).toBe(1);
    await journal.forget();
    expect((await openJournal(dirname(file), ['here'])).settled.size).toBe(0);
  });

  test('without anybody to tell counts all the same', async () => {
    const { mapping } = await readMapping('online-retail');
    const file = readCsv(await exportOf(row(), row({ no: '2', quantity: '-1' })), mapping, () => {});
    const tally = await importOrders(file, undefined, () => {});
    expect(tally).toMatchObject({ rows: 2, orders: 1, sent: 0 });
    expect(tally.refusedLines).toHaveLength(1);
  });
});

describe('an import of orders in our own format', () => {
  test('stores those of the sample shop', async () => {
    await using api = await startStubApi();
    const samples = sampleOrders(12);
    const tally = await importLines(
      api,
      samples.map((sample) => JSON.stringify(sample)),
    );
    expect(tally.outcomes.stored).toBe(samples.length);
    expect(tally.refusedOrders).toEqual([]);
  });

  test('refuses by line what is no JSON, has no number or does not add up', async () => {
    await using api = await startStubApi();
    const [sample] = sampleOrders(1);
    const wrong = JSON.stringify({ ...sample, total: 1 });
    const tally = await importLines(api, ['{"orderNumber":', '', '{"total":1}', wrong, '[]']);
    expect(tally.refusedLines.map(({ line, reason }) => [line, reason])).toEqual([
      [1, 'no JSON'],
      [3, 'no order number'],
      [5, 'no order number'],
    ]);
    expect(tally.refusedOrders).toMatchObject([{ line: 4, reason: 'OrderSumMismatch' }]);
    expect(tally.rows).toBe(4);
  });
});
