import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stripePayments } from '#adapters/payments/stripe-payments.ts';
import type { Payments, RefundRequest } from '#shared/ports.ts';
import { keepsThePromises } from './payments-contract.ts';
import { type StripeServer, startStripeServer, wireApiKey } from './stripe-server.ts';
import { type Mood, nobodysAddress } from './wire.ts';

keepsThePromises('Stripe', async () => {
  const server = await startStripeServer();
  let refused = false;
  const nobody = await nobodysAddress();
  const at = (address: URL) => stripePayments({ apiKey: wireApiKey, address, timeoutMs: 300 });
  const [there, gone] = [at(server.address), at(nobody)];
  let payments = 0;
  return {
    bounds: true,
    mishaps: [
      ['refused', 'down'],
      ['too-many', 'down'],
      ['wrong-key', 'down'],
      ['hangs-up', 'answer-lost'],
      ['error-after', 'answer-lost'],
      ['error-before', 'answer-lost'],
      ['declines', 'declines'],
    ],
    payments: {
      refund: (request) => (refused ? gone : there).refund(request),
      find: (asked) => (refused ? gone : there).find(asked),
      made: (period, atMost) => (refused ? gone : there).made(period, atMost),
    },
    async paid(amount) {
      payments += 1;
      const paymentId = `${payments % 2 === 0 ? 'pi' : 'ch'}_${payments}`;
      server.paid(paymentId, amount);
      return { paymentId, method: 'card' };
    },
    async during(name, call) {
      refused = name === 'refused';
      server.moods.splice(0, Infinity, ...(refused ? [] : [name as Mood]));
      return call().finally(() => {
        refused = false;
        server.moods.splice(0);
      });
    },
    aDayPasses: () => server.forgetKeys(),
    standing: async (paymentId) => server.standing(paymentId),
    close: () => server.close(),
  };
});

