import { beforeEach, describe, expect, test } from 'vitest';
import { InspectionNewsDetail, ParcelNewsDetail } from '#contracts/news.ts';
import { readBody } from '#contracts/read.ts';
import { defaultPolicy } from '#domain/default-policy.ts';
import { openReturn } from '#use-cases/open-return.ts';
import { putOrderEndpoint } from '../../functions/shop/put-order.ts';
import { putPolicyEndpoint } from '../../functions/shop/put-policy.ts';
import { reviewReturnEndpoint } from '../../functions/shop/review-return.ts';
import { carrierNewsEndpoint } from '../../functions/webhooks/carrier-news.ts';
import { warehouseNewsEndpoint } from '../../functions/webhooks/warehouse-news.ts';
import { httpEvent, jsonOf, lambdaContext, problemOf, signedEvent } from '../support/http-events.ts';
import { anOrderDocument } from '../support/order-document.ts';
import { aWorld, type World } from './support.ts';

const context = lambdaContext();
let world: World;
let returnId: string;
const parcel = { trackingNumber: 'RR123456785SE', sscc: '373123450000000017' };

beforeEach(async () => {
  world = await aWorld();
  const lines = [{ lineId: '1', quantity: 2, reason: 'wrong-size' }];
  returnId = (await openReturn(world)({ orderNumber: 'S-2001', lines })).returnId;
});

/** Takes the return on by one event. */
async function happens(event: Parameters<World['returns']['commit']>[0]['events'][number]) {
  await world.returns.commit({ before: await world.returns.read(returnId), returnId, events: [event] });
}
const base = { actor: 'system', occurredAt: '2026-10-10T09:00:00.000Z' } as const;
const decision = { outcome: 'approve', rule: 'test', because: { sv: 'Ja', en: 'Yes' } } as const;

async function booked() {
  await happens({
    ...base,
    type: 'ReturnApproved',
    data: { decision, approvedBy: 'policy', keepGoods: false },
  });
  const data = { carrier: 'sandbox', parcels: [parcel], handInBy: '2026-10-24T09:00:00.000Z' };
  await happens({ ...base, type: 'ParcelBooked', data });
}

describe('PUT /orders/{orderNumber}', () => {
  const put = (orderNumber: string, json: unknown, signed = signedEvent({ path: { orderNumber }, json })) =>
    putOrderEndpoint(world)(signed, context);

  test('stores an order, and the same again changes nothing', async () => {
    const document = anOrderDocument({ orderNumber: 'S-3000' });
    expect(jsonOf(await put('S-3000', document))).toEqual({ orderNumber: 'S-3000', outcome: 'stored' });
    expect(jsonOf(await put('S-3000', document))).toEqual({ orderNumber: 'S-3000', outcome: 'unchanged' });
    const older = { ...document, updatedAt: '2026-10-03T12:00:00Z' };
    expect(jsonOf(await put('S-3000', older))).toEqual({ orderNumber: 'S-3000', outcome: 'older' });
  });

  test('refuses an order whose number is not the address, and stores nothing', async () => {
    const answer = await put('S-3001', anOrderDocument({ orderNumber: 'S-3000' }));
    expect(problemOf(answer)).toMatchObject({
      status: 400,
      problem: { errors: [{ pointer: '#/orderNumber' }] },
    });
    expect(await world.orders.read('S-3000')).toBeUndefined();
  });

  test.each([
    ['OrderSumMismatch', 422, { orderNumber: 'S-3000', total: 1 }],
    [
      'OrderHasReturns',
      409,
      {
        updatedAt: '2026-10-05T12:00:00Z',
        total: 33_301,
        shipping: { amount: 4_901, tax: 980 },
        payments: [{ paymentId: 'p', method: 'card', amount: 33_301 }],
      },
    ],
    ['OrderTooLarge', 422, { orderNumber: 'S-3000', lines: Array.from({ length: 1001 }, () => ({})) }],
  ])('answers %s', async (name, status, over) => {
    const document = anOrderDocument(over);
    expect(problemOf(await put(String(document.orderNumber), document))).toMatchObject({ name, status });
  });

  test('takes a body of more than a customer may send', async () => {
    const lines = Array.from({ length: 1000 }, (_, n) => ({
      lineId: String(n),
      sku: 'A',
      name: 'n'.repeat(300),
      quantity: 1,
      paid: { amount: 0, tax: 0 },
    }));
    const free = { discount: { amount: 0, tax: 0 }, shipping: { amount: 0, tax: 0 }, total: 0, payments: [] };
    const answer = await put('S-3000', anOrderDocument({ orderNumber: 'S-3000', lines, ...free }));
    expect(answer.statusCode).toBe(200);
  });

  test('reads nothing of a message that is not signed, forged, or old', async () => {
    const parts = { path: { orderNumber: 'S-3000' }, json: { not: 'an order' } };
    const other = `whsec_${Buffer.from('a key that the shop does not have').toString('base64')}`;
    const tampered = signedEvent(parts);
    const old = new Date(Date.now() - 301_000);
    const answers = await Promise.all([
      put('', null, httpEvent(parts)),
      put('', null, signedEvent(parts, { secret: other })),
      put('', null, { ...tampered, body: `${tampered.body} ` }),
      put('', null, signedEvent(parts, { at: old })),
    ]);
    expect(answers.map((answer) => [answer.statusCode, problemOf(answer).name])).toEqual([
      [401, 'SignatureMissing'],
      [401, 'SignatureInvalid'],
      [401, 'SignatureInvalid'],
      [401, 'SignatureExpired'],
    ]);
  });
});

