import { beforeEach, describe, expect, test } from 'vitest';
import { putHistoryEndpoint } from '../../functions/shop/put-history.ts';
import { jsonOf, lambdaContext, problemOf, signedEvent } from '../support/http-events.ts';
import { aWorld, type World } from './support.ts';

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

const history = {
  reference: 'retur-1',
  orderNumber: 'S-2001',
  openedAt: '2026-10-05T10:00:00+02:00',
  lines: [{ lineId: '2', quantity: 1, reason: 'ugly' }],
  credited: {
    at: '2026-10-06T08:00:00Z',
    amount: { amount: 9_000, tax: 1_800 },
    refunds: [{ paymentId: 'pay-1', amount: 9_000, providerRefundId: 'r-1' }],
  },
};
const put = (json: unknown, reference = 'retur-1') =>
  putHistoryEndpoint(world)(signedEvent({ path: { reference }, json }), lambdaContext());

describe('PUT /history/returns/{reference}', () => {
  test('stores a finished return, and the same again changes nothing', async () => {
    const first = jsonOf(await put(history));
    expect(first).toEqual({ returnId: expect.stringMatching(/^R/), outcome: 'stored' });
    // the same instant in another zone is the same
    expect(jsonOf(await put({ ...history, openedAt: '2026-10-05T08:00:00Z' }))).toEqual({
      ...first,
      outcome: 'unchanged',
    });
    expect(await world.returns.ofOrder('S-2001')).toEqual([first.returnId]);
    expect(world.told).toEqual([]);
  });

  test('cannot be sent on under another reference', async () => {
    expect(problemOf(await put(history, 'retur-2'))).toMatchObject({
      status: 400,
      problem: { errors: [{ pointer: '#/reference' }] },
    });
    expect(await world.returns.ofOrder('S-2001')).toEqual([]);
  });

  test('asks for the shop’s signature', async () => {
    const unsigned = { ...signedEvent({ path: { reference: 'retur-1' }, json: history }), headers: {} };
    const answer = await putHistoryEndpoint(world)(unsigned, lambdaContext());
    expect(problemOf(answer)).toMatchObject({ status: 401, name: 'SignatureMissing' });
  });

  test.each([
    ['ReferenceReused', 409, { openedAt: '2026-10-05T09:00:00Z' }],
    ['TimesOutOfOrder', 422, { reference: 'retur-2', openedAt: '2026-09-01T00:00:00Z' }],
    ['UnitsNotAvailable', 409, { reference: 'retur-2' }],
    [
      'CreditSumMismatch',
      422,
      {
        reference: 'retur-2',
        lines: [{ lineId: '1', quantity: 1, reason: 'ugly' }],
        credited: { ...history.credited, refunds: [] },
      },
    ],
  ])('answers %s', async (name, status, over) => {
    await put(history);
    const told = { ...history, ...over };
    expect(problemOf(await put(told, told.reference))).toMatchObject({ name, status });
  });
});
