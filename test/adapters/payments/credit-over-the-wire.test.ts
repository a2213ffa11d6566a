import { afterAll, beforeAll, expect, test } from 'vitest';
import { klarnaPayments } from '#adapters/payments/klarna-payments.ts';
import { paymentsByMethod } from '#adapters/payments/payments-by-method.ts';
import { stripePayments } from '#adapters/payments/stripe-payments.ts';
import { isRefusal } from '#domain/errors.ts';
import { issueCredit } from '#use-cases/issue-credit.ts';
import { aPolicy } from '../../support/a-policy.ts';
import { aShop } from '../../support/shop.ts';
import { type KlarnaServer, startKlarnaServer, wireCredentials } from './klarna-server.ts';
import { type StripeServer, startStripeServer, wireApiKey } from './stripe-server.ts';
import type { Mood } from './wire.ts';

let stripe: StripeServer;
let klarna: KlarnaServer;
beforeAll(async () => {
  [stripe, klarna] = await Promise.all([startStripeServer(), startKlarnaServer()]);
});
afterAll(() => Promise.all([stripe.close(), klarna.close()]));

const payments = () =>
  paymentsByMethod(
    {
      stripe: stripePayments({ apiKey: wireApiKey, address: stripe.address }),
      klarna: klarnaPayments({
        credentials: wireCredentials,
        address: klarna.address,
        description: 'Retur',
      }),
    },
    (method) => ({ card: 'stripe' as const, klarna: 'klarna' as const })[method],
    ['stripe', 'klarna'],
  );

const moods: Mood[] = ['hangs-up', 'error-after', 'error-before', 'too-many', 'wrong-key'];

test.each(moods)(
  'a credit goes back by card and by Klarna, once each, though both have it that a call %s',
  async (mood) => {
    const shop = { ...(await aShop()), payments: payments() };
    const card = `pi_${mood.replace('-', '_')}`;
    stripe.paid(card, 10_000);
    const order = klarna.order([14_900]);
    await shop.policy(aPolicy({ returnFee: 0 }));
    await shop.order({
      payments: [
        { paymentId: card, method: 'card', amount: 10_000 },
        { paymentId: order, method: 'klarna', amount: 14_900 },
      ],
    });
    const returnId = await shop.booked([{ quantity: 2 }]);
    stripe.moods.push(mood);
    klarna.moods.push(mood);
    const told: string[] = [];
    for (let round = 0; round < 6; round += 1) {
      try {
        await issueCredit(shop)({ returnId });
        break;
      } catch (error) {
        const later = isRefusal(error, 'PaymentsUnavailable') || isRefusal(error, 'RefundOutcomeUnknown');
        if (!later) throw error;
        told.push(error.name);
        stripe.forgetKeys();
        klarna.forgetKeys();
      }
    }
    const outcome =
      mood === 'too-many' || mood === 'wrong-key' ? 'PaymentsUnavailable' : 'RefundOutcomeUnknown';
    expect(told).toEqual([outcome, outcome]);
    expect(stripe.standing(card).map(({ amount }) => amount)).toEqual([10_000]);
    expect(klarna.standing(order).map(({ amount }) => amount)).toEqual([14_900]);
    const issued = (await shop.returns.events(returnId)).find(({ type }) => type === 'CreditIssued');
    expect(issued?.data).toMatchObject({
      parts: [
        { paymentId: card, amount: 10_000, providerRefundId: stripe.standing(card)[0]?.id },
        { paymentId: order, amount: 14_900, providerRefundId: klarna.standing(order)[0]?.id },
      ],
    });
  },
);
