import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { klarnaPayLater } from '#adapters/payments/klarna-pay-later.ts';
import { klarnaPayments } from '#adapters/payments/klarna-payments.ts';
import type { DueDateRequest, PayLater, Payments, RefundRequest } from '#shared/ports.ts';
import { type KlarnaServer, startKlarnaServer, wireCredentials } from './klarna-server.ts';
import { keepsThePromises } from './payments-contract.ts';
import { type Mood, nobodysAddress, startWire } from './wire.ts';

const access = { credentials: wireCredentials, description: 'Retur hos Exempelbutiken' };

keepsThePromises('Klarna', async () => {
  const server = await startKlarnaServer();
  let refused = false;
  const [there, gone] = [server.address, await nobodysAddress()].map((address) =>
    klarnaPayments({ ...access, address, timeoutMs: 300 }),
  ) as [Payments, Payments];
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
    paid: async (amount) => ({ paymentId: server.order([amount]), method: 'klarna' }),
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

let server: KlarnaServer;
let payments: Payments;
let later: PayLater;
let count = 0;
beforeAll(async () => {
  server = await startKlarnaServer();
  payments = klarnaPayments({ ...access, address: server.address });
  later = klarnaPayLater({ ...access, address: server.address });
});
afterAll(() => server.close());

const aRefund = (change: Partial<RefundRequest> = {}): RefundRequest => {
  count += 1;
  const paymentId = server.order([30_000]);
  return { key: `own-${count}`, paymentId, method: 'klarna', amount: 1_000, currency: 'SEK', ...change };
};
const refusal = (name: string, code?: string) =>
  expect.objectContaining({ name, ...(code && { data: expect.objectContaining({ code }) }) });

describe('refunds at Klarna', () => {
  test('carry our key as their reference, and as a UUID of version 5 that is always the same', async () => {
    const request = aRefund();
    await payments.refund(request);
    await payments.refund(request);
    const [first, second] = server.asked.slice(-2);
    expect(first?.body).toEqual({
      refunded_amount: 1_000,
      reference: request.key,
      description: 'Retur hos Exempelbutiken',
    });
    expect(first?.key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(second?.key).toBe(first?.key);
  });

  test('that time out may have happened, and have', async () => {
    const request = aRefund();
    server.moods.push('never-answers');
    const hasty = klarnaPayments({ ...access, address: server.address, timeoutMs: 50 });
    await expect(hasty.refund(request)).rejects.toThrow(refusal('RefundOutcomeUnknown'));
    expect(await payments.find(request)).toBe(server.standing(request.paymentId)[0]?.id);
  });

  test('are made again once their key has aged, unless they are looked up first: so they are', async () => {
    const request = aRefund();
    const id = await payments.refund(request);
    server.forgetKeys();
    expect(await payments.find(request)).toBe(id);
    expect(await payments.refund(request)).not.toBe(id);
    expect(server.standing(request.paymentId)).toHaveLength(2);
  });

  test('that Klarna does not allow are declined by its reason', async () => {
    const uncaptured = aRefund({ paymentId: server.order([]) });
    await expect(payments.refund(uncaptured)).rejects.toThrow(
      refusal('RefundDeclined', 'REFUND_NOT_ALLOWED'),
    );
    const nobodys = aRefund({ paymentId: '3e4a2b6c-0000-4000-8000-000000000000' });
    await expect(payments.refund(nobodys)).rejects.toThrow(refusal('RefundDeclined', 'NO_SUCH_ORDER'));
    expect(await payments.find(nobodys)).toBeUndefined();
  });

  test.each([
    [{ paymentId: '../../customers' }, 'not-an-order-of-klarna'],
    [{ amount: 200_000_001 }, 'amount-not-taken'],
    [{ amount: 0 }, 'amount-not-taken'],
    [{ key: 'k'.repeat(256) }, 'key-too-long'],
  ])('that Klarna could not take are never asked for: %j', async (change, code) => {
    const before = server.asked.length;
    await expect(payments.refund(aRefund(change))).rejects.toThrow(refusal('RefundDeclined', code));
    expect(server.asked.length).toBe(before);
  });

  test('of an order in another currency are for a person when they are looked up', async () => {
    const request = aRefund({ paymentId: server.order([30_000], 'EUR') });
    await payments.refund(request);
    await expect(payments.find(request)).rejects.toThrow(refusal('RefundDeclined', 'another-refund'));
  });

  test('have the id of their place where the answer has no Refund-Id, and are looked up where it has neither', async () => {
    for (const [location, outcome] of [
      ['http://klarna/ordermanagement/v1/orders/o-1/refunds/r-9', 'r-9'],
      [undefined, 'RefundOutcomeUnknown'],
    ] as const) {
      const terse = await startWire(async () => ({ status: 201, headers: location ? { location } : {} }));
      const refund = klarnaPayments({ ...access, address: terse.address }).refund(aRefund());
      expect(await refund.catch((error: Error) => error.name)).toBe(outcome);
      await terse.close();
    }
  });

  test('are as if Klarna were down while it does not take the credentials', async () => {
    const credentials = async () => ({ username: 'PK_wire', password: 'old' });
    const wrong = klarnaPayments({ ...access, credentials, address: server.address });
    await expect(wrong.refund(aRefund())).rejects.toThrow(refusal('PaymentsUnavailable'));
    await expect(wrong.find(aRefund())).rejects.toThrow(refusal('PaymentsUnavailable'));
  });
});

describe('more time to pay at Klarna', () => {
  const put = (change: Partial<DueDateRequest> & Pick<DueDateRequest, 'paymentId'>): DueDateRequest => ({
    key: `due-${count}`,
    days: 12,
    feeUpTo: 3_000,
    ...change,
  });

  test('is the least that is offered and enough, for every shipment that is not refunded, once', async () => {
    const paymentId = server.order([10_000, 20_000, 5_000]);
    await payments.refund(aRefund({ paymentId, amount: 10_000 }));
    server.moods.push('hangs-up');
    await expect(later.extendDueDate(put({ paymentId }))).rejects.toThrow(refusal('PaymentsUnavailable'));
    await later.extendDueDate(put({ paymentId }));
    expect(server.putOff(paymentId)).toEqual([0, 14, 14]);
  });

  test.each([
    ['for more than the shop will pay', { days: 20, feeUpTo: 2_499 }, 'not-offered'],
    ['for longer than is offered', { days: 31, feeUpTo: 99_999 }, 'not-offered'],
  ])('is not had %s', async (_, change, code) => {
    const paymentId = server.order([10_000]);
    const asked = later.extendDueDate(put({ paymentId, ...change }));
    await expect(asked).rejects.toThrow(refusal('DueDateNotExtended', code));
    expect(server.putOff(paymentId)).toEqual([0]);
  });

  test('is not had where nothing is left to pay, or nobody has such an order', async () => {
    const paymentId = server.order([10_000]);
    await payments.refund(aRefund({ paymentId, amount: 10_000 }));
    await expect(later.extendDueDate(put({ paymentId }))).rejects.toThrow(
      refusal('DueDateNotExtended', 'nothing-to-pay'),
    );
    await expect(later.extendDueDate(put({ paymentId: 'nobodys' }))).rejects.toThrow(
      refusal('DueDateNotExtended', 'NO_SUCH_ORDER'),
    );
  });
});

describe('a refund less a fee at Klarna', () => {
  const kept = { fee: 4_900, named: { goods: 'Återlämnade varor', fee: 'Returavgift' } };

  test('shows the goods and the fee, which come to what goes back, and is found like any other', async () => {
    const request = aRefund({ amount: 15_100, kept });
    const id = await payments.refund(request);
    expect(server.asked.at(-1)?.body.order_lines).toEqual([
      { name: 'Återlämnade varor', type: 'physical', quantity: 1, unit_price: 20_000, total_amount: 20_000 },
      { name: 'Returavgift', type: 'return_fee', quantity: 1, unit_price: -4_900, total_amount: -4_900 },
    ]);
    expect(server.standing(request.paymentId)).toEqual([
      { id, paymentId: request.paymentId, amount: 15_100 },
    ]);
    expect([await payments.find(request), await payments.refund(request)]).toEqual([id, id]);
  });

  test.each([0, -100, 0.5, 200_000_000])('of %d shows none, and goes back all the same', async (fee) => {
    const request = aRefund({ kept: { ...kept, fee } });
    const id = await payments.refund(request);
    expect(server.asked.at(-1)?.body.order_lines).toBeUndefined();
    expect(server.standing(request.paymentId)).toMatchObject([{ id, amount: 1_000 }]);
  });

  test('shows none where Klarna cannot, of an order in two shipments, and goes back once', async () => {
    const request = aRefund({ paymentId: server.order([10_000, 10_000]), kept });
    const id = await payments.refund(request);
    expect([await payments.refund(request), await payments.find(request)]).toEqual([id, id]);
    expect(server.standing(request.paymentId)).toMatchObject([{ id, amount: 1_000 }]);
  });

  test('that Klarna does not allow at all is declined', async () => {
    const request = aRefund({ amount: 900_000, kept });
    await expect(payments.refund(request)).rejects.toThrow(refusal('RefundDeclined'));
    expect(server.standing(request.paymentId)).toEqual([]);
  });
});

test('Klarna says that it lists no refunds by time', async () => {
  const period = { from: '2026-12-01T00:00:00.000Z', before: '2026-12-02T00:00:00.000Z' };
  expect(await payments.made(period, 10)).toEqual([{ provider: 'klarna', cannot: 'not-listable' }]);
});
