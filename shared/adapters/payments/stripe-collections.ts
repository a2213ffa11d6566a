import type Stripe from 'stripe';
import type { AskedLink, LinkMemory, MadeLink } from '#adapters/dynamodb/payment-links.ts';
import { languageOf } from '#domain/policy.ts';
import type { Collection, Collections } from '#shared/ports.ts';
import { anotherRefund, declined } from './outcomes.ts';
import { stripeAmount } from './stripe-amounts.ts';
import { type StripeAccess, stripeClient } from './stripe-client.ts';
import { keyMember, methodMember, returnMember } from './stripe-members.ts';
import { lookUpFailure, requestFailure } from './stripe-outcomes.ts';

const provider = 'Stripe';
const asked = 'payment link';

export interface StripeCollecting {
  /** what was asked for: Stripe lists links by no key of ours */
  readonly links: LinkMemory;
  /** how orders name a payment by card */
  readonly method: string;
  /** where the customer's pages are */
  readonly portalUrl: string;
}

/**
 * Collects by card with Payment Links, each payable once (docs/decisions/0020-differences-by-payment-link.md). They have no end of their
 * own: after `payBy` somebody must `close`. Asks once and never again by itself: who calls decides, after `find`.
 */
export function stripeCollections(access: StripeAccess, setting: StripeCollecting): Collections {
  const { links } = setting;

  /** The link of a collection, looked for at Stripe where its answer never came. */
  const linkOf = async (stripe: Stripe, collection: Collection): Promise<MadeLink | undefined> => {
    const known = await links.of(collection);
    if (known === undefined) return undefined;
    mustBeSame(known, collection);
    if (known.made !== undefined) return known.made;
    const lost = await searchLost(stripe, collection);
    return lost && links.note(collection, lost);
  };

  return {
    async open(collection) {
      const amount = stripeAmount(collection.amount, collection.currency);
      if (amount === undefined) throw declined(provider, 'amount-not-exact', asked);
      const before = await links.begin(collection);
      mustBeSame(before, collection);
      if (before.made !== undefined) return opened(before.made, collection);
      const stripe = await stripeClient(access);
      const params = linkParams(collection, amount, setting);
      // Stripe's keys are of all requests alike: none of a refund may be this
      const made = await stripe.paymentLinks
        .create(params, { idempotencyKey: `link:${collection.key}` })
        .catch((error) => Promise.reject(requestFailure(error, asked)));
      return opened(await links.note(collection, madeLink(made)), collection);
    },

    async find(collection) {
      const stripe = await stripeClient(access);
      try {
        const link = await linkOf(stripe, collection);
        if (link === undefined) return undefined;
        const { linkId: collectionId } = link;
        const { active } = await stripe.paymentLinks.retrieve(collectionId);
        // asked for after the link, so that what was paid between the two is seen
        const { paymentId, isUnderWay } = await paymentOf(stripe, collectionId);
        if (paymentId !== undefined) return { is: 'paid', collectionId, paymentId, method: setting.method };
        return active || isUnderWay ? { is: 'open', ...opened(link, collection) } : { is: 'lapsed' };
      } catch (error) {
        throw lookUpFailure(error, asked);
      }
    },

    async close(collection) {
      const stripe = await stripeClient(access);
      try {
        const link = await linkOf(stripe, collection);
        if (link === undefined) return 'lapsed';
        await stripe.paymentLinks.update(link.linkId, { active: false });
        await expireSessions(stripe, link.linkId);
        const { paymentId } = await paymentOf(stripe, link.linkId);
        return paymentId === undefined ? 'lapsed' : 'paid';
      } catch (error) {
        // to close twice is to close once: whatever went wrong, it may be asked again
        throw lookUpFailure(error, asked);
      }
    },
  };
}

function linkParams(
  { key, returnId, currency, says }: Collection,
  unit_amount: number,
  { method, portalUrl }: StripeCollecting,
): Stripe.PaymentLinkCreateParams {
  const metadata = { [keyMember]: key, [returnMember]: returnId, [methodMember]: method };
  return {
    line_items: [
      {
        quantity: 1,
        price_data: { currency: currency.toLowerCase(), unit_amount, product_data: { name: says } },
      },
    ],
    // a card is paid with at once, or not
    payment_method_types: ['card'],
    restrictions: { completed_sessions: { limit: 1 } },
    submit_type: 'pay',
    after_completion: { type: 'redirect', redirect: { url: `${portalUrl}/returns/${returnId}` } },
    metadata,
    payment_intent_data: { metadata, description: returnId },
  };
}

const madeLink = ({ id, url }: Stripe.PaymentLink): MadeLink => ({ linkId: id, url });

/** Stripe's page in the customer's language, with the number of the return for the shop's people. */
function opened({ linkId, url }: MadeLink, { language, returnId }: Collection) {
  const address = new URL(url);
  address.searchParams.set('locale', languageOf(language));
  address.searchParams.set('client_reference_id', returnId);
  return { url: address.href, collectionId: linkId };
}

/** @throws Refusal RefundDeclined when another amount stands under the key */
function mustBeSame({ amount, currency, made }: AskedLink, wanted: Collection): void {
  if (amount === wanted.amount && currency === wanted.currency) return;
  throw anotherRefund(provider, { id: made?.linkId ?? wanted.key, amount, currency }, asked);
}

/** The link of that key among those that can be paid by: one whose answer was lost nobody has paid by. Lists begin with the newest. */
async function searchLost(stripe: Stripe, { key }: Collection): Promise<MadeLink | undefined> {
  for await (const link of stripe.paymentLinks.list({ active: true, limit: 100 })) {
    if (link.metadata[keyMember] === key) return madeLink(link);
  }
  return undefined;
}

/** The payment that was made by the link, of several the first; or whether one was begun whose money is still to come. */
async function paymentOf(stripe: Stripe, payment_link: string) {
  const complete = { payment_link, status: 'complete', limit: 100 };
  let paymentId: string | undefined;
  let isUnderWay = false;
  for await (const session of stripe.checkout.sessions.list(complete)) {
    const { payment_status: status, payment_intent: payment } = session;
    if (status !== 'paid') isUnderWay = true;
    else if (payment) paymentId = typeof payment === 'string' ? payment : payment.id;
  }
  return { paymentId, isUnderWay };
}

/** Pages of the link that are still open could be paid on for a day after the link was closed. */
async function expireSessions(stripe: Stripe, payment_link: string): Promise<void> {
  for await (const { id } of stripe.checkout.sessions.list({ payment_link, status: 'open', limit: 100 })) {
    // one that was paid, or ended, between the two requests cannot be ended any more
    await stripe.checkout.sessions.expire(id).catch((error: Stripe.errors.StripeError) => {
      if (error.statusCode !== 400) throw error;
    });
  }
}
