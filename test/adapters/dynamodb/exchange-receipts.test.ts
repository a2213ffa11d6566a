import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstBreak } from '#domain/event-chain.ts';
import { receiptTotal } from '#domain/exchange-receipt.ts';
import { replay } from '#domain/lifecycle.ts';
import { writePapers } from '#use-cases/write-exchange-receipt.ts';
import { exchangedForDearer } from '../../support/exchanged.ts';
import { anOfferingShop } from '../../support/offering.ts';
import type { Shop } from '../../support/shop.ts';
import { inTable, type Stores } from '../../support/stores.ts';

let stores: Stores;
let shop: Shop;

beforeAll(async () => {
  stores = await inTable();
  shop = await anOfferingShop({}, stores);
});
afterAll(() => stores.close());

test('numbers of receipts are gap-free and each given once, however many are written at once, each tried twice', async () => {
  const returnIds: string[] = [];
  for (let index = 0; index < 5; index += 1) returnIds.push(await exchangedForDearer(shop, `S-${index}`));
  await Promise.all([...returnIds, ...returnIds].map((returnId) => writesAtLast(returnId)));
  const numbers: (number | undefined)[] = [];
  for (const returnId of returnIds) {
    const receipt = await shop.receipts.ofReturn(returnId);
    numbers.push(receipt?.number);
    const events = await shop.returns.events(returnId);
    const { head } = await shop.found(returnId);
    expect([firstBreak(events), replay(events)]).toEqual([undefined, head]);
    const { number, issuedOn, orderNumber } = receipt ?? {};
    expect(head.receipt).toEqual({ number, issuedOn, orderNumber, amount: receipt && receiptTotal(receipt) });
  }
  expect(numbers.toSorted()).toEqual([1, 2, 3, 4, 5]);
});

/** What is refused because others were quicker is tried again, as the machine does. */
async function writesAtLast(returnId: string): Promise<void> {
  for (let round = 0; round < 20; round += 1) {
    try {
      return await writePapers(shop)({ returnId });
    } catch (error) {
      const isLate = error instanceof Error && ['StoreBusy', 'ReturnChangedMeanwhile'].includes(error.name);
      if (!isLate) throw error;
    }
  }
  throw new Error('it was never written');
}
