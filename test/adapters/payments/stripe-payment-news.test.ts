import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { isRefundNews, stripeNews } from '#adapters/payments/stripe-news.ts';

const secret = 'whsec_wire_1';
const now = Date.parse('2026-11-24T08:00:00.500Z');
/** 2026-11-24T08:00:00Z */
const seconds = 1_795_507_200;
const returnId = 'R01J9ZQ8G5T6M7N8P9QRSTVWXYZ'.slice(0, 27);
const key = `${returnId}.difference`;
const ours = { returflow_key: key, returflow_return: returnId, returflow_method: 'card' };

const aSession = (over: object = {}) => ({
  ...{ id: 'cs_test_1', object: 'checkout.session', mode: 'payment', status: 'complete' },
  ...{ payment_link: 'plink_1', payment_intent: 'pi_1', payment_status: 'paid' },
  ...{ amount_total: 24_950, currency: 'sek', metadata: ours },
  ...over,
});
const read = (type: string, session: object = aSession()) => {
  const data = { object: session };
  const body = JSON.stringify({ id: 'evt_1', object: 'event', created: seconds, type, data });
  const mac = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
  return stripeNews({ rawBody: body, signature: `t=${seconds},v1=${mac}` }, [secret], now);
};

test('a session that was paid tells of the payment, as it was asked for', () => {
  const news = read('checkout.session.completed');
  expect(news).toEqual({
    ...{ newsId: 'evt_1', returnId, key, collectionId: 'plink_1', status: 'paid', paymentId: 'pi_1' },
    ...{ amount: 24_950, currency: 'SEK', method: 'card', occurredAt: '2026-11-24T08:00:00.000Z' },
  });
  expect(news && isRefundNews(news)).toBe(false);
});

test.each([
  ['checkout.session.completed', 'unpaid', 'pending'],
  ['checkout.session.async_payment_succeeded', 'paid', 'paid'],
  ['checkout.session.async_payment_failed', 'unpaid', 'failed'],
  ['checkout.session.expired', 'unpaid', 'lapsed'],
])('%s of a session that is %s says %s', (type, payment_status, status) => {
  expect(read(type, aSession({ payment_status }))).toMatchObject({ status });
});

test('a page that was left says so without a payment', () => {
  const left = aSession({ payment_intent: null, payment_status: 'unpaid', status: 'expired' });
  expect(read('checkout.session.expired', left)).not.toHaveProperty('paymentId');
});

test('what Stripe counts otherwise is told as Returflow counts', () => {
  const inKronur = aSession({ amount_total: 50_000, currency: 'isk' });
  expect(read('checkout.session.completed', inKronur)).toMatchObject({ amount: 500, currency: 'ISK' });
});

test.each([
  ['a session of somebody else', 'checkout.session.completed', aSession({ metadata: {} })],
  ['one without metadata', 'checkout.session.completed', aSession({ metadata: null })],
  ['another kind of message', 'payment_intent.succeeded', { id: 'pi_1', metadata: ours }],
])('%s is no news of ours', (_, type, session) => {
  expect(read(type, session)).toBeUndefined();
});

test.each([
  ['which payment', aSession({ payment_intent: null })],
  ['how much, exactly', aSession({ amount_total: 50_001, currency: 'isk' })],
  ['in what currency', aSession({ currency: null })],
])('one of ours that does not say %s is refused, so that Stripe tells it again', (_, session) => {
  expect(() => read('checkout.session.completed', session)).toThrow(
    expect.objectContaining({ name: 'InvalidRequest' }),
  );
});
