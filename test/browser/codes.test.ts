import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeOf } from '../journeys/people/mailed-code.ts';
import { aPortal, type Portal } from './a-portal.ts';
import { openBrowser } from './chromium.ts';
import { findingsOf } from './looks.ts';

let portal: Portal;
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
  portal = await aPortal(browser, undefined, { codeMarkets: ['SE'] });
});

afterAll(async () => {
  await browser.close();
  await portal.world.forget();
});

const mailedTo = async (email: string) => {
  await portal.world.settle();
  return (await portal.world.mailbox.mails()).filter(({ to }) => to.includes(email)).map(codeOf);
};

test('where a market mails codes, whoever knows an order and has its mailbox comes in, once a code', async () => {
  const { orderNumber, email } = await portal.newOrder();
  const before = await mailedTo(email);
  const { page, hand, troubles } = await portal.at('/');
  await hand.findsOrder({ orderNumber, email });
  await hand.heading('Skriv in din kod');
  expect(await findingsOf(page)).toEqual([]);
  const field = page.getByLabel('Kod', { exact: true });
  expect(await field.getAttribute('autocomplete')).toBe('one-time-code');
  await page.reload();
  await hand.heading('Skriv in din kod');
  await hand.press('button', 'Fortsätt');
  await page.getByText('Fyll i de sex siffrorna.').waitFor();
  const since = async () => (await mailedTo(email)).filter((one) => !before.includes(one));
  const [first = ''] = await since();
  await field.fill(first === '123456' ? '654321' : '123456');
  await hand.press('button', 'Fortsätt');
  await page.getByText('Koden stämmer inte').waitFor();
  await hand.press('button', 'Skicka en ny kod');
  await page.getByText('Vi har skickat en ny kod').waitFor();
  const codes = await since();
  expect(codes).toHaveLength(2);
  const code = codes.find((one) => one !== first) ?? first;
  // as it is pasted from wherever it was read
  await field.fill(` ${code.slice(0, 3)} ${code.slice(3)} `);
  await hand.press('button', 'Fortsätt');
  await hand.heading('Vad vill du lämna tillbaka?');
  expect(page.url()).not.toMatch(/\d{6}|@/);
  expect(troubles.filter((trouble) => !/422/.test(trouble))).toEqual([]);
});

test('who guesses an order sees the same page, and nobody is written to', async () => {
  const { email } = await portal.newOrder();
  const before = await mailedTo(email);
  const { page, hand } = await portal.at('/', 1280);
  await hand.findsOrder({ orderNumber: 'FINNS-INTE', email });
  await hand.heading('Skriv in din kod');
  expect(await mailedTo(email)).toEqual(before);
  await hand.press('button', 'Ändra ordernummer eller adress');
  await page.getByLabel('Ordernummer').waitFor();
  expect(await page.getByLabel('Ordernummer').inputValue()).toBe('FINNS-INTE');
});
