import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { successesOf } from '../contracts/judge.ts';
import { served } from '../contracts/openapi-support.ts';
import { anOrder } from './orders.ts';
import { actsAsked } from './people/acts-asked.ts';
import { type Asked, askOf } from './people/asking.ts';
import { checkoutAsks } from './people/checkout.ts';
import { codesAsked } from './people/codes-asked.ts';
import { askedByLabel } from './people/mail-links.ts';
import { offeringPolicy } from './people/outcomes.ts';
import { photosAsked } from './people/photos-asked.ts';
import { remediesAsked } from './people/remedies-asked.ts';
import { type DemoUser, staffToken } from './people/staff.ts';
import { newWorld, type RunningWorld } from './people/world.ts';

let world: RunningWorld;
let token = '';
let order: ReturnType<typeof anOrder>;

beforeAll(async () => {
  world = await newWorld();
  order = anOrder(world.clock.now(), 'CONTRACT-1');
});

afterAll(async () => {
  expect(world.complaints).toEqual([]);
  await world.forget();
});

/** Asks a route of this world, in the customer's session once there is one. */
const ask = (route: string, asked: Asked) => askOf(world, token, route, asked);

const lines = (reason = 'wrong-size', quantity = 1, lineId = '1') => ({
  lines: [{ lineId, quantity, reason }],
});
const keyed = (key: string = randomUUID()) => ({ 'idempotency-key': key });
const opens = async (reason?: string) =>
  String((await ask('POST /returns', { body: lines(reason), headers: keyed(), gets: 201 })).body.returnId);
const nobodys = { returnId: `R${'0'.repeat(26)}` };

test('the shop’s answers are as described', async () => {
  const put = 'PUT /orders/{orderNumber}';
  const path = { orderNumber: order.orderNumber };
  const signer = 'shop';
  await ask(put, { path, body: order, signer, gets: 200 });
  await ask(put, { path, body: order, gets: 'SignatureMissing' });
  await ask(put, { path, body: order, signer: 'carrier', gets: 'SignatureInvalid' });
  await ask(put, { path, body: '{', signer, gets: 'InvalidRequest' });
  await ask(put, { path, body: { ...order, total: 1 }, signer, gets: 'OrderSumMismatch' });
  const long = Array.from({ length: 1001 }, () => order.lines[0]);
  await ask(put, { path, body: { ...order, lines: long }, signer, gets: 'OrderTooLarge' });

  const tellHistory = 'PUT /history/returns/{reference}';
  const earlier = { reference: 'retur-1' };
  const history = {
    ...earlier,
    orderNumber: order.orderNumber,
    openedAt: order.placedAt,
    lines: [{ lineId: '2', quantity: 1, reason: 'ugly' }],
    expired: { at: order.updatedAt },
  };
  await ask(tellHistory, { path: earlier, body: history, signer, gets: 200 });
  await ask(tellHistory, {
    path: earlier,
    body: { ...history, openedAt: order.updatedAt },
    signer,
    gets: 'ReferenceReused',
  });

  const publish = 'PUT /policies/{market}/{version}';
  const policy = offeringPolicy();
  const version = { market: 'SE', version: '1' };
  const unlawful = { ...policy, inspectionDays: 30 };
  await ask(publish, { path: version, body: unlawful, signer, gets: 'PolicyRefused' });
  await ask(publish, { path: version, body: policy, signer, gets: 200 });
  await ask(publish, {
    path: version,
    body: { ...policy, reviewDays: 1 },
    signer,
    gets: 'PolicyVersionExists',
  });
});

