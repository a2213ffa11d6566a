import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parcelCode } from '#contracts/parcel-code.ts';
import { codeIn } from '../support/read-pdf.ts';
import { aPortal, handOf, type Order, type Portal } from './a-portal.ts';
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

const returnsOf = async ({ customer, orderNumber }: Order) =>
  (await customer.get(`/orders/${orderNumber}`)).body.returns as string[];
const idIn = (url: string) => url.split('/').at(-1) ?? '';

describe.each([360, 1280])('at %i px', (width) => {
  test('a return is opened in six taps at most, and its code and label are there', async () => {
    const order = await portal.newOrder();
    const { page, hand, troubles } = await portal.at('/', width);
    await hand.findsOrder(order);
    await hand.opensLamp();
    expect(hand.taps()).toBeLessThanOrEqual(6);

    const code = page.locator('.code svg');
    await code.waitFor();
    const read = await codeIn(await code.screenshot());
    const returnId = idIn(page.url());
    expect(read).toBe(parcelCode(await order.parcelOf(returnId)));
    const label = page.getByRole('link', { name: 'Spara etiketten (pdf)', disabled: false });
    const [saved] = await Promise.all([page.waitForEvent('download'), label.click()]);
    expect(saved.suggestedFilename()).toBe(`${returnId}.pdf`);
    expect((await readFile(await saved.path())).subarray(0, 5).toString()).toBe('%PDF-');
    expect(await returnsOf(order)).toEqual([returnId]);
    expect(troubles).toEqual([]);
  });
});

test('with the keyboard alone a return is opened', async () => {
  const order = await portal.newOrder();
  const { page } = await portal.at('/');
  const { keyboard } = page;
  const focused = () => page.evaluate('document.activeElement.textContent || document.activeElement.name');
  const tabTo = async (wanted: string | RegExp) => {
    for (let steps = 0; steps < 40; steps += 1) {
      if (String(await focused()).match(wanted)) return;
      await keyboard.press('Tab');
    }
    throw new Error(`the keyboard does not come to ${wanted}`);
  };
  await keyboard.press('Tab');
  await tabTo(/^orderNumber$/);
  await keyboard.type(order.orderNumber);
  await keyboard.press('Tab');
  await keyboard.type(order.email);
  await keyboard.press('Enter');
  await page.getByText('Bordslampa').waitFor();
  await tabTo(/^2$/);
  await keyboard.press('Space');
  await tabTo(/^Fortsätt$/);
  await keyboard.press('Enter');
  await page.getByText('Passar inte mig').waitFor();
  await tabTo(/^reason-2$/);
  await keyboard.press('ArrowDown');
  await tabTo(/^Fortsätt$/);
  await keyboard.press('Enter');
  await page.getByText('Pengarna tillbaka').waitFor();
  await tabTo(/^Fortsätt$/);
  await keyboard.press('Enter');
  await page.getByText('Totalt').waitFor();
  await tabTo(/^Skicka in returen$/);
  await keyboard.press('Enter');
  await page.waitForURL(/\/returns\/R/);
  expect(await returnsOf(order)).toEqual([idIn(page.url())]);
});

test('nothing is lost by a reload, by going back, or by looking elsewhere', async () => {
  const order = await portal.newOrder();
  const { page, hand } = await portal.at('/');
  await page.getByLabel('Ordernummer').fill(order.orderNumber);
  await page.reload();
  expect(await page.getByLabel('Ordernummer').inputValue()).toBe(order.orderNumber);
  await hand.findsOrder(order);
  await hand.press('checkbox', /Linneklänning/);
  await hand.press('button', 'En till');
  await hand.press('button', 'Fortsätt');
  await hand.wantsMoney('Fel storlek');
  await page.getByText('Totalt').waitFor();
  await page.reload();
  await page.getByText('999,99 kr tillbaka').waitFor();
  await page.goBack();
  await page.waitForURL(/remedy$/);
  await page.goBack();
  await page.waitForURL(/why$/);
  expect(await page.getByRole('radio', { name: 'Fel storlek' }).isChecked()).toBe(true);
  await page.goBack();
  await page.getByText('2 av 2').waitFor();
  expect(page.url()).not.toMatch(/@|example/);
});

