import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { importOrders } from '#local/import/import-orders.ts';
import { openJournal } from '#local/import/journal.ts';
import { readMapping } from '#local/import/mapping.ts';
import { readCsv } from '#local/import/read-csv.ts';
import { tellRefusals, tellTally } from '#local/import/tally.ts';
import { shopOf } from './connect.ts';
import { exportOf, row } from './exports.ts';
import { problem, type StubApi, startStubApi } from './stub-api.ts';

const credit = (differs: Parameters<typeof row>[0] = {}) =>
  row({ no: 'C536400', quantity: '-2', date: '2010-12-09 10:00:00', ...differs });

async function imported(api: StubApi | undefined, ...files: string[]) {
  const { mapping } = await readMapping('online-retail');
  const telling = api && {
    shop: await shopOf(api),
    journal: await openJournal(dirname(files[0] ?? ''), ['csv']),
    atOnce: 2,
  };
  return importOrders(
    readCsv(files, mapping, () => {}),
    telling,
    () => {},
  );
}

test('a credit is told as a return that was finished then, on the newest sale of that article at that price', async () => {
  await using api = await startStubApi();
  const older = row({ no: '1', date: '2010-12-01 08:00:00' });
  const newer = row({ no: '2', date: '2010-12-03 08:00:00' });
  const { credits } = await imported(api, await exportOf(older, newer, credit()));
  expect(credits).toMatchObject({ lines: 1, matched: 1, returns: 1, unmatched: [], refused: [] });
  expect([...api.histories.values()]).toEqual([
    {
      reference: 'C536400.2',
      orderNumber: '2',
      openedAt: '2010-12-09T10:00:00.000Z',
      lines: [{ lineId: '85123A', quantity: 2, reason: 'not-told', credited: { amount: 510, tax: 76 } }],
      credited: {
        at: '2010-12-09T10:00:00.000Z',
        amount: { amount: 510, tax: 76 },
        shipping: { amount: 0, tax: 0 },
        refunds: [{ paymentId: '2', amount: 510, providerRefundId: 'C536400' }],
      },
    },
  ]);
});

test('a credit over several earlier orders, of another file too, is a return of each', async () => {
  await using api = await startStubApi();
  const first = await exportOf(row({ no: '1', date: '2010-12-01 08:00:00' }));
  const second = await exportOf(
    row({ no: '2', date: '2011-01-05 08:00:00' }),
    credit({ quantity: '-8', date: '2011-01-09 10:00:00' }),
  );
  const { credits } = await imported(api, first, second);
  expect(credits).toMatchObject({ lines: 1, matched: 1, returns: 2 });
  const told = [...api.histories.values()].map(({ orderNumber, lines }) => [orderNumber, lines[0]?.quantity]);
  expect(told.toSorted()).toEqual([
    ['1', 2],
    ['2', 6],
  ]);
  const dry = tellTally(await imported(undefined, first, second), false);
  expect(dry).toMatch(/2010-12 United Kingdom +6 +2 +33\.33 %/);
});

test('what fits no sale is listed by line with its cause and told to nobody', async () => {
  await using api = await startStubApi();
  const tally = await imported(
    api,
    await exportOf(
      row(),
      credit({ id: '' }),
      credit({ sku: '22423' }),
      credit({ date: '2010-11-30 10:00:00' }),
      credit({ price: '2.10' }),
      credit({ quantity: '-7' }),
      credit({ quantity: '3' }),
      credit({ sku: 'POST' }),
    ),
  );
  expect(api.histories.size).toBe(0);
  expect(tally.credits).toMatchObject({ lines: 5, matched: 0 });
  expect(tellRefusals(tally)).toBe(
    [
      'credit line 3 order C536400: no customer number (85123A)',
      'credit line 4 order C536400: no sale of the article to the customer (22423)',
      'credit line 5 order C536400: sold to the customer only later (85123A)',
      'credit line 6 order C536400: sold to the customer at another price (85123A)',
      'credit line 7 order C536400: more units than were sold to the customer (85123A)',
      'line 8 order C536400: a credit that takes nothing back (3 units)',
      '',
    ].join('\n'),
  );
  expect(tally.leftOut.get('credit of no goods')).toBe(1);
});

test('units that a credit took are gone for the next; a credit that the API refuses is listed and counts in no rate', async () => {
  await using api = await startStubApi();
  api.beforeHistory = () => problem(422, 'CreditSumMismatch', 'it is more than was paid');
  const tally = await imported(
    api,
    await exportOf(
      row(),
      credit({ quantity: '-4' }),
      credit({ no: 'C2', quantity: '-3', date: '2010-12-10 10:00:00' }),
    ),
  );
  expect(tally.credits).toMatchObject({ lines: 2, matched: 0, returns: 0 });
  expect(tellRefusals(tally)).toContain(
    'credit line 3 order C536400: CreditSumMismatch (it is more than was paid)',
  );
  expect(tellRefusals(tally)).toContain('credit line 4 order C2: more units than were sold to the customer');
  expect([...tally.credits.rates.values()]).toEqual([{ sold: 6, returned: 0 }]);
});
