import type { ReturnEvent } from '#domain/events.ts';
import type { ReturnHead } from '#domain/return.ts';
import { announceEnding } from '#use-cases/announce-ending.ts';
import { announceInspection } from '#use-cases/announce-inspection.ts';
import { announceParcelNews } from '#use-cases/announce-parcel-news.ts';
import { announceRefundNews } from '#use-cases/announce-refund-news.ts';
import { cancelReturn } from '#use-cases/cancel-return.ts';
import { classifyItems } from '#use-cases/classify-items.ts';
import { concludeReturn } from '#use-cases/conclude-return.ts';
import { issueCredit } from '#use-cases/issue-credit.ts';
import { payDifference } from '#use-cases/pay-difference.ts';
import { recordInspection } from '#use-cases/record-inspection.ts';
import { recordRefundNews } from '#use-cases/record-refund-news.ts';
import { reviewReturn } from '#use-cases/review-return.ts';
import { sendRemedy } from '#use-cases/send-remedy.ts';
import { takeInHistory } from '#use-cases/take-in-history.ts';
import { validatePolicy } from '#use-cases/validate-policy.ts';
import { writeCreditNote } from '#use-cases/write-credit-note.ts';
import { aCredit, aFinishedReturn } from '../support/a-finished-return.ts';
import { aPolicy } from '../support/a-policy.ts';
import { anOfferingPolicy, tellShirts } from '../support/offering.ts';
import { aPaymentProvider, type Fact } from '../support/outside.ts';
import { aShop, type Shop } from '../support/shop.ts';
import { dayMs } from '../support/still-clock.ts';

const hour = 3_600_000;
const because = { sv: 'Varan är använd.', en: 'The item has been used.' };
const mailer = { send: async () => 'message-1' };
const setting = { shopName: 'Shop', portalUrl: 'https://shop.example', timeZone: 'Europe/Stockholm' };

/** Leaves a step that ends by a named refusal, as the machine would. */
const leaving = (step: Promise<unknown>) => step.catch(() => undefined);

async function ends(shop: Shop, returnId: string, ending: 'credited' | 'returnless'): Promise<void> {
  await issueCredit(shop)({ returnId });
  await writeCreditNote(shop)({ returnId });
  shop.clock.pass(1000);
  await announceEnding({ ...shop, mailer, sent: shop.sentMessages, setting })({ returnId, ending });
}

/** A parcel on its way, told twice; what came out of it in two boxes. */
async function comesBack(shop: Shop, returnId: string): Promise<void> {
  const parcel = { carrier: 'sandbox', trackingNumber: `T${returnId}` };
  shop.clock.pass(dayMs);
  const news = { ...parcel, newsId: 'scan-1', occurredAt: shop.clock.now(), location: 'Stockholm City' };
  await announceParcelNews(shop)({ ...news, status: 'accepted' });
  await shop.scan(returnId, { ...news, status: 'accepted' });
  shop.clock.pass(dayMs);
  await shop.scan(returnId, { ...parcel, status: 'delivered' });
  shop.clock.pass(hour);
  const found = { newsId: 'box-1', occurredAt: shop.clock.now(), boxClosed: false, station: 'bench-2' };
  const units = [{ lineId: '1', grade: 'A', units: 1 }] as const;
  await announceInspection(shop)({ ...found, units, of: { returnId } });
  await recordInspection(shop)({ ...found, units: [...units], returnId });
  await shop.inspect(returnId, [{ lineId: '1', grade: 'C', units: 1 }], { boxClosed: true });
  await classifyItems(shop)({ returnId });
}

/** From now on customers are offered more than their money. */
async function offersAll(shop: Shop): Promise<void> {
  await shop.policy({ ...anOfferingPolicy(), version: 2 });
  await tellShirts(shop);
}