describe('PUT /policies/{market}/{version}', () => {
  const policy = { ...defaultPolicy('SE'), version: 1 };
  const put = (json: unknown, path = { market: 'SE', version: '1' }) =>
    putPolicyEndpoint(world)(signedEvent({ path, json }), context);

  test('publishes a version once; the same again is fine, another content is not', async () => {
    expect(jsonOf(await put(policy))).toEqual({ market: 'SE', version: 1, findings: [] });
    expect((await put(policy)).statusCode).toBe(200);
    expect(problemOf(await put({ ...policy, reviewDays: 60 }))).toMatchObject({
      status: 409,
      name: 'PolicyVersionExists',
    });
    expect((await world.policies.read('SE', 1)).reviewDays).toBe(policy.reviewDays);
  });

  test.each([
    ['market', { market: 'NO', version: '1' }],
    ['version', { market: 'SE', version: '2' }],
  ])('refuses a policy whose %s is not that of the address', async (member, path) => {
    expect(problemOf(await put(policy, path)).problem.errors).toMatchObject([{ pointer: `#/${member}` }]);
  });
});

describe('POST /returns/{returnId}/review', () => {
  const review = { approve: false, because: { sv: 'Nej', en: 'No' }, reviewer: 'staff-3' };
  const post = (json: object, id = 'msg_1') =>
    reviewReturnEndpoint(world)(
      signedEvent({ path: { returnId }, json: { returnId, ...json } }, { id }),
      context,
    );

  test('decides a return under review, and answers the same message the same', async () => {
    const reviewBy = '2026-10-13T09:00:00.000Z';
    await happens({ ...base, type: 'ReviewRequired', data: { decision, reviewBy } });
    const answer = await post(review);
    expect(jsonOf(answer)).toMatchObject({
      status: 'ended',
      ending: 'rejected',
      decision: { because: review.because },
    });
    expect(await post(review)).toEqual(answer);
    expect(problemOf(await post(review, 'msg_2'))).toMatchObject({ status: 409, name: 'NotUnderReview' });
  });

  test('refuses a review that was signed for another return', async () => {
    const reviewBy = '2026-10-13T09:00:00.000Z';
    await happens({ ...base, type: 'ReviewRequired', data: { decision, reviewBy } });
    const elsewhere = { ...review, returnId: `R${'1'.repeat(26)}` };
    expect(problemOf(await post(elsewhere)).problem.errors).toMatchObject([{ pointer: '#/returnId' }]);
    expect((await world.returns.read(returnId))?.head.status).toBe('in-review');
  });

  test('does not take a name for a reviewer', async () => {
    const answer = await post({ ...review, reviewer: 'Granskare Ett' });
    expect(problemOf(answer).problem.errors).toMatchObject([{ pointer: '#/reviewer' }]);
  });
});

