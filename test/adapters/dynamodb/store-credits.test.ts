import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { range } from '#adapters/dynamodb/access.ts';
import { dynamoStoreCreditFigures } from '#adapters/dynamodb/store-credit-figures.ts';
import { dynamoStoreCreditFiles } from '#adapters/dynamodb/store-credit-files.ts';
import { storeCreditByCodeKey, storeCreditKeys } from '#adapters/dynamodb/store-credit-keys.ts';
import { dynamoStoreCreditLapses } from '#adapters/dynamodb/store-credit-lapses.ts';
import { dynamoStoreCreditTill } from '#adapters/dynamodb/store-credit-till.ts';
import { dynamoStoreCredits } from '#adapters/dynamodb/store-credits.ts';
import { balanceOf } from '#domain/store-credit.ts';
import { storeCreditOf } from '#domain/store-credit-code.ts';
import { noMovements } from '#domain/store-credit-sums.ts';
import { startDynoxide } from '../../support/dynoxide.ts';
import { countingIds, dayMs, stillClock } from '../../support/still-clock.ts';

let world: Awaited<ReturnType<typeof aWorld>>;
beforeAll(async () => {
  world = await aWorld();
}, 60_000);
afterAll(() => world.close());

async function aWorld() {
  const { db, table, close } = await startDynoxide();
  const [clock, ids] = [stillClock(), countingIds()];
  const credits = dynamoStoreCredits(db, table, { clock, ids });
  return {
    ...{ db, table, close, clock, ids, credits },
    till: dynamoStoreCreditTill(db, table, clock),
    files: dynamoStoreCreditFiles(db, table),
    lapses: dynamoStoreCreditLapses(db, table),
    figures: dynamoStoreCreditFigures(db, table),
    issue: (returnId: string, over: Partial<Parameters<typeof credits.issue>[0]> = {}) =>
      credits.issue({
        ...{ key: `${returnId}.credit`, returnId, customerId: 'c-1', market: 'SE', currency: 'SEK' },
        ...{ amount: 10_000, kind: 'credit', at: clock.now(), ...over },
      }),
  };
}

const withBonus = async (over: Parameters<(typeof world)['issue']>[1] = {}) => {
  const returnId = world.ids.returnId();
  await world.issue(returnId, over);
  await world.issue(returnId, { ...over, key: `${returnId}.bonus`, kind: 'bonus', amount: 1_000 });
  return { returnId, reference: storeCreditOf(returnId), code: await codeOf(returnId) };
};
const codeOf = async (returnId: string) => (await world.credits.ofReturn(returnId))?.code ?? '';
let keys = 0;
const redeem = (code: string, amount: number, over = {}) => {
  keys += 1;
  const asked = { code, key: `till-${keys}`, amount, currency: 'SEK', orderNumber: `S-${keys}`, ...over };
  return world.till.redeem(asked);
};
const nameOf = (asked: Promise<unknown>) =>
  asked.then(
    () => 'done',
    (error: Error) => error.name,
  );
const balance = async (code: string) => balanceOf(await world.till.byCode(code), world.clock.now()).balance;

describe('a store credit', () => {
  test('is one a return, and each key is put on it once, however many ask at once', async () => {
    const returnId = world.ids.returnId();
    expect(await world.credits.issued(`${returnId}.credit`, returnId)).toBeUndefined();
    expect(await world.credits.ofReturn(returnId)).toBeUndefined();
    const told = await Promise.all(Array.from({ length: 12 }, () => world.issue(returnId)));
    const reference = storeCreditOf(returnId);
    expect(told).toEqual(told.map(() => ({ reference })));
    await world.issue(returnId, { key: 'bonus', kind: 'bonus', amount: 500 });
    expect(await world.credits.issued(`${returnId}.credit`, returnId)).toEqual({ reference });
    expect(await world.credits.ofReturn(returnId)).toMatchObject({
      ...{ reference, balance: 10_500, currency: 'SEK' },
      expiresAt: '2027-10-10T21:59:59.999Z',
    });
  });

  test('is opened by its code in any writing, and by nothing else', async () => {
    const { code, reference } = await withBonus();
    const written = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o');
    expect((await world.till.byCode(written)).reference).toBe(reference);
    for (const other of ['', reference, 'AAAA-AAAA-AAAA-AAAA'])
      expect(await nameOf(world.till.byCode(other))).toBe('StoreCreditUnknown');
  });

  test('says its code in one item alone', async () => {
    const { code, reference } = await withBonus();
    const all = await range(world.db, world.table, storeCreditKeys.partition(reference), {
      from: ' ',
      to: '~',
    });
    const way = storeCreditByCodeKey('').pk;
    expect(all.length).toBe(3);
    expect(JSON.stringify(all).includes(code)).toBe(false);
    expect(way.includes(code)).toBe(false);
  });

  test('is listed with its customer, and read with its entries in order', async () => {
    const { code, reference } = await withBonus({ customerId: 'c-7' });
    await redeem(code, 700);
    expect(await world.files.ofCustomer('c-7')).toEqual([reference]);
    const file = await world.files.read(reference);
    expect(file?.entries.map(({ number, is }) => [number, is])).toEqual([
      [1, 'issued'],
      [2, 'issued'],
      [3, 'redeemed'],
    ]);
    expect(await world.files.read('SC-unknown')).toBeUndefined();
  });
});