describe('refunds at Stripe', () => {
  let server: StripeServer;
  let payments: Payments;
  let count = 0;
  beforeAll(async () => {
    server = await startStripeServer();
    payments = stripePayments({ apiKey: wireApiKey, address: server.address });
  });
  afterAll(() => server.close());

  const aRefund = (change: Partial<RefundRequest> = {}): RefundRequest => {
    count += 1;
    const paymentId = `pi_own${count}`;
    server.paid(paymentId, 30_000);
    return { key: `own-${count}`, paymentId, method: 'card', amount: 1_000, currency: 'SEK', ...change };
  };
  const refusal = (name: string, code?: string) =>
    expect.objectContaining({ name, ...(code && { data: expect.objectContaining({ code }) }) });

  test('a time-out says that it may have happened, and it has', async () => {
    const request = aRefund();
    server.moods.push('never-answers');
    const hasty = stripePayments({ apiKey: wireApiKey, address: server.address, timeoutMs: 50 });
    await expect(hasty.refund(request)).rejects.toThrow(refusal('RefundOutcomeUnknown'));
    expect(await payments.find(request)).toBe(server.standing(request.paymentId)[0]?.id);
  });

  test('the SDK asks nothing twice, however the connection breaks', async () => {
    for (const mood of ['hangs-up', 'error-before', 'too-many', 'never-answers'] as const) {
      const before = server.asked.length;
      server.moods.push(mood);
      const hasty = stripePayments({ apiKey: wireApiKey, address: server.address, timeoutMs: 50 });
      await expect(hasty.refund(aRefund())).rejects.toThrow();
      expect([mood, server.asked.length - before]).toEqual([mood, 1]);
    }
  });

  test('a key that has aged refunds again unless it is looked up first: so it is', async () => {
    const request = aRefund();
    const id = await payments.refund(request);
    server.forgetKeys();
    expect(await payments.find(request)).toBe(id);
    expect(await payments.refund(request)).not.toBe(id);
    expect(server.standing(request.paymentId)).toHaveLength(2);
  });

  test('a key that was used for another amount says nothing of what was made: it must be looked up', async () => {
    const request = aRefund();
    await payments.refund(request);
    const other = payments.refund({ ...request, amount: 2_000 });
    await expect(other).rejects.toThrow(refusal('RefundOutcomeUnknown'));
  });

  test('a refund is found among hundreds, page by page', async () => {
    const request = aRefund();
    const id = await payments.refund(request);
    for (let place = 0; place < 250; place += 1) server.byHand(request.paymentId, 1);
    expect(await payments.find(request)).toBe(id);
  });

  describe('of a time', () => {
    const day = { from: '2026-12-01T00:00:00.000Z', before: '2026-12-02T00:00:00.000Z' };

    test('are listed page by page, whoever made them, the newest first, those that failed left out', async () => {
      server.paid('pi_listed', 1_000_000);
      server.paid('ch_kronur', 1_000_000, 'isk');
      const at = (time: string) => `2026-12-01T${time}Z`;
      server.byHand('pi_listed', 7, '2026-11-30T23:59:59Z');
      server.byHand('pi_listed', 8, '2026-12-02T00:00:00Z');
      const first = server.byHand('ch_kronur', 500, at('00:00:00'));
      for (let place = 0; place < 120; place += 1) server.byHand('pi_listed', 100, at('12:00:00'));
      server.turn(server.byHand('pi_listed', 9, at('13:00:00')), 'failed');
      const last = server.byHand('pi_listed', 300, at('23:59:59'));
      const [listing] = await payments.made(day, 1_000);
      if (listing === undefined || 'cannot' in listing) throw new Error('nothing is listed');
      const of = { providerRefundId: last, paymentId: 'pi_listed', amount: 300, currency: 'SEK' };
      expect(listing).toMatchObject({ provider: 'stripe', more: false });
      expect(listing.refunds).toHaveLength(122);
      expect(listing.refunds[0]).toEqual({ ...of, key: undefined });
      // 500 hundredths of a króna
      const kronur = { providerRefundId: first, paymentId: 'ch_kronur', amount: 5, currency: 'ISK' };
      expect(listing.refunds.at(-1)).toEqual({ ...kronur, key: undefined });
      const [cut] = await payments.made(day, 2);
      expect(cut).toEqual({ provider: 'stripe', refunds: listing.refunds.slice(0, 2), more: true });
    });

    test('have the key and payment that we asked for them with', async () => {
      const request = aRefund();
      const id = await payments.refund(request);
      const [listing] = await payments.made(
        { from: '2026-11-24T00:00:00Z', before: '2026-11-25T00:00:00Z' },
        1,
      );
      expect(listing).toMatchObject({
        refunds: [
          {
            providerRefundId: id,
            key: request.key,
            paymentId: request.paymentId,
            amount: 1_000,
            currency: 'SEK',
          },
        ],
      });
    });

    test('are not known while Stripe does not take the key', async () => {
      const stranger = stripePayments({ apiKey: async () => 'sk_other', address: server.address });
      expect(await stranger.made(day, 10)).toEqual([{ provider: 'stripe', cannot: 'unavailable' }]);
    });
  });

  test.each(['pending', 'requires_action'] as const)('one that is %s counts as made', async (status) => {
    const request = aRefund();
    const id = await payments.refund(request);
    server.turn(id, status);
    expect(await payments.find(request)).toBe(id);
  });

  test.each(['failed', 'canceled'] as const)(
    'one that %s is none, also when its answer is said again',
    async (status) => {
      const request = aRefund();
      const id = await payments.refund(request);
      server.turn(id, status, 'expired_or_canceled_card');
      expect(await payments.find(request)).toBeUndefined();
      const again = payments.refund(request);
      await expect(again).rejects.toThrow(refusal('RefundDeclined', 'expired_or_canceled_card'));
      server.forgetKeys();
      expect(await payments.refund(request)).not.toBe(id);
    },
  );

  test('what was refunded in full elsewhere is declined with the reason', async () => {
    const request = aRefund();
    server.byHand(request.paymentId, 30_000);
    await expect(payments.refund(request)).rejects.toThrow(
      refusal('RefundDeclined', 'charge_already_refunded'),
    );
  });

  test('a payment that Stripe has not is declined, and nothing is found of it', async () => {
    for (const [paymentId, code] of [
      ['pi_nobody', 'resource_missing'],
      ['cash-17', 'not-a-payment-of-stripe'],
      ['pi_1/../x', 'not-a-payment-of-stripe'],
    ] as const) {
      const request = aRefund({ paymentId });
      await expect(payments.refund(request)).rejects.toThrow(refusal('RefundDeclined', code));
      expect(await payments.find(request)).toBeUndefined();
    }
  });

  test('a payment in another currency is for a person', async () => {
    const request = aRefund();
    server.paid(request.paymentId, 30_000, 'eur');
    await expect(payments.refund(request)).rejects.toThrow(refusal('RefundDeclined', 'another-refund'));
    await expect(payments.find(request)).rejects.toThrow(refusal('RefundDeclined', 'another-refund'));
  });

  test('a key that Stripe does not take is as if it were down, also when it is asked what it knows', async () => {
    const wrong = stripePayments({ apiKey: async () => 'sk_test_old', address: server.address });
    const request = aRefund();
    await expect(wrong.refund(request)).rejects.toThrow(refusal('PaymentsUnavailable'));
    await expect(wrong.find(request)).rejects.toThrow(refusal('PaymentsUnavailable'));
  });

  test('an amount that Stripe cannot say exactly is never asked for', async () => {
    const before = server.asked.length;
    const request = aRefund({ amount: 1_001, currency: 'KWD' });
    await expect(payments.refund(request)).rejects.toThrow(refusal('RefundDeclined', 'amount-not-exact'));
    expect(server.asked.length).toBe(before);
  });
});
