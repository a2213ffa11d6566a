import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DemoUser } from '../journeys/people/staff.ts';
import { anOffice, heading, type OpenOffice } from './an-office.ts';
import { openBrowser } from './chromium.ts';
import { openLooks } from './looks.ts';

let office: OpenOffice;
let browser: Browser;
let look: Awaited<ReturnType<typeof openLooks>>;

beforeAll(async () => {
  browser = await openBrowser();
  [office, look] = await Promise.all([anOffice(browser), openLooks(browser, 'sv-SE')]);
});

afterAll(async () => {
  await browser.close();
  await office.world.forget();
});

const groups = (page: Page) => page.locator('.groups table').waitFor();
/** every number of the first page, and every trend of it opened as a table */
const all = async (page: Page) => {
  await page.locator('.figure-tile .number').nth(4).waitFor();
  await page.locator('.trend').nth(4).waitFor();
};

/** Each page, at its address, as somebody in a role or as nobody, with what it is looked at after. */
const pages: Record<string, [path: string, until: (page: Page) => Promise<unknown>, user?: DemoUser]> = {
  'sign-in': ['/office', (page) => heading(page, 'Logga in på kontoret')],
  'sign-in-failed': ['/office/signed-in?error=access_denied', (page) => page.getByRole('alert').waitFor()],
  'no-access': ['/office', (page) => heading(page, /visas inte/), 'warehouse'],
  nowhere: ['/office/figures/profit', (page) => heading(page, /finns inte/), 'finance'],
  first: ['/office?days=28', all, 'finance'],
  'first-quarter': ['/office', all, 'support'],
  'return-rate': ['/office/figures/return-rate?days=28', groups, 'finance'],
  'return-rate-table': [
    '/office/figures/return-rate',
    async (page) => {
      await groups(page);
      await page.getByText('Som tabell').click();
    },
    'finance',
  ],
  'lead-time': ['/office/figures/lead-time?days=28', groups, 'finance'],
  'resell-rate': ['/office/figures/resell-rate?within=14', groups, 'finance'],
  'cost-per-return': ['/office/figures/cost-per-return?days=28', groups, 'finance'],
  dispositions: ['/office/figures/dispositions', groups, 'finance'],
  'contact-rate': ['/office/figures/contact-rate', groups, 'finance'],
  outcomes: ['/office/figures/outcomes', (page) => page.locator('.groups').waitFor(), 'finance'],
  'refunds-due': ['/office/figures/refunds-due', (page) => page.locator('.groups').waitFor(), 'finance'],
  'own-days': [
    '/office/figures/review-load?from=2026-11-01&to=2026-11-20',
    (page) => page.getByLabel('Från').waitFor(),
    'finance',
  ],
  'too-long': [
    '/office?from=2020-01-01&to=2026-01-01',
    (page) => page.getByText('högst 366 dagar').nth(6).waitFor(),
    'finance',
  ],
};

describe('in light and dark, wide and narrow, nothing is wrong with', () => {
  test.each(Object.entries(pages))('%s', async (name, [path, until, user]) => {
    const holds = user === undefined ? {} : await office.holds(user);
    const needs = { holds, until: async (page: Page) => void (await until(page)) };
    const found = await look(`office-${name}`, office.address(path), needs);
    // a refusal that is told in words is a trouble to the console as well
    expect(found.filter((finding) => !/status of 4\d\d/.test(finding))).toEqual([]);
  });
});
