import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { call } from '../journeys/people/signed.ts';
import { staffToken } from '../journeys/people/staff.ts';
import { aHeic } from '../support/pictures.ts';
import { aPortal, type Order, type Portal } from './a-portal.ts';
import { openBrowser } from './chromium.ts';
import { findingsOf } from './looks.ts';

let portal: Portal;
let browser: Browser;

/** The example policy, with a rule of the shop's own time by which a return waits for pictures. */
const waitsForPhotos = {
  id: 'own-time-is-shown',
  lanes: ['policy'],
  when: [],
  decide: { photos: 2, photosNeeded: true },
} as const;

beforeAll(async () => {
  browser = await openBrowser();
  portal = await aPortal(browser, (policy) => ({ ...policy, rules: [waitsForPhotos, ...policy.rules] }));
});

afterAll(async () => {
  await browser.close();
  await portal.world.forget();
});

const place = 'GPSLatitude-57.7089';

/** A real picture, drawn by the browser, with a note of where it was taken put behind its head. */
async function aPhoto(page: Page, colour: string, type = 'image/jpeg'): Promise<Buffer> {
  const drawn: string = await page.evaluate(`{
    const canvas = Object.assign(document.createElement('canvas'), { width: 300, height: 200 });
    const brush = canvas.getContext('2d');
    brush.fillStyle = '${colour}';
    brush.fillRect(0, 0, 300, 200);
    canvas.toDataURL('${type}');
  }`);
  const bytes = Buffer.from(drawn.slice(drawn.indexOf(',') + 1), 'base64');
  if (type !== 'image/jpeg') return bytes;
  const note = Buffer.from(`Exif\0\0${place}`, 'latin1');
  const length = Buffer.alloc(2);
  length.writeUInt16BE(note.length + 2);
  return Buffer.concat([bytes.subarray(0, 2), Buffer.from([0xff, 0xe1]), length, note, bytes.subarray(2)]);
}

/** Width of a picture, and the colour in its corner, as the browser reads it. */
const readBy = (page: Page, bytes: Buffer, type: string): Promise<number[]> =>
  page.evaluate(`{
    const bytes = Uint8Array.from(atob('${bytes.toString('base64')}'), (one) => one.charCodeAt(0));
    createImageBitmap(new Blob([bytes], { type: '${type}' })).then((picture) => {
      const brush = document.createElement('canvas').getContext('2d');
      brush.drawImage(picture, 0, 0);
      return [picture.width, ...brush.getImageData(10, 10, 1, 1).data];
    });
  }`);

const chooses = (page: Page, files: readonly (Buffer | [string, Buffer])[]) =>
  page
    .locator('input[type=file]')
    .first()
    .setInputFiles(
      files.map((file, at) => {
        const [mimeType, buffer] = Array.isArray(file) ? file : (['image/jpeg', file] as const);
        return { name: `bild-${at}`, mimeType, buffer };
      }),
    );

const linesOf = async ({ customer, orderNumber }: Order) => {
  const [returnId = ''] = (await customer.get(`/orders/${orderNumber}`)).body.returns as string[];
  return (await customer.sees(returnId)).lines as { photos?: string[] }[];
};

/** An order so old that the shop takes it back by its own rules alone. */
const longAgo = 20 * 86_400_000;