test('pressed twice, and in two tabs, it is one return', async () => {
  const order = await portal.newOrder();
  const { page, hand } = await portal.at('/');
  await hand.findsOrder(order);
  await hand.press('checkbox', /Bordslampa/);
  await hand.press('button', 'Fortsätt');
  await hand.wantsMoney('Passar inte mig');
  const button = page.getByRole('button', { name: 'Skicka in returen' });
  await button.waitFor();
  // a tab that was doubled has what the first one has
  const kept: Record<string, string> = await page.evaluate(() => ({ ...sessionStorage }));
  const twin = await portal.at('/robots.txt');
  await twin.page.evaluate((held) => {
    for (const [name, value] of Object.entries(held)) sessionStorage.setItem(name, value);
  }, kept);
  await twin.page.goto(page.url());
  const other = twin.page.getByRole('button', { name: 'Skicka in returen' });
  await other.waitFor();
  await Promise.all([button.dblclick(), other.click()]);
  await Promise.all([page.waitForURL(/\/returns\/R/), twin.page.waitForURL(/\/returns\/R/)]);
  expect(await returnsOf(order)).toEqual([idIn(page.url())]);
  // from there the way back is to what is left
  await page.goBack();
  await page.waitForURL(/\/order$/);
});

describe('who knows no order', () => {
  const wrong = /Vi hittar ingen order/;

  test('hears the same of a wrong number and of a wrong address, and is asked to wait after too many', async () => {
    const { orderNumber, email } = await portal.newOrder();
    const { page, hand } = await portal.at('/');
    const alert = page.getByRole('alert');
    await hand.findsOrder({ orderNumber: 'FINNS-INTE', email });
    const first = await alert.innerText();
    expect(first).toMatch(wrong);
    await hand.findsOrder({ orderNumber, email: 'fel@example.com' });
    await expect.poll(() => alert.innerText()).toBe(first);
    for (let tries = 0; tries < 5; tries += 1)
      await hand.findsOrder({ orderNumber, email: 'fel@example.com' });
    await expect.poll(() => alert.innerText()).toMatch(/Vänta 15 minuter/);
    await portal.world.advance('16m');
    await hand.findsOrder({ orderNumber, email });
    await hand.heading(/Vad vill du lämna tillbaka/);
  });

  test('is asked at a return’s own address, and sees no other order’s return', async () => {
    const [own, other] = [await portal.newOrder(), await portal.newOrder()];
    const returnId = await other.customer.opensReturn([{ lineId: '2', quantity: 1, reason: 'changed-mind' }]);
    const { page, hand } = await portal.at(`/returns/${returnId}`);
    await hand.findsOrder(own);
    await page.getByText('hör till en annan order').waitFor();
    await hand.press('button', 'Ange en annan order');
    await hand.findsOrder(other);
    await hand.heading('Klart att lämna in');
    expect(idIn(page.url())).toBe(returnId);
  });
});

test('what cannot be sent back says why, and what the policy asks is asked', async () => {
  const { page, hand } = await portal.at('/', 1280);
  await hand.findsOrder(await portal.newOrder());
  const refused = page.getByRole('listitem').filter({ hasText: 'Skjorta efter mått' });
  expect(await refused.innerText()).toContain('Därför gäller inte ångerrätten');
  await hand.press('checkbox', /Trosa i bomull/);
  await hand.press('button', 'Fortsätt');
  await hand.press('radio', 'Jag har ångrat mig');
  await page.getByText('Är förseglingen bruten?').waitFor();
  await hand.press('button', 'Fortsätt');
  await page.getByText('Något saknas om Trosa i bomull.').waitFor();
  await hand.press('radio', /^Ja$/);
  await hand.press('button', 'Fortsätt');
  await page.getByText('Det här kan vi inte ta emot').waitFor();
  expect(await page.getByRole('button', { name: /Skicka in/ }).count()).toBe(0);
});

test('the language is the order’s until another is chosen, and the choice stays', async () => {
  const { page, hand } = await portal.at('/');
  await hand.findsOrder(await portal.newOrder());
  await hand.heading('Vad vill du lämna tillbaka?');
  await hand.press('button', 'English');
  await hand.heading('What do you want to send back?');
  await page.reload();
  await hand.heading('What do you want to send back?');
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  await page.getByText('SEK 999.99').waitFor();
});

