import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { places } from '#local/console/places.ts';
import { aShop } from './a-shop.ts';
import { openBrowser } from './chromium.ts';
import { openLooks, openPage } from './looks.ts';

type Shop = Awaited<ReturnType<typeof aShop>>;

let shop: Shop;
let browser: Browser;
let look: Awaited<ReturnType<typeof openLooks>>;

beforeAll(async () => {
  [shop, browser] = await Promise.all([aShop(), openBrowser()]);
  look = await openLooks(browser);
});

afterAll(async () => {
  await browser.close();
  await shop.world.forget();
});

/** Pages that the navigation does not lead to, and the API's own. */
const further: Record<string, (shop: Shop) => string> = {
  'return-waiting': ({ waiting }) => `/local/returns/${waiting}`,
  'execution-waiting': ({ waiting }) => `/local/executions/${waiting}.1`,
  'execution-done': ({ credited }) => `/local/executions/${credited}.1`,
  machine: ({ world }) => `/local/machines/${world.app.machines[0]?.name}`,
  function: ({ world }) =>
    `/local/resources/${world.app.functions.find(({ name }) => name.endsWith('record-parcel-news'))?.name}`,
  mail: ({ world }) => `/local/mail/${world.mailbox.list(1)[0]?.id}`,
  'mail-sample': () => '/local/mailbox/provbutik/credited',
  'table-question': ({ waiting }) => `/local/table/returnKeys.caseRange?returnId=${waiting}`,
  'table-any-key': ({ orderNumber }) => `/local/table/raw?pk=ORDER%23${orderNumber}`,
  'api-docs': () => '/api/docs',
};

describe('in light and dark, wide and narrow, nothing is wrong with', () => {
  const pages = places.flatMap(({ pages: some }) =>
    some.map(({ href, name }) => ({ name, path: () => href })),
  );
  const others = Object.entries(further).map(([name, path]) => ({ name, path }));

  test.each([...pages, ...others])('$name', async ({ name, path }) => {
    const slug = name.toLowerCase().replaceAll(' ', '-');
    expect(await look(slug, `${shop.world.consoleUrl}${path(shop)}`)).toEqual([]);
  });
});

describe('by clicking', () => {
  async function opened(path: string) {
    const { page, troubles } = await openPage(browser);
    await page.goto(`${shop.world.consoleUrl}${path}`);
    return { page, troubles, main: page.locator('main') };
  }
  const link = (name: string | RegExp) => ['link', { name, exact: true }] as const;

  test('one comes from the list of returns to an execution and sees the state that it waits in', async () => {
    const { page, main } = await opened('/local');
    await page.getByRole(...link('Returns')).click();
    await main.getByRole(...link(shop.waiting)).click();
    expect(await main.innerText()).toContain('1 dead letter is about it');
    expect(await main.getByRole('link', { name: /^Din returetikett/ }).count()).toBe(1);
    await main.getByRole(...link(`${shop.waiting}.1`)).click();

    const now = page.locator('svg .state.now');
    expect(await now.locator('.name').textContent()).toBe('AwaitScan');
    expect(await now.locator('.note').allTextContents()).toEqual([
      expect.stringMatching(/^since \d{4}-/),
      expect.stringMatching(/^until \d{4}-/),
    ]);
    expect(await page.getByRole('img').getAttribute('aria-labelledby')).toBe('drawing-title');
    expect(await main.locator('.steps > li').last().innerText()).toMatch(/^AwaitScan\s+now/);
  });

  test('one comes from a return to its order', async () => {
    const { main } = await opened(`/local/returns/${shop.credited}`);
    await main
      .getByRole(...link('What was bought?'))
      .first()
      .click();

    await expect(main.getByRole('heading', { level: 1 }).innerText()).resolves.toBe('What was bought?');
    expect(await main.locator('pre').first().innerText()).toContain(`"pk": "ORDER#${shop.orderNumber}"`);
  });

  test('one finds what is wrong, sends the dead letter again, and the return goes on', async () => {
    const { page, main } = await opened('/local');
    await main.getByRole('link', { name: /^1 dead letter in / }).click();
    expect(await main.locator('.letter').innerText()).toContain('StoreBusy');
    await main.getByRole('button', { name: /^Send again/ }).click();

    expect(await main.getByRole('status').innerText()).toContain('1 letter was sent again.');
    await shop.world.settle();
    await page.goto(`${shop.world.consoleUrl}/local/returns/${shop.waiting}`);
    expect(await main.locator('dl').first().innerText()).toContain('under-way');
    expect(shop.world.failed()).toBe(0);
  });

  test('one moves the clock by a day', async () => {
    const { page, main } = await opened('/local/clock');
    const before = shop.world.clock.now();
    await main.getByRole('button', { name: '1 day' }).click();

    expect(shop.world.clock.now()).toBe(before + 86_400_000);
    const shown = await page.locator('header time').getAttribute('datetime');
    expect(shown).toBe(new Date(before + 86_400_000).toISOString());
  });

  test('and with the keyboard alone one passes over the navigation', async () => {
    const { page } = await opened('/local/table');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to content');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.closest("main") !== null')).toBe(true);
  });
});
