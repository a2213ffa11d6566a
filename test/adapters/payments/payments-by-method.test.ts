import { expect, test } from 'vitest';
import { paymentsByMethod } from '#adapters/payments/payments-by-method.ts';
import type { RefundRequest } from '#shared/ports.ts';
import { aPaymentProvider } from '../../support/outside.ts';

const providerOf = (method: string) =>
  new Map<string, 'stripe' | 'klarna' | 'swish'>([
    ['card', 'stripe'],
    ['pay-later', 'klarna'],
    ['swish', 'swish'],
  ]).get(method);
const asked = (method: string): RefundRequest => ({
  ...{ key: `R1.${method}`, paymentId: method, method, amount: 500, currency: 'SEK' },
});
const aShop = () => {
  const [stripe, klarna] = [aPaymentProvider(), aPaymentProvider()];
  return { stripe, klarna, payments: paymentsByMethod({ stripe, klarna }, providerOf, ['stripe', 'swish']) };
};

test('a refund goes to whoever took the payment, and is looked up there', async () => {
  const { stripe, klarna, payments } = aShop();
  await payments.refund(asked('card'));
  await payments.refund(asked('pay-later'));
  expect(stripe.refunds).toEqual([asked('card')]);
  expect(klarna.refunds).toEqual([asked('pay-later')]);
  expect(await payments.find(asked('pay-later'))).toBe('refund-1');
});

test.each(['gift-card', 'constructor'])(
  'a method that nobody is named for, %s, is for a person',
  async (method) => {
    const { payments } = aShop();
    await expect(payments.refund(asked(method))).rejects.toMatchObject({
      name: 'RefundDeclined',
      data: { code: 'no-provider', method },
    });
    expect(await payments.find(asked(method))).toBeUndefined();
  },
);

test('a provider that is named and not set up is as if it were down', async () => {
  const { payments } = aShop();
  const unavailable = expect.objectContaining({ name: 'PaymentsUnavailable' });
  await expect(payments.refund(asked('swish'))).rejects.toThrow(unavailable);
  await expect(payments.find(asked('swish'))).rejects.toThrow(unavailable);
});

test('refunds of a time are listed of every provider in use, and of no other', async () => {
  const { payments } = aShop();
  await payments.refund(asked('card'));
  await payments.refund(asked('pay-later'));
  const period = { from: '2026-12-01T00:00:00.000Z', before: '2026-12-02T00:00:00.000Z' };
  expect(await payments.made(period, 5)).toMatchObject([
    { refunds: [{ key: 'R1.card' }] },
    { provider: 'swish', cannot: 'unavailable' },
  ]);
});
