import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sendSigned } from '../journeys/people/signers.ts';
import { aPortal, type Portal } from './a-portal.ts';
import { openBrowser } from './chromium.ts';

let portal: Portal;
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
  portal = await aPortal(browser);
});

afterAll(async () => {
  await browser.close();
  await portal.world.forget();
});

/** A customer who sends the dress back because of its size, and is asked what they would like. */
async function atRemedies(reason = 'Fel storlek', width?: number) {
  const order = await portal.newOrder();
  const opened = await portal.at('/', width);
  const { page, hand } = opened;
  await hand.findsOrder(order);
  await hand.press('checkbox', /Linneklänning/);
  await hand.press('button', 'Fortsätt');
  await hand.press('radio', reason);
  await hand.press('button', 'Fortsätt');
  await hand.heading('Hur vill du göra?');
  await page.getByRole('radio', { name: /Pengarna tillbaka/ }).waitFor();
  const opens = async (): Promise<Record<string, unknown>> => {
    await hand.press('button', 'Fortsätt');
    await hand.heading('Stämmer det?');
    await hand.press('button', 'Skicka in returen');
    await page.waitForURL(/\/returns\/R/);
    return order.customer.sees(page.url().split('/').at(-1) ?? '');
  };
  return { ...opened, order, opens };
}

describe.each([360, 1280])('at %i px', (width) => {
  test('the money is there first and chosen, and another size is exchanged with its difference', async () => {
    const { page, hand, opens, troubles } = await atRemedies('Fel storlek', width);
    const offered = page.locator('.choices .option');
    expect((await offered.allInnerTexts()).map((text) => text.split('\n')[0])).toEqual([
      'Pengarna tillbaka',
      'Byta',
      'Tillgodohavande',
    ]);
    expect(await page.getByRole('radio', { name: /Pengarna/ }).isChecked()).toBe(true);
    await hand.press('radio', /^Byta/);
    expect(await page.getByRole('radio', { name: /^XL/ }).isDisabled()).toBe(true);
    expect(await page.locator('.chip', { hasText: 'XL' }).innerText()).toContain('slutsåld');
    await hand.press('radio', /^L få kvar/);
    await page.getByText('Kostar 100 kr mer än du betalade.').waitFor();
    await page.getByText('100 kr att betala').waitFor();
    const rows = await page.locator('.receipt tr').allInnerTexts();
    expect(rows.map((row) => row.replaceAll(/\s+/g, ' ').trim())).toEqual([
      '1 st Linneklänning, så som du betalade 500 kr',
      'Värdet av din retur 500 kr',
      'Det du byter till −600 kr',
      'Mellanskillnad att betala 100 kr',
    ]);
    expect(await opens()).toMatchObject({
      lines: [{ lineId: '1', remedy: { is: 'exchange', goods: { sku: 'KL-2041-L' } } }],
      amounts: { shares: { exchange: 50_000, difference: 10_000 } },
    });
    expect(troubles).toEqual([]);
  });
});

test('another colour, or another article, may cost less or more', async () => {
  const { page, hand, opens } = await atRemedies();
  await hand.press('radio', /^Byta/);
  const blue = page.getByRole('group', { name: 'blå' }).getByRole('radio', { name: 'M' });
  await blue.click();
  await page.getByText('Kostar 50 kr mindre än du betalade.').waitFor();
  await page.getByText('50 kr tillbaka').waitFor();
  await hand.press('radio', /Skjortklänning/);
  await page.getByText('Kostar 49 kr mer än du betalade.').waitFor();
  expect(await opens()).toMatchObject({ lines: [{ remedy: { goods: { sku: 'KL-7' } } }] });
});

test('store credit comes with what the shop adds', async () => {
  const { page, hand, opens } = await atRemedies();
  await hand.press('radio', /^Tillgodohavande/);
  await page.getByText('550 kr att handla för').waitFor();
  expect(await page.locator('.becomes').innerText()).toContain('Bonus från oss');
  expect(await opens()).toMatchObject({ amounts: { shares: { storeCredit: 50_000 } } });
});

test('what is wrong with goods may be set right, or paid back', async () => {
  const { page, hand, opens } = await atRemedies('Skadad när den kom fram');
  expect(await page.locator('.choices .option').count()).toBe(3);
  expect(await page.getByRole('radio', { name: /Pengarna/ }).isChecked()).toBe(true);
  await hand.press('radio', /^Reparation/);
  await hand.press('button', 'Fortsätt');
  await page.getByText('Det här kostar dig inget').waitFor();
  await page.goBack();
  expect(await opens()).toMatchObject({ lines: [{ remedy: { is: 'repair' } }] });
});

test('who wants an exchange and says not for what is asked to, and nothing is lost by a reload or by going back', async () => {
  const { page, hand } = await atRemedies();
  await hand.press('radio', /^Byta/);
  await hand.press('button', 'Fortsätt');
  await page.getByText('Något saknas om Linneklänning.').waitFor();
  await page.reload();
  expect(await page.getByRole('radio', { name: /^Byta/ }).isChecked()).toBe(true);
  await hand.press('radio', /^S$/);
  await hand.press('button', 'Fortsätt');
  await page.getByText('Byts mot Linneklänning, storlek S, grön').waitFor();
  await page.reload();
  await page.getByText('Byts mot Linneklänning, storlek S, grön').waitFor();
  await page.goBack();
  await page.waitForURL(/remedy$/);
  expect(await page.getByRole('radio', { name: /^S$/ }).isChecked()).toBe(true);
  await page.goBack();
  await hand.press('radio', 'Passar inte mig');
  await hand.press('button', 'Fortsätt');
  await hand.heading('Hur vill du göra?');
  // another reason, another offer: nothing of the first is left
  await page.getByText('Pengarna tillbaka').waitFor();
  expect(await page.getByRole('radio', { name: /^Byta/ }).count()).toBe(0);
});

test('what is sold out before it is asked for is said, and something else can be chosen', async () => {
  const { page, hand, opens } = await atRemedies();
  await hand.press('radio', /^Byta/);
  await hand.press('radio', /Skjortklänning/);
  await hand.press('button', 'Fortsätt');
  await hand.heading('Stämmer det?');
  const stocked = async (stock: number) => {
    await portal.world.advance('1s');
    const updatedAt = new Date(portal.world.clock.now()).toISOString();
    const body = { articles: [{ sku: 'KL-7', stock, updatedAt }] };
    await sendSigned(portal.world, 'shop', 'PUT', '/articles/stock', body);
  };
  await stocked(0);
  await hand.press('button', 'Skicka in returen');
  await page.getByText('har just tagit slut').waitFor();
  await hand.press('link', 'Välj igen');
  await hand.heading('Hur vill du göra?');
  await hand.press('radio', /^S$/);
  expect(await opens()).toMatchObject({ lines: [{ remedy: { goods: { sku: 'KL-2041-S' } } }] });
  await stocked(9);
});

test('with the keyboard alone another size is chosen', async () => {
  const { page, hand } = await atRemedies();
  await page.getByRole('radio', { name: /Pengarna/ }).focus();
  await page.keyboard.press('ArrowDown');
  await page.getByRole('group', { name: 'grön' }).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await page.getByText('Kostar 100 kr mer').waitFor();
  await page.keyboard.press('Tab');
  await hand.heading('Hur vill du göra?');
  await page.getByRole('button', { name: 'Fortsätt' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Byts mot Linneklänning, storlek L, grön').waitFor();
});
