import { beforeEach, describe, expect, test } from 'vitest';
import { staffAccess, staffRoles } from '#contracts/staff-access.ts';
import type { NewEvent } from '#domain/events.ts';
import { emptyStoreCredit, issued } from '#domain/store-credit.ts';
import { storeCreditOf } from '#domain/store-credit-code.ts';
import { usualTerms } from '#domain/store-credit-terms.ts';
import { staffReads } from '#infra/staff-reads.ts';
import type { HttpFunction } from '#lambda/http.ts';
import type { StoreCreditFiles } from '#shared/ports.ts';
import { classifyItems } from '#use-cases/classify-items.ts';
import { issueCredit } from '#use-cases/issue-credit.ts';
import { keptKey } from '#use-cases/keep-photos.ts';
import { writeCreditNote } from '#use-cases/write-credit-note.ts';
import { writePapers } from '#use-cases/write-exchange-receipt.ts';
import { getCreditNoteOfEndpoint } from '../../functions/staff/get-credit-note-of.ts';
import { getPhotoOfEndpoint } from '../../functions/staff/get-photo-of.ts';
import { getReceiptOfEndpoint } from '../../functions/staff/get-receipt-of.ts';
import { getReviewQueueEndpoint } from '../../functions/staff/get-review-queue.ts';
import { getStoreCreditEndpoint } from '../../functions/staff/get-store-credit.ts';
import { getStuckQueueEndpoint } from '../../functions/staff/get-stuck-queue.ts';
import { getWholeReturnEndpoint } from '../../functions/staff/get-whole-return.ts';
import { listReturnsEndpoint } from '../../functions/staff/list-returns.ts';
import { searchReturnsEndpoint } from '../../functions/staff/search-returns.ts';
import { faultsBy, served } from '../contracts/openapi-support.ts';
import { anEvent } from '../support/an-event.ts';
import { exchangedForDearer } from '../support/exchanged.ts';
import { type EventParts, httpEvent, jsonOf, lambdaContext, problemOf } from '../support/http-events.ts';
import { opener } from '../support/listed.ts';
import { anOfferingPolicy, tellShirts } from '../support/offering.ts';
import '../support/quiet.ts';
import { aShop, type Shop } from '../support/shop.ts';

let shop: Shop;
let ports: Shop & { sent: Shop['sentMessages'] };
let open: ReturnType<typeof opener>['open'];

beforeEach(async () => {
  shop = await aShop();
  await shop.order();
  ports = { ...shop, sent: shop.sentMessages };
  ({ open } = opener(shop, 9));
});

const ask = (endpoint: HttpFunction, parts: EventParts = {}, roles: readonly string[] = ['admin']) =>
  endpoint(httpEvent({ staff: { reference: 'staff-1', roles }, ...parts }), lambdaContext());
const list = (query: Record<string, string> = {}) => ask(listReturnsEndpoint(ports), { query });
const at = (minute: number) => new Date(Date.UTC(2026, 9, 9, 8, minute)).toISOString();
const idsIn = (answer: Awaited<ReturnType<typeof list>>) =>
  (jsonOf(answer).returns as { returnId: string }[]).map(({ returnId }) => returnId);
const faults = faultsBy(served());

