import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aPortal, type Order, type Portal, signedIn } from './a-portal.ts';
import { openBrowser } from './chromium.ts';
import { openLooks } from './looks.ts';

let portal: Portal;
let browser: Browser;
let look: Awaited<ReturnType<typeof openLooks>>;
let order: Order;
let opened: Record<'toPay' | 'exchanged' | 'credit' | 'replaced' | 'waiting', string>;

beforeAll(async () => {
  browser = await openBrowser();
  [portal, look] = await Promise.all([aPortal(browser), openLooks(browser, 'sv-SE')]);
  order = await portal.newOrder();
  // each of an order of its own: what is looked at is shown by its own session
  opened = {
    toPay: await cameBack({ remedy: 'exchange', exchangeFor: 'KL-2041-L' }),
    exchanged: await cameBack({ remedy: 'exchange', exchangeFor: 'KL-2041-BLA-M' }),
    credit: await cameBack({ remedy: 'store-credit' }),
    replaced: await cameBack({ remedy: 'replacement' }, 'damaged-on-arrival'),
    waiting: await order.customer.opensReturn([
      { lineId: '1', quantity: 1, reason: 'does-not-suit', ...{ remedy: 'store-credit' } },
    ]),
  };
});

const senders = new Map<string, Order>();

/** A dress sent back for something else than its money, and found as new. */
async function cameBack(choice: object, reason = 'wrong-size'): Promise<string> {
  const sender = await portal.newOrder();
  const { customer, carrierScans, parcelOf, warehouseInspects } = sender;
  const returnId = await customer.opensReturn([{ lineId: '1', quantity: 1, reason, ...choice }]);
  await carrierScans(await parcelOf(returnId));
  await warehouseInspects(returnId, [{ lineId: '1', grade: 'A', units: 1 }]);
  senders.set(returnId, sender);
  return returnId;
}

afterAll(async () => {
  await browser.close();
  await portal.world.forget();
});

/** Each remedy once: another size, something to shop for, and underwear that is not as it was said to be. */
const dearer = { sku: 'KL-2041-L', name: 'Linneklänning', size: 'L', colour: 'grön' };
const { goods, ...undecided } = { quantity: 1, reason: 'wrong-size', remedy: 'exchange', goods: dearer };
const remedies = {
  '1': { ...undecided, goods },
  '2': { quantity: 1, reason: 'does-not-suit', remedy: 'store-credit' },
  '3': { quantity: 1, reason: 'stopped-working', remedy: 'replacement' },
};
const says = (text: string) => (page: Page) => page.getByText(text).first().waitFor();

/** Each page, at its address, with the lines of the draft and what it is looked at after. */
const pages: Record<string, [path: string, lines: object, until: (page: Page) => Promise<void>]> = {
  remedy: ['/order/remedy', remedies, says('att handla för')],
  'remedy-exchange': ['/order/remedy', { '1': remedies['1'] }, says('att betala')],
  'remedy-missing': [
    '/order/remedy',
    { '1': undecided },
    async (page) => {
      await says('Vad vill du byta till?')(page);
      await page.getByRole('button', { name: 'Fortsätt' }).click();
      await says('Något saknas om Linneklänning.')(page);
    },
  ],
  'check-remedies': ['/order/check', remedies, says('Byts mot')],
  'check-replacement': ['/order/check', { '3': remedies['3'] }, says('köpet står kvar')],
};

const heading = (name: RegExp) => (page: Page) => page.getByRole('heading', { level: 1, name }).waitFor();

/** Each return, and the heading that it is looked at under. */
const returns: Record<string, [name: keyof typeof opened, until: (page: Page) => Promise<void>]> = {
  'to-pay': ['toPay', heading(/kostar 100 kr till/)],
  exchanged: ['exchanged', heading(/byte är beställt/)],
  'store-credit': ['credit', (page) => page.locator('.shop-code').waitFor()],
  replaced: ['replaced', heading(/ny eller lagad/)],
  'waits-for-credit': ['waiting', heading(/Klart att lämna in/)],
};

describe('in light and dark, wide and narrow, nothing is wrong with', () => {
  test.each(Object.entries(pages))('%s', async (name, [path, lines, until]) => {
    const holds = await signedIn(portal.world, order, { lines });
    expect(await look(`portal-${name}`, `${portal.world.consoleUrl}${path}`, { until, holds })).toEqual([]);
  });

  test.each(Object.entries(returns))('%s', async (name, [which, until]) => {
    const returnId = opened[which];
    const holds = await signedIn(portal.world, senders.get(returnId) ?? order);
    const url = `${portal.world.consoleUrl}/returns/${returnId}`;
    expect(await look(`portal-${name}`, url, { until, holds })).toEqual([]);
  });
});