test('a return that waits for pictures is opened with them, and they are looked at by whoever may', async () => {
  const order = await portal.newOrder(longAgo);
  const { page, hand, troubles } = await portal.at('/');
  await hand.findsOrder(order);
  await hand.press('checkbox', /Bordslampa/);
  await hand.press('button', 'Fortsätt');
  await hand.press('radio', 'Passar inte mig');
  await page.getByText('Vi behöver minst 2 bilder').waitFor();
  await hand.press('button', 'Fortsätt');
  await page.getByText('Lägg till 2 bilder till.').waitFor();
  const [red, green, blue] = [
    await aPhoto(page, 'red'),
    await aPhoto(page, 'green'),
    await aPhoto(page, 'blue'),
  ];
  await chooses(page, [red, green, blue]);
  await page.getByRole('img', { name: 'Bild 3' }).waitFor();
  await hand.press('button', 'Ta bort bild 3');
  await page.getByRole('img', { name: 'Bild 3' }).waitFor({ state: 'detached' });
  await page.reload();
  await page.getByRole('img', { name: 'Bild 2' }).waitFor();
  expect(await findingsOf(page)).toEqual([]);
  await hand.press('button', 'Fortsätt');
  await hand.heading('Hur vill du göra?');
  await hand.press('button', 'Fortsätt');
  await hand.press('button', 'Skicka in returen');
  await page.waitForURL(/\/returns\/R/);
  await page.getByRole('img', { name: 'Bild 2' }).waitFor();
  const width = () => page.evaluate("document.querySelector('li:nth-child(2) > img.photo').naturalWidth");
  await expect.poll(width, { timeout: 10_000 }).toBe(300);
  expect(await findingsOf(page)).toEqual([]);
  expect(troubles).toEqual([]);

  const [{ photos = [] } = {}] = await linesOf(order);
  expect(photos).toHaveLength(2);
  const returnId = page.url().split('/').at(-1) ?? '';
  const url = `${portal.world.apiUrl}/staff/returns/${returnId}/photos/${photos[0]}`;
  const seen = await fetch(url, {
    headers: { authorization: `Bearer ${await staffToken(portal.world, 'support')}` },
  });
  expect([seen.status, seen.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
  expect(Buffer.from(await seen.arrayBuffer()).toString('latin1')).not.toContain(place);
  const finance = { authorization: `Bearer ${await staffToken(portal.world, 'finance')}` };
  expect((await call('GET', url, undefined, finance)).status).toBe(403);
  const stranger = await portal.newOrder();
  const { status } = await stranger.customer.get(`/returns/${returnId}/photos/${photos[0]}`);
  expect(status).toBe(404);
});

test('pictures are added while somebody looks at the return, and what is no picture says so', async () => {
  const order = await portal.newOrder();
  const { page, hand } = await portal.at('/');
  await hand.findsOrder(order);
  await hand.press('checkbox', /Bordslampa/);
  await hand.press('button', 'Fortsätt');
  await hand.press('radio', /slutat fungera/);
  await hand.press('button', 'Fortsätt');
  await hand.heading('Hur vill du göra?');
  await hand.press('radio', /Pengarna tillbaka/);
  await hand.press('button', 'Fortsätt');
  await hand.press('button', 'Skicka in ärendet');
  await hand.heading('Vi tittar på din retur');
  await chooses(page, [['image/heic', aHeic()]]);
  await page.getByText('Bilden gick inte att läsa').waitFor();
  await chooses(page, [
    ['image/png', await aPhoto(page, 'red', 'image/png')],
    ['image/webp', await aPhoto(page, 'blue', 'image/webp')],
  ]);
  await page.getByRole('img', { name: 'Bild 2' }).waitFor();
  await page.getByText('Du lade till bilder').first().waitFor();
  expect((await linesOf(order))[0]?.photos).toHaveLength(2);
  await hand.press('button', 'Avbryt returen');
  await hand.press('button', 'Ja, avbryt');
  await hand.heading('Returen är avbruten');
  await page.getByRole('img', { name: 'Bild 2' }).waitFor();
  expect(await page.locator('input[type=file]').count()).toBe(0);
});

test.each(['image/jpeg', 'image/png', 'image/webp'])(
  'a picture of type %s shows what it showed once it is kept',
  async (type) => {
    const { customer } = await portal.newOrder();
    const { page } = await portal.at('/');
    const body = new Uint8Array(await aPhoto(page, 'rgb(200, 40, 80)', type));
    const headers = { authorization: `Bearer ${customer.token}`, 'content-type': type };
    const sent = await fetch(`${portal.world.apiUrl}/photos`, { method: 'POST', headers, body });
    expect(sent.status).toBe(201);
    const { photoId } = (await sent.json()) as { photoId: string };
    const lines = [{ lineId: '2', quantity: 1, reason: 'stopped-working', photos: [photoId] }];
    const returnId = await customer.opensReturn(lines);
    const kept = await fetch(`${portal.world.apiUrl}/returns/${returnId}/photos/${photoId}`, { headers });
    const bytes = Buffer.from(await kept.arrayBuffer());
    const [width, red = 0, green = 0, blue = 0] = await readBy(page, bytes, type);
    expect(width).toBe(300);
    expect(Math.max(Math.abs(red - 200), Math.abs(green - 40), Math.abs(blue - 80))).toBeLessThan(12);
  },
);
