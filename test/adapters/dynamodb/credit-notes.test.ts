import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { creditNoteName, totalOf } from '#domain/credit-note.ts';
import { firstBreak } from '#domain/event-chain.ts';
import { replay } from '#domain/lifecycle.ts';
import { classifyItems } from '#use-cases/classify-items.ts';
import { issueCredit } from '#use-cases/issue-credit.ts';
import { writeCreditNote } from '#use-cases/write-credit-note.ts';
import { aPolicy } from '../../support/a-policy.ts';
import { aLine } from '../../support/an-order.ts';
import { type Shop, shopOver } from '../../support/shop.ts';
import { inTable, type Stores } from '../../support/stores.ts';

let stores: Stores;
let shop: Shop;

beforeAll(async () => {
  stores = await inTable();
  shop = shopOver(stores);
  await shop.policy(aPolicy({ returnFee: 0 }));
});
afterAll(() => stores.close());

async function credited(orderNumber: string, market = 'SE'): Promise<string> {
  await shop.order({
    orderNumber,
    market,
    lines: [aLine({ quantity: 1, paid: { amount: 10_000, tax: 2_000 } })],
  });
  const returnId = await shop.booked([{}], orderNumber);
  await shop.inspect(returnId, [{ lineId: '1', grade: 'A', units: 1 }], { boxClosed: true });
  await classifyItems(shop)({ returnId });
  await issueCredit(shop)({ returnId });
  return returnId;
}

describe('numbers of credit notes', () => {
  test('are gap-free and each given once, however many are written at once, each tried twice', async () => {
    const returnIds: string[] = [];
    for (let index = 0; index < 64; index += 1) returnIds.push(await credited(`S-${index}`));
    await Promise.all([...returnIds, ...returnIds].map((returnId) => writesAtLast(returnId)));
    const notes = (await Promise.all(returnIds.map((id) => shop.creditNotes.ofReturn(id)))).flat();
    const numbers = notes.map(({ number }) => number).sort((a, b) => a - b);
    expect(numbers).toEqual(returnIds.map((_, index) => index + 1));
    for (const note of notes) {
      const events = await shop.returns.events(note.returnId);
      const { head } = await shop.found(note.returnId);
      expect([firstBreak(events), replay(events)]).toEqual([undefined, head]);
      expect(head.creditNotes).toEqual([
        { number: note.number, refund: 1, issuedOn: note.issuedOn, amount: totalOf(note) },
      ]);
    }
  });

  test('are found by month and day, in order, no more than asked for', async () => {
    const of = (period: string, atMost = 64) => shop.creditNotes.ofPeriod('SE', period, atMost);
    const [month, day] = [await of('2026-10'), await of('2026-10-10')];
    expect(month.map(({ number }) => number)).toEqual(Array.from({ length: 64 }, (_, index) => index + 1));
    expect(day).toEqual(month);
    expect(await of('2026-10-11')).toEqual([]);
    await expect(of('2026-10', 63)).rejects.toMatchObject({
      name: 'TooManyNotes',
      data: { notes: 64, limit: 63 },
    });
  });

  test('are a series of their own in each market', async () => {
    const returnId = await credited('DK-1', 'DK');
    await writeCreditNote(shop)({ returnId });
    const [note] = await shop.creditNotes.ofReturn(returnId);
    expect(note && creditNoteName(note)).toBe('DK-K-000001');
    expect(await shop.creditNotes.markets()).toEqual(['DK', 'SE']);
  });

  test('are not given to a note of a return that has changed since', async () => {
    const returnId = await credited('LATE-1');
    const { head } = await shop.found(returnId);
    const blank = {
      market: 'SE',
      returnId,
      orderNumber: 'LATE-1',
      refund: 1,
      issuedOn: '2026-10-10',
      currency: 'SEK',
      language: 'sv',
    };
    const note = {
      ...blank,
      refersTo: { is: 'order', number: 'LATE-1', issuedOn: '2026-10-01' } as const,
      rows: [],
      paidBack: [],
    };
    const first = await shop.creditNotes.add(note, head);
    await expect(shop.creditNotes.add({ ...note, refund: 2 }, head)).rejects.toMatchObject({
      name: 'ReturnChangedMeanwhile',
    });
    const next = await credited('LATE-2');
    await writeCreditNote(shop)({ returnId: next });
    expect((await shop.creditNotes.ofReturn(next)).map(({ number }) => number)).toEqual([first.number + 1]);
  });
});

/** What is refused because others were quicker is tried again, as the machine does. */
async function writesAtLast(returnId: string): Promise<void> {
  for (let round = 0; round < 20; round += 1) {
    try {
      return await writeCreditNote(shop)({ returnId });
    } catch (error) {
      if (!(error instanceof Error) || !['StoreBusy', 'ReturnChangedMeanwhile'].includes(error.name))
        throw error;
    }
  }
  throw new Error('it was never written');
}