/** A return with a credit note that is drawn. */
async function withANote(): Promise<EventParts> {
  const returnId = await shop.booked();
  await shop.inspect(returnId, [{ lineId: '1', grade: 'A', units: 1 }], { boxClosed: true });
  await classifyItems(shop)({ returnId });
  await issueCredit(shop)({ returnId });
  await writeCreditNote(shop)({ returnId });
  return { path: { returnId, creditNote: 'SE-K-000001' } };
}
/** A return whose exchange has a receipt. */
async function withAReceipt(): Promise<EventParts> {
  await shop.policy({ ...anOfferingPolicy(), version: 2 });
  await tellShirts(shop);
  const returnId = await exchangedForDearer(shop, 'S-2001');
  await writePapers(shop)({ returnId });
  return { path: { returnId, receipt: 'SE-B-000001' } };
}
/** A return with a picture. */
async function withAPicture(): Promise<EventParts> {
  const photoId = `${'0'.repeat(32)}.png`;
  const returnId = await shop.opened([{ photos: [photoId] }]);
  await shop.documents.save(keptKey(returnId, photoId), new Uint8Array([1]), 'image/png');
  return { path: { returnId, photoId } };
}
const reference = storeCreditOf('R01K6XDQ400W3R7G9YQ5C2M8ZTN');
const about = { reference, returnId: 'R01K6XDQ400W3R7G9YQ5C2M8ZTN', customerId: 'customer-7' };
const empty = emptyStoreCredit({ ...about, market: 'SE', currency: 'SEK' });
const given = issued(
  empty,
  { key: 'k', kind: 'credit', amount: 100, at: '2026-10-09T08:00:00.000Z' },
  usualTerms,
);
const oneStoreCredit: StoreCreditFiles = {
  read: async () => ({ credit: given.after, entries: [given.entry] }),
  ofCustomer: async () => [reference],
};
const asItIs = (parts: EventParts) => async () => parts;

const reads = [
  { act: 'list-returns', endpoint: () => listReturnsEndpoint(ports), parts: asItIs({ query: {} }) },
  {
    act: 'search-returns',
    endpoint: () => searchReturnsEndpoint(ports),
    parts: asItIs({ json: { find: 'x' } }),
  },
  { act: 'get-whole-return', endpoint: () => getWholeReturnEndpoint(ports), parts: asItIs({}) },
  {
    act: 'get-credit-note-of',
    endpoint: () => getCreditNoteOfEndpoint(ports),
    parts: withANote,
  },
  { act: 'get-receipt-of', endpoint: () => getReceiptOfEndpoint(ports), parts: withAReceipt },
  { act: 'get-photo-of', endpoint: () => getPhotoOfEndpoint(ports), parts: withAPicture },
  {
    act: 'get-store-credit',
    endpoint: () => getStoreCreditEndpoint({ clock: shop.clock, files: oneStoreCredit }),
    parts: asItIs({ path: { reference } }),
  },
  { act: 'get-review-queue', endpoint: () => getReviewQueueEndpoint(ports), parts: asItIs({}) },
  { act: 'get-stuck-queue', endpoint: () => getStuckQueueEndpoint(ports), parts: asItIs({}) },
] as const;

test('every read is tried', () => {
  expect(reads.map(({ act }) => `staff/${act}`).toSorted()).toEqual(
    staffReads.map(({ name }) => name).toSorted(),
  );
});

describe.each(reads)('$act', ({ act, endpoint, parts }) => {
  test.each([...staffRoles, 'no-role'])('lets %s in or not, as the table says', async (role) => {
    const returnId = await shop.opened();
    const answer = await ask(endpoint(), { path: { returnId }, ...(await parts()) }, [role]);
    const mayDo = (staffAccess[act] as readonly string[]).includes(role);
    if (mayDo) expect(answer.statusCode).toBe(200);
    else expect(problemOf(answer)).toMatchObject({ status: 403, name: 'RoleMissing' });
  });
});

