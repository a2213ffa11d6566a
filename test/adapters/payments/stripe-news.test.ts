import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { stripeNews } from '#adapters/payments/stripe-news.ts';
import type { RefundNews } from '#shared/ports.ts';

const secret = 'whsec_wire_1';
const now = Date.parse('2026-11-24T08:00:00.500Z');
/** 2026-11-24T08:00:00Z */
const seconds = 1_795_507_200;

/** As docs.stripe.com/webhooks says it: HMAC-SHA256 of `timestamp.body`, in hexadecimal. */
const mac = (body: string, at = seconds, by = secret) =>
  createHmac('sha256', by).update(`${at}.${body}`).digest('hex');
const signed = (body: string, at = seconds, by = secret) => `t=${at},v1=${mac(body, at, by)}`;

const ours = { returflow_key: 'R1.pi_1', returflow_payment: 'pi_1' };
const aRefund = (over: object = {}) => ({
  ...{ id: 're_1', object: 'refund', amount: 100, charge: 'ch_1', payment_intent: 'pi_1', currency: 'sek' },
  ...{ metadata: ours, status: 'succeeded', reason: null },
  ...over,
});
const anEvent = (type: string, refund: unknown = aRefund(), over: object = {}) =>
  JSON.stringify({
    ...{ id: 'evt_1', object: 'event', api_version: '2026-09-30', created: seconds, livemode: false, type },
    data: { object: refund },
    ...over,
  });
const read = (body: string, signature: string | undefined = signed(body), secrets = [secret], at = now) =>
  stripeNews({ rawBody: body, signature }, secrets, at) as RefundNews | undefined;
const named = (name: string) => expect.objectContaining({ name });

describe('news of a refund', () => {
  test.each(['refund.updated', 'refund.failed', 'charge.refund.updated'])('come by %s', (type) => {
    expect(read(anEvent(type))).toEqual({
      newsId: 'evt_1',
      key: 'R1.pi_1',
      paymentId: 'pi_1',
      providerRefundId: 're_1',
      status: 'made',
      occurredAt: '2026-11-24T08:00:00.000Z',
    });
  });

  test.each([
    ['succeeded', 'made'],
    ['pending', 'pending'],
    ['requires_action', 'pending'],
    ['failed', 'failed'],
    ['canceled', 'failed'],
    ['a-state-to-come', 'pending'],
    [null, 'pending'],
  ])('%s say %s', (status, said) => {
    expect(read(anEvent('refund.updated', aRefund({ status })))?.status).toBe(said);
  });

  test('say why it failed', () => {
    const refund = aRefund({ status: 'failed', failure_reason: 'expired_or_canceled_card' });
    expect(read(anEvent('refund.failed', refund))?.reason).toBe('expired_or_canceled_card');
  });

  test('name the payment as the shop does, be it the charge', () => {
    const metadata = { returflow_key: 'R1.ch_1', returflow_payment: 'ch_1' };
    expect(read(anEvent('refund.updated', aRefund({ metadata })))?.paymentId).toBe('ch_1');
  });

  test('that come out of order, and twice, end as they happened', () => {
    const states = ['pending', 'succeeded', 'failed'].map((status, place) =>
      anEvent('refund.updated', aRefund({ status }), { id: `evt_${place}`, created: seconds + place }),
    );
    for (const order of [
      [2, 0, 1],
      [1, 2, 0, 2],
      [0, 1, 2],
    ]) {
      const byId = new Map<string, RefundNews>();
      for (const place of order) {
        const news = read(states[place] ?? '');
        if (news !== undefined) byId.set(news.newsId, news);
      }
      const inTime = [...byId.values()].sort((a, b) => a.occurredAt.localeCompare(b.occurredAt));
      expect(inTime.map(({ status }) => status)).toEqual(['pending', 'made', 'failed']);
    }
  });

  test.each([
    ['another kind of message', anEvent('charge.succeeded', { id: 'ch_1' })],
    ['a refund that somebody made by hand', anEvent('refund.updated', aRefund({ metadata: {} }))],
    ['a refund without metadata', anEvent('refund.updated', aRefund({ metadata: null }))],
  ])('are none: %s', (_, body) => {
    expect(read(body)).toBeUndefined();
  });
});

describe('a message', () => {
  const body = anEvent('refund.updated');

  test('without a signature is refused', () => {
    expect(() => stripeNews({ rawBody: body, signature: undefined }, [secret], now)).toThrow(
      named('SignatureMissing'),
    );
    expect(() => read(body, '')).toThrow(named('SignatureMissing'));
  });

  test.each([
    ['signed by somebody else', signed(body, seconds, 'whsec_other')],
    ['signed for another time', `t=${seconds + 1},v1=${mac(body)}`],
    ['signed for another body', signed(`${body} `)],
    ['signed by another scheme', `t=${seconds},v0=${mac(body)}`],
    ['without a time', `v1=${mac(body)}`],
    ['with a time that is none', `t=soon,v1=${mac(body)}`],
    ['that is no signature at all', 'Bearer x'],
    ['with half of it', signed(body).slice(0, -1)],
  ])('with a signature %s is refused', (_, signature) => {
    expect(() => read(body, signature)).toThrow(named('SignatureInvalid'));
  });

  test('may be 300 seconds late or early, and not one more', () => {
    for (const by of [300, -300]) expect(read(body, signed(body, seconds + by))?.newsId).toBe('evt_1');
    for (const by of [301, -301]) {
      expect(() => read(body, signed(body, seconds + by))).toThrow(named('SignatureExpired'));
    }
    expect(() => read(body, signed(body, seconds - 301, 'whsec_other'))).toThrow(named('SignatureInvalid'));
  });

  test('may be signed with either secret while one is replaced, by us or by Stripe', () => {
    expect(read(body, signed(body), ['whsec_new', secret])?.newsId).toBe('evt_1');
    const both = `t=${seconds},v1=${mac(body, seconds, 'whsec_old')},v1=${mac(body)}`;
    expect(read(body, both)?.newsId).toBe('evt_1');
    expect(() => read(body, signed(body), [])).toThrow(named('SignatureInvalid'));
  });

  test('in which the time is said twice is of the time that was signed', () => {
    const replayed = signed(body, seconds - 1_000);
    expect(() => read(body, `t=${seconds},${replayed}`)).toThrow(named('SignatureExpired'));
    expect(() => read(body, `${replayed},t=${seconds}`)).toThrow(named('SignatureInvalid'));
  });

  test.each([
    ['no JSON', '{"id":', undefined],
    ['no message', '[]', ''],
    ['a message without a time', anEvent('refund.updated', aRefund(), { created: 'now' }), 'created'],
    ['a refund without an id', anEvent('refund.updated', aRefund({ id: null })), 'data.object.id'],
    ['a refund that is none', anEvent('refund.updated', 're_1'), 'data.object.'],
  ])('that is signed and %s is refused with its place', (_, broken, where) => {
    const refused = expect.objectContaining({
      name: 'InvalidRequest',
      data: where === undefined ? {} : { where },
    });
    expect(() => read(broken)).toThrow(refused);
  });
});
