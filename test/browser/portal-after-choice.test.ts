import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { staffActs } from '../journeys/people/staff-acts.ts';
import { aPortal, type Order, type Portal } from './a-portal.ts';
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

const dearer = { remedy: 'exchange', exchangeFor: 'KL-2041-L' };

/** A dress sent back for something else than its money, found as new, and looked at by its customer. */
async function cameBack(choice: object, reason = 'wrong-size', order?: Order) {
  const sender = order ?? (await portal.newOrder());
  const { customer, carrierScans, parcelOf, warehouseInspects } = sender;
  const returnId = await customer.opensReturn([{ lineId: '1', quantity: 1, reason, ...choice }]);
  const opened = await portal.at(`/returns/${returnId}`);
  await opened.hand.findsOrder(sender);
  await opened.page.locator('.code svg').waitFor();
  await carrierScans(await parcelOf(returnId));
  await warehouseInspects(returnId, [{ lineId: '1', grade: 'A', units: 1 }]);
  return { ...opened, returnId, order: sender };
}

describe('an exchange that costs more', () => {
  test('is paid by a link, is an order of its own, and can be exchanged again', async () => {
    const { page, hand, order, troubles } = await cameBack(dearer);
    await hand.heading('Ditt byte kostar 100 kr till');
    await page
      .getByText(/Betala senast/)
      .first()
      .waitFor();
    // the page is opened under the machine's other name here, which is another origin
    await page.route(`${portal.world.consoleUrl.replace('127.0.0.1', 'localhost')}/**`, (route) => {
      const { pathname, search } = new URL(route.request().url());
      const location = `${portal.world.consoleUrl}${pathname}${search}`;
      return route.fulfill({ status: 302, headers: { location } });
    });
    await hand.press('button', 'Betala 100 kr');
    await page.waitForURL(/sandbox\/pay/);
    await page.getByRole('button', { name: /Betala/ }).click();
    await page.getByRole('link', { name: /retur/ }).click();
    await page.waitForURL(/\/returns\/R/);
    await hand.heading('Ditt byte är beställt');
    await page.getByText('Mellanskillnad som du har betalat').waitFor();
    expect(await page.getByRole('button', { name: /^Betala/ }).count()).toBe(0);

    await hand.press('button', 'Gå till den nya ordern');
    expect(await page.getByLabel('Ordernummer').inputValue()).toMatch(new RegExp(`^${order.orderNumber}-X`));
    await page.getByLabel('E-postadress').fill(order.email);
    await hand.press('button', 'Hitta min order');
    await hand.press('checkbox', /Linneklänning/);
    await hand.press('button', 'Fortsätt');
    await hand.press('radio', 'Fel storlek');
    await hand.press('button', 'Fortsätt');
    await hand.press('radio', /^Byta/);
    await hand.press('radio', /^S$/);
    await page.getByText('100 kr tillbaka').waitFor();
    await hand.press('button', 'Fortsätt');
    await hand.press('button', 'Skicka in returen');
    await page.waitForURL(/\/returns\/R/);
    await page.getByText('Byts mot Linneklänning, storlek S, grön').waitFor();
    expect(troubles.filter((trouble) => !/localhost:|sandbox.pay/.test(trouble))).toEqual([]);
  });

  test('lapses where nobody pays: the money goes back, and the page says why', async () => {
    const { page, hand, order } = await cameBack(dearer);
    await hand.heading('Ditt byte kostar 100 kr till');
    await portal.world.advance('4d');
    await page.reload();
    await hand.findsOrder(order);
    await hand.heading('Pengarna är på väg');
    await page.getByText('Bytet blev inte av, eftersom mellanskillnaden inte betalades i tid.').waitFor();
    expect(await page.getByRole('button', { name: /^Betala/ }).count()).toBe(0);
  });
});

test('an exchange that costs less gives back the rest', async () => {
  const { page, hand } = await cameBack({ remedy: 'exchange', exchangeFor: 'KL-2041-BLA-M' });
  await hand.heading('Ditt byte är beställt');
  await page.getByText('Dessutom har vi betalat tillbaka 50 kr.').waitFor();
});

test('store credit is there with its code, its bonus, and until when it can be used', async () => {
  const { page, hand, returnId, order } = await cameBack({ remedy: 'store-credit' });
  await hand.heading('Du har 550 kr att handla för');
  const code = page.getByRole('status', { name: 'Din kod' });
  const { body } = await order.customer.get(`/returns/${returnId}/store-credit`);
  expect(await code.innerText()).toBe(body.code);
  await page.getByText('Kvar att handla för: 550 kr').waitFor();
  expect(await page.locator('.send').innerText()).toMatch(
    /50\skr är bonus och gäller till och med .* 20\d\d/,
  );
});

test('who would rather have the money has it after asking once, in the same return', async () => {
  const order = await portal.newOrder();
  const wanted = { lineId: '1', quantity: 1, reason: 'wrong-size', ...dearer };
  const returnId = await order.customer.opensReturn([wanted]);
  const { page, hand, troubles } = await portal.at(`/returns/${returnId}`);
  await hand.findsOrder(order);
  await page.getByText('Mellanskillnad att betala').waitFor();
  await hand.press('button', 'Jag vill ha pengarna tillbaka i stället');
  await hand.press('button', 'Behåll mitt val');
  await page.getByText('Byts mot').waitFor();
  await hand.press('button', 'Jag vill ha pengarna tillbaka i stället');
  await hand.press('button', 'Ja, pengarna tillbaka');
  await page.getByText('Du får tillbaka').waitFor();
  await page.getByText('Vi betalar tillbaka pengarna i stället').waitFor();
  expect(await page.getByText('Byts mot').count()).toBe(0);
  expect(await page.locator('.receipt').innerText()).toContain('500');
  expect(await order.customer.sees(returnId)).toMatchObject({ status: 'approved', cancellable: true });
  expect(troubles).toEqual([]);
});

test('goods that are replaced are told once they are sent', async () => {
  const { page, hand, returnId, order } = await cameBack({ remedy: 'replacement' }, 'damaged-on-arrival');
  await hand.heading('Vi ordnar en ny eller lagad vara åt dig');
  expect(await page.getByText('Ditt belopp').count()).toBe(0);
  await portal.world.advance('4d');
  const sent = await staffActs(portal.world, 'warehouse')(returnId, 'remedy-dispatch', {
    trackingNumber: 'RR1',
  });
  expect(sent.status).toBe(200);
  await page.reload();
  await hand.findsOrder(order);
  await hand.heading('Varan är på väg till dig');
});