describe('GET /staff/returns', () => {
  test('pages through what the filters leave, the newest first, each once', async () => {
    const opened: string[] = [];
    for (let minute = 0; minute < 7; minute += 1) {
      const market = minute === 3 ? 'DK' : 'SE';
      const returnId = await open(at(minute), { market });
      if (market === 'SE') opened.unshift(returnId);
    }
    const pages: string[][] = [];
    let cursor: string | undefined;
    do {
      const answer = await list({ market: 'SE', limit: '4', ...(cursor && { cursor }) });
      expect(faults({ $ref: '#/components/schemas/ReturnPage' }, jsonOf(answer))).toEqual([]);
      pages.push(idsIn(answer));
      cursor = jsonOf(answer).cursor as string | undefined;
    } while (cursor !== undefined);
    expect(pages).toEqual([opened.slice(0, 4), opened.slice(4)]);
  });

  test('holds the last three months, or the window that is asked for', async () => {
    const old = await open('2026-07-01T00:00:00.000Z');
    const recent = await open(at(0));
    const now = await shop.opened();
    expect(idsIn(await list())).toEqual([now, recent]);
    expect(idsIn(await list({ from: '2026-06-01T00:00:00Z' }))).toEqual([now, recent, old]);
    expect(idsIn(await list({ from: '2026-06-01T00:00:00Z', to: at(0) }))).toEqual([old]);
  });

  test('takes a cursor for the list that it was given for, whatever the limit, and for no other', async () => {
    for (const minute of [0, 1, 2]) await open(at(minute));
    const cursor = String(jsonOf(await list({ limit: '1', market: 'SE' })).cursor);
    expect(idsIn(await list({ cursor, market: 'SE', limit: '2' }))).toHaveLength(2);
    for (const query of [{}, { market: 'DK' }, { market: 'SE', status: 'opened' }]) {
      expect(problemOf(await list({ cursor, ...query }))).toMatchObject({ name: 'InvalidRequest' });
    }
    const queue = await ask(getStuckQueueEndpoint(ports), { query: { cursor } });
    expect(problemOf(queue)).toMatchObject({ status: 400, name: 'InvalidRequest' });
  });

  test('finds what a number belongs to, and nothing for a number that nothing has', async () => {
    const returnId = await shop.booked();
    for (const find of [returnId, 'S-1001', `T${returnId}`]) {
      expect(jsonOf(await list({ find }))).toMatchObject({ returns: [{ returnId, goods: 'booked' }] });
    }
    expect(jsonOf(await list({ find: 'S-404' }))).toEqual({ returns: [] });
  });

  test('takes no e-mail address, and repeats none', async () => {
    const answer = await list({ find: 'kund.ett@example.com' });
    expect(problemOf(answer)).toMatchObject({ status: 400, name: 'InvalidRequest' });
    expect(answer.body).not.toContain('@');
  });
});

test('POST /staff/return-searches finds by an address, by a number, and nothing for what nothing has', async () => {
  const returnId = await shop.opened();
  const search = (find: string) => ask(searchReturnsEndpoint(ports), { json: { find } });
  expect(idsIn(await search('KUND.ETT@example.com'))).toEqual([returnId]);
  expect(idsIn(await search('S-1001'))).toEqual([returnId]);
  const nothing = await search('nobody@example.com');
  expect([nothing.statusCode, jsonOf(nothing)]).toEqual([200, { returns: [] }]);
});

describe('the queues', () => {
  const review = (minute: number) => anEvent('ReviewRequired', { reviewBy: at(minute) });
  const lost: NewEvent = anEvent('ExecutionLost', { cause: 'MailUnavailable' });

  test('show what awaits review, by its limit, and what is stuck, by its begin, with its cause', async () => {
    const late = await open(at(0), {}, review(50));
    const early = await open(at(1), {}, review(40));
    const stuck = await open(at(2), {}, review(30), lost);
    const reviews = await ask(getReviewQueueEndpoint(ports), { query: { limit: '1' } });
    expect(idsIn(reviews)).toEqual([early]);
    const cursor = String(jsonOf(reviews).cursor);
    expect(jsonOf(await ask(getReviewQueueEndpoint(ports), { query: { cursor } }))).toMatchObject({
      returns: [{ returnId: late, reviewBy: at(50) }],
    });
    const stuckOnes = jsonOf(await ask(getStuckQueueEndpoint(ports)));
    expect(stuckOnes).toMatchObject({ returns: [{ returnId: stuck, stuck: { cause: 'MailUnavailable' } }] });
    expect(faults({ $ref: '#/components/schemas/ReturnPage' }, stuckOnes)).toEqual([]);
    expect(stuckOnes).not.toHaveProperty('cursor');
  });
});