describe('a return that is followed', () => {
  async function followed(before?: (page: Awaited<ReturnType<Portal['at']>>['page']) => Promise<void>) {
    const order = await portal.newOrder();
    const opened = await portal.at('/');
    await before?.(opened.page);
    await handOf(opened.page).findsOrder(order);
    await opened.hand.opensLamp();
    await opened.page.locator('.code svg').waitFor();
    return { ...opened, order, returnId: idIn(opened.page.url()) };
  }

  test('shows a scan within two seconds of the carrier’s word, and the money with its credit note', async () => {
    const { page, order, returnId, hand } = await followed();
    await page.locator('.timeline[data-live=true]').waitFor();
    const parcel = await order.parcelOf(returnId);
    await Promise.all([order.carrierScans(parcel), page.getByText('Paketet lämnades in').waitFor()]);
    const told = Date.now();
    const seen = page
      .getByText('Paketet kom fram till oss')
      .waitFor()
      .then(() => Date.now());
    await order.carrierScans(parcel, 'delivered');
    expect((await seen) - told).toBeLessThan(2000);
    await order.warehouseInspects(returnId, [{ lineId: '2', grade: 'A', units: 1 }]);
    await hand.heading('Pengarna är på väg');
    const note = page.getByRole('button', { name: /^Kreditnota/ });
    await note.waitFor();
    const [saved] = await Promise.all([page.waitForEvent('download'), note.click()]);
    expect((await readFile(await saved.path())).subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('is asked for where no connection can be held', async () => {
    const { page, order, returnId } = await followed((page) =>
      page.routeWebSocket(/./, (socket) => void socket.close()),
    );
    await order.carrierScans(await order.parcelOf(returnId));
    await page.getByText('Paketet lämnades in').waitFor();
    expect(await page.locator('.timeline').getAttribute('data-live')).toBe('false');
  });

  test('is taken back after asking once', async () => {
    const { page, order, hand } = await followed();
    await hand.press('button', 'Avbryt returen');
    await hand.press('button', 'Behåll returen');
    await hand.heading('Klart att lämna in');
    await hand.press('button', 'Avbryt returen');
    await hand.press('button', 'Ja, avbryt');
    await hand.heading('Returen är avbruten');
    // an amount would be taken for a promise
    expect(await page.getByText('Du får tillbaka').count()).toBe(0);
    expect(await order.unitsLeft()).toEqual([2, 1, 1, 1]);
    expect(await page.getByRole('button', { name: 'Avbryt returen' }).count()).toBe(0);
  });
});

describe('the withdrawal function', () => {
  const mailsTo = async (email: string) =>
    (await portal.world.mailbox.mails()).filter(({ to }) => to.includes(email));

  test('is within reach without a session, and states nothing before it is confirmed; then once, with a receipt', async () => {
    const { orderNumber, email } = await portal.newOrder();
    const { page, hand, troubles } = await portal.at('/returns/R00000000000000000000000000');
    const sent: string[] = [];
    page.on(
      'request',
      (request) => request.method() === 'POST' && sent.push(new URL(request.url()).pathname),
    );
    await hand.press('link', 'Ångra avtalet här');
    await page.getByLabel('Ditt namn').fill('Kund Ett');
    await page.getByLabel('Ordernummer').fill(orderNumber);
    await page.getByLabel('Din e-postadress').fill(email);
    await hand.press('button', 'Fortsätt');
    await page.reload();
    const confirm = page.getByRole('button', { name: 'Bekräfta frånträde', exact: true });
    await confirm.waitFor();
    expect(await page.locator('.said').innerText()).toContain(orderNumber);
    expect(sent).toEqual([]);

    await confirm.dblclick();
    await hand.heading('Vi har tagit emot ditt meddelande');
    expect(sent).toEqual(['/api/withdrawals']);
    const said = await page.locator('.said').innerText();
    for (const part of ['Kund Ett', orderNumber, email, 'Hela köpet']) expect(said).toContain(part);
    const [reference = ''] = /W[0-9A-Z]{26}/.exec(said) ?? [];
    await portal.world.settle();
    const receipts = (await mailsTo(email)).filter(({ text }) => text.includes(reference));
    expect(receipts).toHaveLength(1);
    expect(troubles).toEqual([]);
  });

  test('speaks six languages', async () => {
    const { page, hand } = await portal.at('/withdraw');
    await hand.heading('Ångra ett köp');
    expect(await page.locator('select option').count()).toBe(6);
    await page.locator('select').selectOption('de');
    await page.locator('[lang=de] h1').waitFor();
  });
});
