import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exampleWithdrawalReceipt } from '#contracts/openapi/example-withdrawal.ts';
import { aPortal, type Order, type Portal, signedIn } from './a-portal.ts';
import { openBrowser } from './chromium.ts';
import { type Needs, openLooks } from './looks.ts';

let portal: Portal;
let browser: Browser;
let look: Awaited<ReturnType<typeof openLooks>>;
let order: Order;
let opened: Record<'booked' | 'credited' | 'review' | 'cancelled', string>;

beforeAll(async () => {
  browser = await openBrowser();
  [portal, look] = await Promise.all([aPortal(browser), openLooks(browser, 'sv-SE')]);
  order = await portal.newOrder();
  const { customer, carrierScans, parcelOf, warehouseInspects } = order;
  const credited = await customer.opensReturn([{ lineId: '1', quantity: 1, reason: 'damaged-on-arrival' }]);
  await carrierScans(await parcelOf(credited));
  await warehouseInspects(credited, [{ lineId: '1', grade: 'A', units: 1 }]);
  const cancelled = await customer.opensReturn([{ lineId: '2', quantity: 1, reason: 'does-not-suit' }]);
  await customer.cancels(cancelled);
  opened = {
    credited,
    cancelled,
    booked: await customer.opensReturn([{ lineId: '2', quantity: 1, reason: 'does-not-suit' }]),
    review: await customer.opensReturn([{ lineId: '4', quantity: 1, reason: 'stopped-working' }]),
  };
});

afterAll(async () => {
  await browser.close();
  await portal.world.forget();
});

const heading = (name: RegExp) => (page: Page) => page.getByRole('heading', { level: 1, name }).waitFor();
const draft = {
  lines: { '1': { quantity: 1, reason: 'wrong-size' }, '3': { quantity: 1, reason: 'changed-mind' } },
};
const seal = {
  lines: { ...draft.lines, '3': { quantity: 1, reason: 'changed-mind', answers: { seal: 'broken' } } },
};

const aPicture = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9" fill="#a44"/></svg>')}`;

/** What a tab holds of a statement of withdrawal, before it is confirmed and after. */
const stated = {
  'returflow-typed withdrawalName': 'Kund Ett',
  'returflow-typed withdrawalContract': 'S-2001',
  'returflow-typed withdrawalEmail': 'kund.ett@example.com',
  'returflow-awaited-code': JSON.stringify({ ask: 'a'.repeat(43), expiresAt: '2199-01-01T00:00:00.000Z' }),
  'returflow-typed email': 'kund.ett@example.com',
  'returflow-withdrawal-receipt': JSON.stringify(exampleWithdrawalReceipt),
};

/** Each page, at its address, with what its tab holds and what it is looked at after. */
const pages: Record<
  string,
  [path: () => string, until: (page: Page) => Promise<void>, draft?: object | 'statement' | null]
> = {
  find: [() => '/', heading(/lämna tillbaka/), null],
  'find-wrong': [
    () => '/',
    async (page) => {
      await heading(/lämna tillbaka/)(page);
      await page.getByLabel('Ordernummer').fill('FINNS-INTE');
      await page.getByLabel('E-postadress').fill('nobody');
      await page.getByRole('button', { name: 'Hitta min order' }).click();
      await page.getByText('Fyll i en hel e-postadress.').waitFor();
    },
    null,
  ],
  code: [() => '/', heading(/Skriv in din kod/), 'statement'],
  'why-photos': [
    () => '/order/why',
    (page) => page.getByText('Lägg gärna till 2 bilder.').waitFor(),
    {
      lines: {
        '1': { quantity: 1, reason: 'stopped-working', photos: [{ photoId: 'a.jpg', thumb: aPicture }] },
      },
    },
  ],
  'find-again': [() => `/returns/${opened.booked}`, heading(/Vilken order/), null],
  'not-found': [() => '/finns/inte', heading(/finns inte/), null],
  choose: [() => '/order', (page) => page.getByText('Linneklänning').waitFor(), draft],
  why: [() => '/order/why', (page) => page.getByText('Är förseglingen bruten?').waitFor(), draft],
  check: [
    () => '/order/check',
    (page) => page.getByText('Totalt').waitFor(),
    { lines: { '1': draft.lines['1'] } },
  ],
  'check-mixed': [() => '/order/check', (page) => page.getByText('En av oss tittar').waitFor(), seal],
  'check-refused': [
    () => '/order/check',
    (page) => page.getByText('kan vi inte ta emot').waitFor(),
    {
      lines: { '3': seal.lines['3'] },
    },
  ],
  withdraw: [() => '/withdraw', heading(/Ångra ett köp/), null],
  'withdraw-check': [
    () => '/withdraw/check',
    (page) => page.getByRole('button', { name: 'Bekräfta frånträde' }).waitFor(),
    'statement',
  ],
  'withdraw-receipt': [() => '/withdraw/receipt', heading(/tagit emot/), 'statement'],
  booked: [() => `/returns/${opened.booked}`, (page) => page.locator('.code svg').waitFor(), draft],
  credited: [
    () => `/returns/${opened.credited}`,
    (page) => page.getByRole('button', { name: /^Kreditnota/ }).waitFor(),
    draft,
  ],
  review: [() => `/returns/${opened.review}`, heading(/tittar på din retur/), draft],
  cancelled: [() => `/returns/${opened.cancelled}`, heading(/avbruten/), draft],
  'cancel-asked': [
    () => `/returns/${opened.booked}`,
    async (page) => {
      await page.getByRole('button', { name: 'Avbryt returen' }).click();
      await page.getByRole('dialog').waitFor();
    },
    draft,
  ],
};

describe('in light and dark, wide and narrow, nothing is wrong with', () => {
  test.each(Object.entries(pages))('%s', async (name, [path, until, held]) => {
    const needs: Needs = {
      until,
      holds: held === null ? {} : held === 'statement' ? stated : await signedIn(portal.world, order, held),
    };
    expect(await look(`portal-${name}`, `${portal.world.consoleUrl}${path()}`, needs)).toEqual([]);
  });
});