test('a customer’s answers are as described, from the door to the return', async () => {
  const path = { orderNumber: order.orderNumber };
  const { email } = order.customer;
  await ask('GET /orders/{orderNumber}', { path, gets: 401 });
  await ask('GET /orders/{orderNumber}', { path, headers: { authorization: 'Bearer none' }, gets: 403 });
  await ask('POST /sessions', { body: { ...path, email: 'kund.tva@example.com' }, gets: 'OrderNotFound' });
  await ask('POST /sessions', { body: { ...path, email, more: 1 }, gets: 'InvalidRequest' });
  token = (await ask('POST /sessions', { body: { ...path, email }, gets: 201 })).body.token;
  await ask('GET /orders/{orderNumber}', { path, gets: 200 });
  await ask('GET /orders/{orderNumber}', { path: { orderNumber: 'OTHER-1' }, gets: 'OrderNotFound' });

  const preview = 'POST /orders/{orderNumber}/return-preview';
  await ask(preview, { path, body: lines(), gets: 200 });
  await ask(preview, { path, body: lines('boredom'), gets: 'UnknownReason' });
  await ask(preview, { path, body: lines('wrong-size', 1, '9'), gets: 'UnknownLine' });
  await ask(preview, { path, body: lines('wrong-size', 3), gets: 'UnitsNotAvailable' });
  await ask(preview, {
    path,
    body: lines(),
    headers: { 'content-type': 'text/plain' },
    gets: 'UnsupportedMediaType',
  });
  await ask(preview, { path, body: ' '.repeat(300_000), gets: 'PayloadTooLarge' });
});

test('where a market mails codes, a customer’s answers are as described', async () => {
  for (const met of await codesAsked()) world.met.add(met);
}, 120_000);

test('what the shop tells of its articles is what a line may be exchanged for', async () => {
  const { updatedAt } = order;
  const size = (of: string, stock: number) => ({
    ...{ sku: `TROJA-${of}`, name: 'Stickad tröja', style: 'TROJA', size: of, stock, updatedAt },
    prices: [{ market: 'SE', currency: 'SEK', amount: 49_900, taxRate: 2500 }],
  });
  const articles = ['S', 'M', 'L'].map((of) => size(of, 9));
  const tell = 'PUT /articles';
  await ask(tell, { body: { articles }, signer: 'shop', gets: 200 });
  await ask(tell, { body: { articles }, gets: 'SignatureMissing' });
  await ask(tell, { body: { articles: [size('S', -1)] }, signer: 'shop', gets: 'InvalidRequest' });
  const stock = [{ sku: 'TROJA-L', stock: 0, updatedAt: new Date(world.clock.now()).toISOString() }];
  await ask('PUT /articles/stock', { body: { articles: stock }, signer: 'shop', gets: 200 });

  const see = 'GET /orders/{orderNumber}/lines/{lineId}/exchanges';
  const path = { orderNumber: order.orderNumber, lineId: '1' };
  const { body } = await ask(see, { path, gets: 200 });
  expect(body.variants).toMatchObject([{ sku: 'TROJA-S', difference: -100, few: false }]);
  await ask(see, { path: { ...path, lineId: '9' }, gets: 'UnknownLine' });
});

test('who withdraws is answered as described', async () => {
  const { email, name } = order.customer;
  const body = { name, contract: 'none of ours', email, language: 'sv' };
  await ask('POST /withdrawals', { body, headers: keyed(), gets: 201 });
  await ask('POST /withdrawals', { body, gets: 'IdempotencyKeyRequired' });
});

