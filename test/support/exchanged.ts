import { issueCredit } from '#use-cases/issue-credit.ts';
import type { Shop } from './shop.ts';

/** The customer of a return has paid the difference that they were asked for: what the subscriber of payment news records. */
export async function paid(shop: Shop, returnId: string): Promise<void> {
  const before = await shop.found(returnId);
  const { difference } = before.head;
  if (difference === undefined) throw new Error('no difference was asked for');
  const { key, amount } = difference;
  shop.collections.pay(key);
  const data = { key, amount, paymentId: `paid-${key}`, method: 'card' };
  const event = { type: 'DifferencePaid', actor: 'customer', occurredAt: shop.clock.now(), data } as const;
  await shop.returns.commit({ before, returnId, events: [event] });
}

/** A shirt of 100 kronor exchanged for a dearer one, the difference paid, the exchange ordered. @returns the return */
export async function exchangedForDearer(shop: Shop, orderNumber: string): Promise<string> {
  await shop.order({ orderNumber });
  const wanted = { quantity: 1, remedy: 'exchange', exchangeFor: 'SHIRT-L' } as const;
  const returnId = await shop.booked([wanted], orderNumber);
  const isAsked = await issueCredit(shop)({ returnId }).catch((error: Error) => error.name);
  if (isAsked !== 'DifferenceAwaited') throw new Error(`no difference was asked for: ${isAsked}`);
  await paid(shop, returnId);
  await issueCredit(shop)({ returnId });
  return returnId;
}
