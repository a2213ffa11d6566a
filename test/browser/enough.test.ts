import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askedByLabel } from '../journeys/people/mail-links.ts';
import { oneJumper } from '../journeys/people/scene.ts';
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

test('who follows the link of a mail says in two taps what was missing, without signing in', async () => {
  const { customer, insight } = await portal.newOrder();
  const returnId = await customer.opensReturn([{ ...oneJumper[0], lineId: '2' }] as typeof oneJumper);
  const { place, code } = await askedByLabel(portal.world, returnId);
  const path = `/enough#${returnId}/${place}/${code}`;
  const { page, troubles } = await portal.at(path);
  await page.getByRole('button', { name: 'Nej, inte riktigt' }).click();
  await page.getByRole('button', { name: 'Hur jag skickar paketet' }).click();
  await page.getByText('Tack för svaret!').waitFor();
  expect(await insight.story(returnId)).toContain('FeedbackGiven');
  expect(troubles).toEqual([]);
});

test('a link that is cut short is said to be', async () => {
  const { page } = await portal.at('/enough#R01');
  await page.getByText('Länken är inte hel').waitFor();
});