test('a return’s answers are as described, until it is credited', async () => {
  await ask('POST /returns', { body: lines(), gets: 'IdempotencyKeyRequired' });
  const first = { body: lines(), headers: keyed('first') };
  const { returnId } = (await ask('POST /returns', { ...first, gets: 201 })).body;
  await ask('POST /returns', { ...first, body: lines('wrong-item'), gets: 'IdempotencyKeyReused' });
  const path = { returnId };
  const see = 'GET /returns/{returnId}';
  const { etag, body } = await ask(see, { path, gets: 200 });
  await ask(see, { path, headers: { 'if-none-match': etag }, gets: 304 });
  await ask(see, { path: nobodys, gets: 'ReturnNotFound' });
  await ask('GET /returns/{returnId}/label', { path, gets: 200 });
  const watch = 'POST /returns/{returnId}/live-tickets';
  await ask(watch, { path, gets: 201 });
  await ask(watch, { path, body: {}, gets: 201 });
  await ask(watch, { path: nobodys, gets: 'ReturnNotFound' });

  const carrier = { carrier: 'sandbox' };
  const occurredAt = new Date(world.clock.now()).toISOString();
  const { trackingNumber } = body.parcels[0];
  const scan = { trackingNumber, status: 'accepted', occurredAt };
  const scans = 'POST /webhooks/carriers/{carrier}';
  await ask(scans, { path: carrier, body: scan, signer: 'carrier', gets: 202 });
  const unknown = { ...scan, trackingNumber: 'RR000000000SE' };
  await ask(scans, { path: carrier, body: unknown, signer: 'carrier', gets: 'UnknownParcel' });

  const inspects = 'POST /webhooks/warehouse';
  const box = { returnId, occurredAt, units: [{ lineId: '1', grade: 'C', units: 1 }], boxClosed: true };
  const tooMany = { ...box, units: [{ lineId: '1', grade: 'A', units: 2 }] };
  await ask(inspects, { body: tooMany, signer: 'warehouse', gets: 'MoreUnitsThanAnnounced' });
  await ask(inspects, { body: box, signer: 'warehouse', gets: 202 });

  const { body: credited } = await ask(see, { path, gets: 200 });
  expect(credited).toMatchObject({ ending: 'credited', lines: [{ inspected: { C: 1 } }] });
  await ask('GET /returns/{returnId}/label', { path, gets: 'LabelNotReady' });
  const [note] = credited.creditNotes;
  expect(note).toMatchObject({ amount: credited.credit });
  const notes = 'GET /returns/{returnId}/credit-notes/{creditNote}';
  const noted = { path: { returnId, creditNote: note.creditNote } };
  await ask(notes, { ...noted, gets: 200 });
  const { body: ubl } = await ask(notes, { ...noted, headers: { accept: 'application/xml' }, gets: 200 });
  expect(ubl).toContain(`<cbc:ID>${note.creditNote}</cbc:ID>`);
  await ask(notes, { path: { returnId, creditNote: 'SE-K-999999' }, gets: 'CreditNoteNotFound' });
  await ask(notes, { path: { ...nobodys, creditNote: note.creditNote }, gets: 'ReturnNotFound' });
  const authorization = `Bearer ${await staffToken(world, 'support')}`;
  const ofStaff = `GET /staff${notes.slice(4)}`;
  await ask(ofStaff, {
    path: { returnId, creditNote: note.creditNote },
    headers: { authorization },
    gets: 200,
  });
  await ask('POST /returns/{returnId}/cancellation', { path, gets: 'TooLateToCancel' });
  const price = { amount: 20_000, tax: 4_000 };
  const sale = { returnId, lineId: '1', grade: 'C', units: 1, price, soldAt: occurredAt, reference: 'S-9' };
  await ask('POST /webhooks/resales', { body: sale, signer: 'shop', gets: 200 });
  const freight = { returnId, kind: 'freight', amount: 4_150, currency: 'SEK', occurredAt, reference: 'f-1' };
  await ask('POST /webhooks/return-costs', { body: freight, signer: 'shop', gets: 200 });
});

test('what customers have instead of their money is as described', async () => {
  const { repaired } = await remediesAsked(world, ask);
  expect(repaired).toMatchObject({ ending: 'remedied', remedied: { units: 1, done: false } });
});

test('what customers show is as described', async () => {
  const seen = await photosAsked(world, ask, token);
  expect(seen).toEqual(['ReturnOpened', 'PhotosAdded']);
});

test('what customers say besides is as described', async () => {
  const { returnId } = { returnId: await opens() };
  const at = new Date(world.clock.now()).toISOString();
  const contact = { contactId: 'ticket-1', channel: 'email', subject: 'refund', at, returnId };
  await ask('POST /webhooks/support', { body: contact, signer: 'support', gets: 202 });
  await ask('POST /webhooks/support', { body: contact, signer: 'shop', gets: 'SignatureInvalid' });
  const feedback = { place: 'page.status', enough: false, reason: 'when-money' };
  const give = { path: { returnId }, body: feedback };
  await ask('POST /returns/{returnId}/feedback', { ...give, gets: 200 });
  await ask('POST /returns/{returnId}/feedback', { ...give, path: nobodys, gets: 'ReturnNotFound' });
  const linked = { ...(await askedByLabel(world, returnId)), enough: true };
  await ask('POST /feedback', { body: linked, gets: 200 });
  await ask('POST /feedback', { body: { ...linked, code: 'x'.repeat(22) }, gets: 'ReturnNotFound' });
  const { body } = await ask('GET /returns/{returnId}', { path: { returnId }, gets: 200 });
  const types = body.timeline.map(({ type }: { type: string }) => type);
  expect(types.filter((type: string) => /Contact|Feedback/.test(type))).toEqual([
    'ContactRecorded',
    'FeedbackGiven',
    'FeedbackGiven',
  ]);
  await ask('POST /returns/{returnId}/cancellation', { path: { returnId }, gets: 200 });
});