describe('redeeming', () => {
  test('happens once a key, and says the same again', async () => {
    const { code } = await withBonus();
    const asked = { key: 'till-same', orderNumber: 'S-same' };
    const told = await Promise.all(Array.from({ length: 8 }, () => redeem(code, 4_000, asked)));
    expect(told.map(({ redemption }) => redemption)).toEqual(told.map(() => told[0]?.redemption));
    expect(await balance(code)).toBe(7_000);
    for (const other of [{ amount: 1 }, { orderNumber: 'S-other' }, { code: (await withBonus()).code }])
      expect(await nameOf(redeem(code, 4_000, { ...asked, ...other }))).toBe('RedemptionKeyReused');
  });

  test('by many at once never takes more than there is', async () => {
    const { code, reference } = await withBonus();
    const told = await Promise.all(Array.from({ length: 16 }, () => nameOf(redeem(code, 1_500))));
    expect(told.filter((one) => one === 'done')).toHaveLength(7);
    expect(told.filter((one) => one === 'StoreCreditTooLittle')).toHaveLength(9);
    expect(await balance(code)).toBe(500);
    expect((await world.files.read(reference))?.entries).toHaveLength(9);
  });

  test('is given back whole by taking the key back, once, and the key never redeems again', async () => {
    const { code } = await withBonus();
    const { redemption } = await redeem(code, 3_000);
    const told = await Promise.all(Array.from({ length: 6 }, () => world.till.takeBack(redemption.key)));
    expect(told).toEqual(told.map(() => ({ amount: 3_000, currency: 'SEK', voidedAt: world.clock.now() })));
    expect(await balance(code)).toBe(11_000);
    const again = redeem(code, 3_000, { key: redemption.key, orderNumber: redemption.orderNumber });
    expect(await nameOf(again)).toBe('RedemptionVoided');
  });

  test('that comes after its key was taken back takes nothing', async () => {
    const { code } = await withBonus();
    expect(await world.till.takeBack('till-late')).toEqual({ amount: 0, voidedAt: world.clock.now() });
    expect(await nameOf(redeem(code, 100, { key: 'till-late' }))).toBe('RedemptionVoided');
    expect(await world.till.takeBack('till-late')).toMatchObject({ amount: 0 });
    expect(await balance(code)).toBe(11_000);
  });
});

describe('with time', () => {
  test('a bonus lapses, is entered once, and what was owed stays', async () => {
    const own = await aWorld();
    const returnId = own.ids.returnId();
    await own.issue(returnId);
    await own.issue(returnId, { key: 'bonus', kind: 'bonus', amount: 1_000 });
    own.clock.pass(366 * dayMs);
    const due = await own.lapses.due(own.clock.now(), 10);
    expect(due).toEqual([{ reference: storeCreditOf(returnId), expiresAt: '2027-10-10T21:59:59.999Z' }]);
    for (const one of [...due, ...due]) await own.lapses.enter(one, own.clock.now());
    expect(await own.lapses.due(own.clock.now(), 10)).toEqual([]);
    const file = await own.files.read(storeCreditOf(returnId));
    expect(file?.entries.map(({ is }) => is)).toEqual(['issued', 'issued', 'expired']);
    expect(file?.credit.lots).toMatchObject([{ kind: 'credit', amount: 10_000 }]);
    own.clock.pass(3_653 * dayMs);
    expect(await own.lapses.due(own.clock.now(), 10)).toHaveLength(1);
    await own.close();
  });
});

test('figures are exact by day and month, with what was outstanding when each ended', async () => {
  const own = await aWorld();
  const [first, second] = [own.ids.returnId(), own.ids.returnId()];
  // 10 October in Stockholm
  await own.issue(first);
  await own.issue(first, { key: 'bonus', kind: 'bonus', amount: 1_000 });
  await own.issue(second, { currency: 'EUR', market: 'FI' });
  const code = (await own.credits.ofReturn(first))?.code ?? '';
  own.clock.pass(dayMs);
  const asked = { code, key: 'k', amount: 1_500, currency: 'SEK', orderNumber: 'S-1' };
  await own.till.redeem(asked);
  // 23:30 on 31 October in UTC is November already in Stockholm
  own.clock.pass(20 * dayMs + 15.5 * 3_600_000);
  await own.till.takeBack('k');
  const sek = { market: 'SE', currency: 'SEK' };
  const of = async (period: string) =>
    (await own.figures.ofPeriod(period)).filter(({ market }) => market === 'SE');
  const { credit: none } = noMovements;
  expect(await of('2026-10-10')).toEqual([
    {
      ...sek,
      moved: { credit: { ...none, issued: 10_000 }, bonus: { ...none, issued: 1_000 } },
      outstanding: { credit: 10_000, bonus: 1_000 },
    },
  ]);
  expect(await of('2026-10')).toEqual([
    {
      ...sek,
      moved: {
        credit: { ...none, issued: 10_000, redeemed: 500 },
        bonus: { ...none, issued: 1_000, redeemed: 1_000 },
      },
      outstanding: { credit: 9_500, bonus: 0 },
    },
  ]);
  expect(await of('2026-11-01')).toEqual([
    {
      ...sek,
      moved: { credit: { ...none, givenBack: 500 }, bonus: { ...none, givenBack: 1_000 } },
      outstanding: { credit: 10_000, bonus: 1_000 },
    },
  ]);
  expect(await of('2026-09')).toEqual([]);
  expect((await own.figures.ofPeriod('2026-11')).map(({ market }) => market)).toEqual(['FI', 'SE']);
  await own.close();
});