/** Lives of returns as use cases make them, from the first event to the last. */
export const stories: Readonly<Record<string, (shop: Shop) => Promise<string>>> = {
  async credited(shop) {
    const returnId = await shop.booked([{ quantity: 2 }]);
    await comesBack(shop, returnId);
    await ends(shop, returnId, 'credited');
    return returnId;
  },
  async rejected(shop) {
    const returnId = await shop.opened([{ reason: 'doubtful' }]);
    await leaving(validatePolicy(shop)({ returnId, unreviewed: false }));
    shop.clock.pass(hour);
    await reviewReturn(shop)({ returnId, approve: false, because, reviewer: 'reviewer-3' });
    return returnId;
  },
  async expired(shop) {
    const returnId = await shop.booked();
    shop.clock.pass(15 * dayMs);
    await concludeReturn(shop)({ returnId, ending: 'expired', cause: 'HandInTimePassed' });
    return returnId;
  },
  async 'expired-and-credited-after-all'(shop) {
    const returnId = await shop.booked([{ quantity: 2 }]);
    shop.clock.pass(15 * dayMs);
    await concludeReturn(shop)({ returnId, ending: 'expired', cause: 'HandInTimePassed' });
    await comesBack(shop, returnId);
    await ends(shop, returnId, 'credited');
    return returnId;
  },
  async cancelled(shop) {
    const returnId = await shop.opened([{ reason: 'doubtful' }]);
    await leaving(validatePolicy(shop)({ returnId, unreviewed: false }));
    shop.clock.pass(hour);
    await reviewReturn(shop)({ returnId, approve: true, because, reviewer: 'reviewer-3' });
    shop.clock.pass(hour);
    await cancelReturn(shop)({ returnId, orderNumber: 'S-1001' });
    return returnId;
  },
  async returnless(shop) {
    const returnId = await shop.opened([{ reason: 'faulty-keep' }]);
    await leaving(validatePolicy(shop)({ returnId, unreviewed: false }));
    await ends(shop, returnId, 'returnless');
    return returnId;
  },
  async 'carrier-unavailable'(shop) {
    const returnId = await shop.approved();
    shop.clock.pass(dayMs);
    await concludeReturn(shop)({ returnId, ending: 'carrier-unavailable', cause: 'CarrierUnavailable' });
    return returnId;
  },
  async 'credit-needs-a-hand'(shop) {
    const returnId = await shop.booked([{ quantity: 2 }]);
    await comesBack(shop, returnId);
    const payments = aPaymentProvider({ moods: ['declined'] });
    await leaving(issueCredit({ ...shop, payments })({ returnId }));
    await concludeReturn(shop)({ returnId, ending: 'credit-needs-a-hand', cause: 'RefundDeclined' });
    return returnId;
  },
  async 'refund-failed'(shop) {
    const returnId = await shop.booked([{ quantity: 2 }]);
    await comesBack(shop, returnId);
    await ends(shop, returnId, 'credited');
    shop.clock.pass(dayMs);
    const [refund] = shop.payments.refunds;
    if (refund === undefined) throw new TypeError('nothing went back');
    const { key, paymentId } = refund;
    const about = { newsId: 'evt-1', key, paymentId, providerRefundId: 'refund-1' };
    const news = { ...about, status: 'failed', reason: 'lost_or_stolen_card' } as const;
    await announceRefundNews(shop)({ ...news, occurredAt: shop.clock.now() });
    await recordRefundNews(shop)({ ...news, returnId, occurredAt: shop.clock.now() });
    return returnId;
  },
  async remedied(shop) {
    await offersAll(shop);
    const returnId = await shop.booked([{ quantity: 2, reason: 'faulty', remedy: 'repair' }]);
    await comesBack(shop, returnId);
    await ends(shop, returnId, 'credited');
    shop.clock.pass(dayMs);
    const act = { by: 'staff-1', why: 'sent with the morning post', once: 'sent', trackingNumber: 'T9' };
    await sendRemedy(shop)({ returnId, ...act });
    return returnId;
  },
  async exchanged(shop) {
    await offersAll(shop);
    const into = { remedy: 'exchange', exchangeFor: 'SHIRT-L' } as const;
    const returnId = await shop.booked([{ quantity: 2, ...into }]);
    await comesBack(shop, returnId);
    await leaving(issueCredit(shop)({ returnId }));
    const { difference } = (await shop.found(returnId)).head;
    if (difference === undefined) throw new TypeError('no difference was asked for');
    await payDifference(shop)({ returnId, orderNumber: 'S-1001' });
    shop.clock.pass(dayMs);
    const data = { key: difference.key, amount: difference.amount, paymentId: 'card-2', method: 'card' };
    const paid = { type: 'DifferencePaid', actor: 'customer', occurredAt: shop.clock.now(), data } as const;
    await shop.returns.commit({ before: await shop.found(returnId), returnId, events: [paid] });
    await ends(shop, returnId, 'credited');
    return returnId;
  },
  async 'given-to-shop-for'(shop) {
    await offersAll(shop);
    const returnId = await shop.booked([{ quantity: 2, remedy: 'store-credit' }]);
    await comesBack(shop, returnId);
    await ends(shop, returnId, 'credited');
    return returnId;
  },
  async 'finished-elsewhere'(shop) {
    const { returnId } = await takeInHistory(shop)(
      aFinishedReturn({
        ending: aCredit({ refunds: [{ paymentId: 'gift', amount: 10_000, providerRefundId: 'refund-1' }] }),
      }),
    );
    return returnId;
  },
};

export interface Told {
  readonly events: readonly ReturnEvent[];
  readonly head: ReturnHead;
  /** what went over the bus besides */
  readonly news: readonly Fact[];
}

/** Lets a story happen in a shop of its own, whose clock and numbers are always the same. */
export async function tell(story: (shop: Shop) => Promise<string>): Promise<Told> {
  const shop = await aShop();
  await shop.policy(aPolicy());
  await shop.order({
    payments: [
      { paymentId: 'gift', method: 'gift-card', amount: 10_000 },
      { paymentId: 'card', method: 'card', amount: 14_900 },
    ],
  });
  const returnId = await story(shop);
  const { head } = await shop.found(returnId);
  return { events: await shop.returns.events(returnId), head, news: shop.bus.facts };
}
