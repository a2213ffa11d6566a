import '../support/quiet.ts';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sandboxCollections } from '#adapters/sandbox/sandbox-collections.ts';
import { sandboxTill } from '#adapters/sandbox/sandbox-till.ts';
import { systemIds } from '#adapters/system.ts';
import { PaymentNewsDetail } from '#contracts/news.ts';
import type { Collection } from '#shared/ports.ts';
import { payOnPageEndpoint } from '../../functions/sandbox/pay-on-page.ts';
import { showPayPageEndpoint } from '../../functions/sandbox/show-pay-page.ts';
import { type Dynoxide, startDynoxide } from '../support/dynoxide.ts';
import { httpEvent, lambdaContext, problemOf } from '../support/http-events.ts';
import { aBus } from '../support/outside.ts';

const portalUrl = 'https://returer-dev.shop.example';
const returnId = 'R01K8X2M4N6P7Q8R9S0T1V2W3X4';
let engine: Dynoxide;
let bus: ReturnType<typeof aBus>;
let now: string;
let secret: string;
let collection: Collection;
let count = 0;

beforeAll(async () => {
  engine = await startDynoxide();
});
afterAll(() => engine.close());

const clock = { now: () => now };
const world = () => ({ db: engine.db, table: engine.table, clock });
const collections = () => sandboxCollections(world(), { ids: systemIds, method: 'card', portalUrl });
const event = (query: Record<string, string> = {}, path = { secret }) => httpEvent({ path, query });
const shown = (path = { secret }) =>
  showPayPageEndpoint({ till: sandboxTill(world()), portalUrl })(event({}, path), lambdaContext());
const pays = (query: Record<string, string> = {}, path = { secret }) =>
  payOnPageEndpoint({ till: sandboxTill(world()), bus, clock, portalUrl, method: 'card' })(
    event(query, path),
    lambdaContext(),
  );

beforeEach(async () => {
  bus = aBus();
  now = '2026-11-24T08:00:00.000Z';
  count += 1;
  collection = {
    ...{ key: `${returnId}.difference+${count}`, returnId, amount: 24_950, currency: 'SEK' },
    ...{ language: 'sv', says: 'Mellanskillnad <byte>', payBy: '2026-11-25T08:00:00.000Z' },
  };
  secret = new URL((await collections().open(collection)).url).pathname.split('/').at(-1) ?? '';
});

describe('the page of a link', () => {
  test('says how much and what for in the customer’s language, and that no money moves', async () => {
    const { statusCode, headers, body = '' } = await shown();
    expect([statusCode, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(body).toContain('<html lang="sv">');
    expect(body.replaceAll(/\s/g, ' ')).toContain('Betala 249,50 kr');
    expect(body).toContain('Mellanskillnad &lt;byte&gt;');
    expect(body).toContain('Inga riktiga pengar');
    const english = await collections().open({ ...collection, key: `${collection.key}.en`, language: 'en' });
    const page = await shown({ secret: english.url.slice(-43) });
    expect(page.body).toContain('<html lang="en">');
    expect(page.body).toContain('No real money');
  });

  test('lets nothing in but its own style sheet, and is kept by nobody', async () => {
    const { headers, body = '' } = await shown();
    const [, style = ''] = /<style>(.*)<\/style>/s.exec(body) ?? [];
    const hash = createHash('sha256').update(style).digest('base64');
    expect(headers['content-security-policy']).toContain(`style-src 'sha256-${hash}'`);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['cache-control']).toBe('no-store');
    expect(body).not.toContain('<script');
  });

  test('leads on to the return once it is paid, and the payment is told once as any provider tells it', async () => {
    const { statusCode, headers } = await pays();
    expect([statusCode, headers.location]).toEqual([303, `${portalUrl}/returns/${returnId}`]);
    const found = await collections().find(collection);
    const { key, amount, currency } = collection;
    const paymentId = found?.is === 'paid' ? found.paymentId : '';
    const [fact] = bus.facts;
    expect(fact).toMatchObject({ source: 'returflow.payments', type: 'PaymentNews' });
    expect(PaymentNewsDetail.parse(fact?.detail)).toMatchObject({
      ...{ returnId, key, amount, currency, paymentId, status: 'paid', method: 'card', occurredAt: now },
    });
    now = '2026-11-24T09:00:00.000Z';
    await pays();
    expect(bus.facts.map(({ detail }) => detail)).toEqual([fact?.detail, fact?.detail]);
    expect((await shown()).body).toContain('är betalt');
  });

  test('can have the payment declined: nobody is told, and it can still be paid', async () => {
    const { statusCode, body } = await pays({ outcome: 'declined' });
    expect([statusCode, bus.facts]).toEqual([200, []]);
    expect(body).toContain('Betalningen nekades');
    expect(await collections().find(collection)).toMatchObject({ is: 'open' });
    expect((await pays()).statusCode).toBe(303);
  });

  test('takes nothing after its time, nor once it is closed', async () => {
    now = '2026-11-26T08:00:00.000Z';
    for (const page of [await shown(), await pays(), await pays({ outcome: 'declined' })]) {
      expect(page.statusCode).toBe(200);
      expect(page.body).toContain('Länken gäller inte längre');
      expect(page.body).not.toContain('<form');
    }
    expect(bus.facts).toEqual([]);
  });

  test('is not there for who guesses, and odd requests are refused', async () => {
    const guess = { secret: 'A'.repeat(43) };
    for (const page of [await shown(guess), await pays({}, guess)]) {
      expect(page.statusCode).toBe(404);
      expect(page.body).toContain('Länken finns inte');
    }
    expect(problemOf(await shown({ secret: '../x' })).name).toBe('InvalidRequest');
    expect(problemOf(await pays({ outcome: 'free' })).name).toBe('InvalidRequest');
    expect(bus.facts).toEqual([]);
  });
});
