import { defaultPolicy } from '#domain/default-policy.ts';
import type { Customer } from './customer.ts';
import { peopleOf, sendSigned } from './signers.ts';
import type { RunningWorld } from './world.ts';

/** The first policy of Sweden: the built-in one, which offers all that a customer may have instead of the money. */
export function offeringPolicy() {
  const { otherwise, ...policy } = defaultPolicy('SE');
  const offers = ['refund', 'exchange', 'store-credit', 'repair', 'replacement'] as const;
  return { ...policy, version: 1, otherwise: { ...otherwise, offers, bonusPercent: 10 } };
}

/** An article of 600 kronor that a line may be exchanged for. */
const dearer = { sku: 'DYRARE', name: 'Dyrare', stock: 50 };

/** The shop publishes that policy, and tells of the dearer article. */
export async function offersAll(world: RunningWorld): Promise<void> {
  const people = peopleOf(world);
  await people.shopPublishes(offeringPolicy());
  const updatedAt = new Date(world.clock.now()).toISOString();
  const prices = [{ market: 'SE', currency: 'SEK', amount: 60_000, taxRate: 2500 }];
  await sendSigned(world, 'shop', 'PUT', '/articles', { articles: [{ ...dearer, prices, updatedAt }] });
}

/** What customers choose, in the words of the API. */
export const choices = {
  storeCredit: { remedy: 'store-credit' },
  exchange: { remedy: 'exchange', exchangeFor: dearer.sku },
  repair: { remedy: 'repair' },
} as const;

/** A unit of a line sent back for something else than its money, and found as new. @returns the return */
export async function cameBack(
  world: RunningWorld,
  customer: Customer,
  choice: object,
  lineId = '1',
): Promise<string> {
  const people = peopleOf(world);
  const wanted = { lineId, quantity: 1, reason: 'wrong-item', ...choice };
  const returnId = await customer.opensReturn([wanted]);
  const { parcels } = await customer.sees(returnId);
  const [parcel] = parcels as { trackingNumber: string }[];
  await people.carrierScans(parcel?.trackingNumber ?? '');
  await people.warehouseInspects(returnId, [{ lineId, grade: 'A', units: 1 }]);
  return returnId;
}

/** The customer pays what their exchange costs more, at the sandbox's page. @returns the number of its receipt */
export async function paysDifference(
  world: RunningWorld,
  customer: Customer,
  returnId: string,
): Promise<string> {
  const { body } = await customer.post(`/returns/${returnId}/difference-payment`);
  const page = world.apiUrl + new URL(String(body.url)).pathname.replace('/api', '');
  await fetch(page, { method: 'POST', redirect: 'manual' });
  await world.settle();
  const { receipt } = (await customer.sees(returnId)) as { receipt?: { receipt: string } };
  if (receipt === undefined) throw new Error('the exchange has no receipt');
  return receipt.receipt;
}