describe('POST /webhooks/carriers/{carrier}', () => {
  const scan = {
    trackingNumber: parcel.trackingNumber,
    status: 'accepted',
    occurredAt: '2026-10-10T09:30:00+02:00',
  };
  const post = (json: unknown) =>
    carrierNewsEndpoint(world)(
      signedEvent({ path: { carrier: 'sandbox' }, json }, { id: 'scan-1' }),
      context,
    );

  test('puts a scan on the bus as subscribers read it', async () => {
    await booked();
    const answer = await post({ ...scan, location: 'Kiruna' });
    expect(answer.statusCode).toBe(202);
    expect(jsonOf(answer)).toEqual({ returnId });
    const [fact] = world.told;
    expect(fact).toMatchObject({ source: 'returflow.carrier', type: 'ParcelNews' });
    expect(readBody(ParcelNewsDetail, fact?.detail)).toEqual({
      newsId: 'scan-1',
      carrier: 'sandbox',
      returnId,
      trackingNumber: parcel.trackingNumber,
      status: 'accepted',
      occurredAt: '2026-10-10T07:30:00.000Z',
      location: 'Kiruna',
    });
  });

  test('holds a scan that the carrier dates ahead to now', async () => {
    await booked();
    await post({ ...scan, occurredAt: '2031-01-01T00:00:00Z' });
    expect(world.told[0]?.detail).toMatchObject({ occurredAt: world.clock.now() });
  });

  test('knows no parcel but those booked, and tells nobody of others', async () => {
    expect(problemOf(await post(scan))).toMatchObject({ status: 404, name: 'UnknownParcel' });
    expect(world.told).toEqual([]);
  });
});

describe('POST /webhooks/warehouse', () => {
  const units = [{ lineId: '1', grade: 'B', units: 2 }];
  const occurredAt = '2026-10-10T07:30:00.000Z';
  const post = (json: unknown) =>
    warehouseNewsEndpoint(world)(signedEvent({ json }, { id: 'box-1' }), context);

  test('puts findings on the bus, found by number or by parcel', async () => {
    await booked();
    for (const of of [{ returnId }, { trackingNumber: parcel.trackingNumber }]) {
      expect(jsonOf(await post({ ...of, units, boxClosed: true, occurredAt, station: 'bench-2' }))).toEqual({
        returnId,
      });
    }
    expect(world.told[1]).toEqual(world.told[0]);
    expect(world.told[0]).toMatchObject({ source: 'returflow.warehouse', type: 'InspectionNews' });
    expect(readBody(InspectionNewsDetail, world.told[0]?.detail)).toEqual({
      newsId: 'box-1',
      returnId,
      units,
      boxClosed: true,
      occurredAt,
      station: 'bench-2',
    });
  });

  test.each([
    ['ReturnNotFound', 404, { returnId: `R${'7'.repeat(26)}`, units }],
    ['UnknownParcel', 404, { trackingNumber: 'T9', units }],
    ['UnknownLine', 422, { units: [{ lineId: '2', grade: 'A', units: 1 }] }],
    ['MoreUnitsThanAnnounced', 422, { units: [{ lineId: '1', grade: 'A', units: 3 }] }],
  ])('answers %s, and tells nobody', async (name, status, over) => {
    const named = 'trackingNumber' in over ? {} : { returnId };
    expect(problemOf(await post({ ...named, occurredAt, ...over }))).toMatchObject({ name, status });
    expect(world.told).toEqual([]);
  });
});