test('what finance takes is as described', async () => {
  const authorization = `Bearer ${await staffToken(world, 'finance')}`;
  const month = new Date(world.clock.now()).toISOString().slice(0, 7);
  const bookings = 'GET /staff/bookings/{market}/{period}';
  const asked = { headers: { authorization } };
  await ask(bookings, { ...asked, path: { market: 'SE', period: month }, gets: 200 });
  await ask(bookings, { ...asked, path: { market: 'SE', period: 'today' }, gets: 'InvalidRequest' });
  const object = { id: 're_1', status: 'failed', metadata: {} };
  const event = { id: 'evt_1', type: 'refund.failed', created: 1, data: { object } };
  await ask('POST /webhooks/stripe', { body: event, signer: 'stripe', gets: 202 });
  await ask('POST /webhooks/stripe', { body: event, gets: 'SignatureMissing' });
});

test('what a checkout asks of store credits is answered as described', async () => {
  const seen = await checkoutAsks(world, ask);
  expect(seen.entries).toEqual(['issued', 'issued', 'redeemed', 'given-back']);
});

test('answers about what a person decides, or a customer takes back, are as described', async () => {
  const decide = 'POST /returns/{returnId}/review';
  const inReview = { returnId: await opens('stopped-working') };
  const because = { sv: 'Ja.', en: 'Yes.' };
  const review = { ...inReview, approve: true, because, reviewer: 'granskare-1' };
  await ask('GET /returns/{returnId}', { path: inReview, gets: 200 });
  await ask(decide, { path: inReview, body: review, signer: 'shop', gets: 200 });
  await ask(decide, { path: inReview, body: review, signer: 'shop', gets: 'NotUnderReview' });
  const cancel = 'POST /returns/{returnId}/cancellation';
  await ask(cancel, { path: inReview, gets: 200 });
  await ask(cancel, { path: inReview, body: {}, gets: 200 });
});

test('what the shop’s people are answered is as described', async () => {
  const as = async (user: DemoUser) => ({ authorization: `Bearer ${await staffToken(world, user)}` });
  await ask('GET /staff/me', { headers: await as('support'), gets: 200 });
  await ask('GET /staff/me', { headers: await as('no-role'), gets: 'RoleMissing' });
  await ask('GET /staff/me', { headers: { authorization: 'Bearer none' }, gets: 401 });
  const watch = 'POST /staff/live-tickets';
  await ask(watch, { headers: await as('warehouse'), gets: 201 });
  await ask(watch, { headers: await as('finance'), body: nobodys, gets: 'ReturnNotFound' });
  await ask(watch, { headers: await as('no-role'), gets: 'RoleMissing' });
});

test('what the shop’s people do to a return is answered as described', async () => {
  expect(await actsAsked(world, ask)).toBe('credited');
});

test('what is told of it all is as described', async () => {
  const documents = ['openapi.json', 'policy-schema.json', 'asyncapi.json', 'docs', 'withdrawal-words'];
  for (const route of documents.map((name) => `GET /${name}`)) {
    const { etag, body } = await ask(route, { gets: 200 });
    expect(body).not.toBe('');
    await ask(route, { headers: { 'if-none-match': etag }, gets: 304 });
  }
  expect((await ask('GET /openapi.json', { gets: 200 })).body).toEqual(served());
});

test('every success of these routes was met, and two dozen refusals', () => {
  const successes = successesOf('Customer', 'Shop', 'Carrier and warehouse', 'About');
  expect(successes.length).toBeGreaterThan(15);
  expect(successes.filter((success) => !world.met.has(success))).toEqual([]);
  expect(world.met.size - successes.length).toBeGreaterThanOrEqual(24);
});
