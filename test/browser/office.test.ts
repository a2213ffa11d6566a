import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anOffice, heading, type OpenOffice, signsIn } from './an-office.ts';
import { openBrowser } from './chromium.ts';

let office: OpenOffice;
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
  office = await anOffice(browser);
});

afterAll(async () => {
  await browser.close();
  await office.world.forget();
});

const first = 'Så går returerna';
const region = (page: Page, name: RegExp) => page.getByRole('region', { name });

describe('whoever signs in', () => {
  test.each(['support', 'finance', 'admin'] as const)('as %s sees the figures', async (user) => {
    const { page, troubles } = await office.at('/office');
    await heading(page, 'Logga in på kontoret');
    await signsIn(page, user);
    await heading(page, first);
    await region(page, /^Returgrad/)
      .locator('.number')
      .waitFor();
    expect(page.url()).toBe(office.address('/office'));
    expect(troubles).toEqual([]);
  });

  test('as warehouse is told plainly that they may not, and by whom that is changed', async () => {
    const { page } = await office.at('/office/figures/lead-time');
    await signsIn(page, 'warehouse');
    await heading(page, 'Siffrorna visas inte för din roll');
    const text = await page.locator('main').innerText();
    expect(text).toContain('Du är inloggad som Lager.');
    expect(text).toContain('En administratör kan ge dig en annan roll.');
    expect(await page.locator('.number').count()).toBe(0);
  });

  test('without a role is told that, too', async () => {
    const { page } = await office.at('/office');
    await signsIn(page, 'no-role');
    await page.getByText('ditt konto har ingen roll ännu').waitFor();
  });

  test('comes to the address that was asked for, and the code is in no address to go back to', async () => {
    const { page } = await office.at('/office/figures/return-rate?days=28&market=SE');
    await signsIn(page, 'finance');
    await heading(page, 'Returgrad');
    expect(page.url()).toBe(office.address('/office/figures/return-rate?days=28&market=SE'));
    const held = await page.evaluate(() => Object.keys(sessionStorage));
    expect(held).not.toContain('returflow-office-sign-in');
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('token');
  });

  test('signs out here and at the pool, and is asked anew who they are', async () => {
    const { page } = await office.at('/office');
    await signsIn(page, 'support');
    await heading(page, first);
    await page.getByRole('button', { name: 'Logga ut' }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await heading(page, 'Logga in på kontoret');
    expect(page.url()).toBe(office.address('/office'));
    const held = await page.evaluate(() => JSON.stringify(sessionStorage));
    expect(held).not.toMatch(/returflow-staff-token|returflow-office-refresh/);
    await page.getByRole('button', { name: 'Logga in' }).click();
    await page.getByRole('button', { name: 'Sign in as admin' }).waitFor();
  });
});

describe('a sign-in', () => {
  test('that is over is renewed without a word while it can be; after that one signs in and comes back', async () => {
    const { page } = await office.at('/office/figures/review-load?days=28');
    await signsIn(page, 'finance');
    await heading(page, 'Granskning');
    const token = () => page.evaluate(() => sessionStorage.getItem('returflow-staff-token'));
    await page.evaluate(() => sessionStorage.setItem('returflow-staff-token', 'no.longer.good'));
    await page.reload();
    await page.locator('.number').waitFor();
    expect(await token()).not.toBe('no.longer.good');

    await page.evaluate(() => {
      sessionStorage.setItem('returflow-staff-token', 'no.longer.good');
      sessionStorage.removeItem('returflow-office-refresh');
    });
    await page.reload();
    await heading(page, 'Logga in igen');
    await page.getByText('så kommer du tillbaka hit').waitFor();
    await page.getByRole('button', { name: 'Logga in' }).click();
    await heading(page, 'Granskning');
    expect(page.url()).toBe(office.address('/office/figures/review-load?days=28'));
  });

  test('that was begun in no tab, or with another state, opens nothing', async () => {
    const { page } = await office.at('/office/signed-in?code=stolen&state=guessed');
    await page.getByText('Inloggningen gick inte hela vägen').waitFor();
    expect(page.url()).toBe(office.address('/office'));
    expect(await page.evaluate(() => sessionStorage.getItem('returflow-staff-token'))).toBeNull();
  });
});

test('beside the five stands what is tied up, and what became of goods and returns', async () => {
  const { page } = await office.at('/office');
  await signsIn(page, 'support');
  const tied = region(page, /^Bundet i returer just nu/);
  await tied.locator('.beside').waitFor();
  expect(await tied.innerText()).toMatch(/1 artikel, \d dygn i snitt/);
  await region(page, /^Byte eller tillgodo/)
    .locator('.number')
    .waitFor();
  await region(page, /^Kontakter per retur/)
    .locator('.number')
    .waitFor();
});

describe('a figure', () => {
  async function opened(path: string, width?: number) {
    const { page, troubles } = await office.at('/office/nowhere', width);
    for (const [name, value] of Object.entries(await office.holds('finance')))
      await page.evaluate(([at, token]) => sessionStorage.setItem(at ?? '', token ?? ''), [name, value]);
    await page.goto(office.address(path));
    return { page, troubles };
  }

  test('leads from the first page to its groups, each of those to the figure within it, and back again', async () => {
    const { page, troubles } = await opened('/office?days=28');
    const unchanged: string[] = [];
    page.on('response', (answer) => void (answer.status() === 304 && unchanged.push(answer.url())));
    const rate = region(page, /^Returgrad/);
    await rate.locator('.change').waitFor();
    expect(await rate.innerText()).toMatch(/högre än perioden före – sämre/);
    await page.getByRole('link', { name: /^Returgrad/ }).click();
    await heading(page, 'Returgrad');
    await page.getByText('Vad som flyttade den').waitFor();
    const moved = (await page.locator('.moved').innerText()).replaceAll('\u00a0', ' ');
    expect(moved).toMatch(/^klänningar: \+\d+,\d – den egna siffran från/);
    await page.getByRole('link', { name: 'klänningar' }).click();
    await page.getByText('Bara Kategori: klänningar.').waitFor();
    expect(new URL(page.url()).search).toBe('?days=28&category=kl%C3%A4nningar');
    await page.getByRole('link', { name: 'Anledning' }).click();
    await page.getByRole('rowheader', { name: 'Fel storlek' }).waitFor();
    await page.goBack();
    await page.goBack();
    await page.getByRole('link', { name: 'klänningar' }).waitFor();
    await page.goBack();
    await heading(page, first);
    await region(page, /^Returgrad/)
      .locator('.change')
      .waitFor();
    // what was read before is not sent again
    expect(unchanged.filter((url) => url.includes('/staff/figures/return-rate')).length).toBeGreaterThan(0);
    expect(troubles).toEqual([]);
  });

  test('is that of the market that is chosen, in an address that can be shared', async () => {
    const { page } = await opened('/office');
    await page.getByRole('combobox', { name: 'Marknad' }).selectOption('DK');
    await page.waitForURL(/market=DK/);
    const period = page.getByRole('combobox', { name: 'Period' });
    await period.selectOption('28');
    await page.waitForURL(/days=28&market=DK/);
    const shared = await opened(new URL(page.url()).pathname + new URL(page.url()).search);
    await shared.page.getByRole('link', { name: /^Returgrad/ }).click();
    const sold = shared.page.getByRole('row', { name: /^Sålda artiklar/ });
    await sold.waitFor();
    // three orders of two units each in the last four weeks
    expect(await sold.locator('td').first().innerText()).toBe('6');
    await page.goBack();
    await page.waitForURL(/\?market=DK$/);
    await expect.poll(() => period.inputValue()).toBe('91');
  });

  test('is read as a table, and by keyboard alone period by period', async () => {
    const { page } = await opened('/office/figures/return-rate');
    const slider = page.getByRole('slider', { name: 'Returgrad: period att läsa av' });
    await slider.waitFor();
    const told = () => page.locator('.trend output').innerText();
    const last = await told();
    await slider.focus();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(told).not.toBe(last);
    expect(await slider.getAttribute('aria-valuetext')).toBe(await told());
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const table = page.getByRole('table', { name: 'Returgrad' }).first();
    await table.waitFor();
    expect(await table.getByRole('row').count()).toBe(14);
    const states = await table.locator('tr td:last-child').allInnerTexts();
    expect(new Set(states)).toEqual(new Set(['färdig', 'inte färdig']));
  });

  test('is saved as a file for spreadsheets of the reader’s language', async () => {
    const { page } = await opened('/office/figures/cost-per-return?days=28');
    const button = page.getByRole('button', { name: 'Hämta uppdelningen som CSV' });
    await button.waitFor();
    const [saved] = await Promise.all([page.waitForEvent('download'), button.click()]);
    expect(saved.suggestedFilename()).toMatch(/^cost-per-return-category-[\d-]+\.csv$/);
    const text = await readFile(await saved.path(), 'utf8');
    expect(text).toContain('from;to;category;returns.SEK');
    expect(text).toContain(';klänningar;');
  });

  test('that cannot be had says why, and what can be done', async () => {
    const { page } = await opened('/office?from=2020-01-01&to=2026-01-01');
    await page.getByText('högst 366 dagar åt gången').first().waitFor();
    await page.goto(office.address('/office/figures/lead-time?sku=LAMPA'));
    await page.getByText('Siffran finns inte uppdelad så.').first().waitFor();
    await page.goto(office.address('/office/figures/profit'));
    await heading(page, 'Den sidan finns inte');
    await page.route('**/api/staff/figures/**', (route) => route.abort());
    await page.goto(office.address('/office'));
    const again = page.getByRole('button', { name: 'Försök igen' });
    await page.getByText('Vi når inte tjänsten.').waitFor({ timeout: 30_000 });
    await page.unroute('**/api/staff/figures/**');
    await again.click();
    await region(page, /^Returgrad/)
      .locator('.number')
      .waitFor();
  });

  test('opens into its parts: stages of lead time, what a return costs and brings', async () => {
    const { page } = await opened('/office/figures/lead-time');
    const stages = page.getByRole('table', { name: 'Ledtid per steg' });
    await stages.waitFor();
    expect(await stages.getByRole('rowheader').allInnerTexts()).toEqual([
      ...['Hela vägen', 'Öppnad till inlämnad', 'Inlämnad till lagret', 'På lagret till bedömd'],
      'Bedömd till krediterad',
    ]);
    await page.goto(office.address('/office/figures/contact-rate'));
    const asked = page.getByRole('row', { name: /^På väg/ });
    await asked.waitFor();
    // one contact about two returns, and both stages stand against them
    expect((await asked.innerText()).split('\t').map((text) => text.trim())).toContain('0,50');
    await page.goto(office.address('/office/figures/cost-per-return'));
    const costs = page.getByRole('table', { name: 'Kostnad per retur i delar' });
    await costs.waitFor();
    expect((await costs.getByRole('rowheader').allInnerTexts()).map((text) => text.trim())).toEqual([
      ...['Frakt', 'Hantering', 'Värdetapp', 'Kom in igen', 'Kostnad'],
    ]);
  });

  test('of what returns cost opens into them, part by part, and adds up to it', async () => {
    const { page, troubles } = await opened('/office/figures/cost-per-return?days=28');
    await page.getByRole('button', { name: 'Visa returerna' }).click();
    const table = page.getByRole('table', { name: 'Vad det består av, retur för retur' });
    await table.waitFor();
    const numberIn = (text: string) =>
      Number(
        text
          .replaceAll(/[^\d,−-]/g, '')
          .replace('−', '-')
          .replace(',', '.'),
      );
    const last = (rows: string[]) => rows.map((row) => numberIn(row.split('\t').at(-1) ?? ''));
    const costs = last(await table.locator('tbody tr:first-child').allInnerTexts());
    const parts = last(await table.locator('tbody tr:not(:first-child)').allInnerTexts());
    const sum = (all: number[]) => all.reduce((total, one) => total + one, 0);
    expect(costs.length).toBeGreaterThan(3);
    expect(sum(parts)).toBeCloseTo(sum(costs), 2);
    const whole = page.getByRole('table', { name: 'Kostnad per retur i delar' }).locator('tfoot td');
    expect(numberIn(await whole.nth(2).innerText())).toBe(Math.round(sum(costs)));
    const words = await table.innerText();
    expect(words).toContain('Hantering, beräknad per retur');
    expect(words).toContain('Varans pris utan moms, skick A – 1 st VARA-SE');
    expect(troubles).toEqual([]);
  });
});
