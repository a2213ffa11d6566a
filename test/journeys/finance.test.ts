import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSie } from '#adapters/sie/read-sie.ts';
import { configOf } from '#infra/config.ts';
import { day, hour, newScene, oneJumper, type Scene } from './people/scene.ts';
import { newWorld, type RunningWorld } from './people/world.ts';

const { financeAddress } = configOf('local');
let world: RunningWorld;
let scene: Scene;

/** Noon in UTC of the twentieth of the next month, and the months that come to an end around it. */
const today = new Date();
const noon = Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + 1, 20, 12);
const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);
const month = dayOf(noon).slice(0, 7);
const thirdOfNextMonth = Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + 2, 3, 12);

beforeAll(async () => {
  world = await newWorld();
  await world.advanceTo(noon);
  scene = await newScene(world);
});
afterAll(async () => {
  expect(world.complaints).toEqual([]);
  expect(world.failed()).toBe(0);
  await world.forget();
});

const mails = async () => (await world.mailbox.mails()).filter(({ to }) => to.includes(financeAddress));
const subjects = async () => (await mails()).map(({ subject }) => subject);
const plain = (text = '') => text.replaceAll('\u00a0', ' ');
const rowsOf = ({ attachments }: Awaited<ReturnType<typeof mails>>[number], place: number): string[][] =>
  parse(attachments[place]?.bytes ?? Buffer.of(), { delimiter: ';', bom: true });

/** Opens a return of one jumper of 500 kronor, hands its parcel in and has it looked at. */
async function comesBack(): Promise<string> {
  const returnId = await scene.customer.opensReturn(oneJumper);
  await scene.carrierScans(await scene.parcelOf(returnId));
  await scene.warehouseInspects(returnId, [{ lineId: '1', grade: 'A', units: 1 }]);
  return returnId;
}

test('a quiet shop gets no mail; a day with a credit gets one, with the right amounts, and no more', async () => {
  expect(await subjects()).toEqual([]);
  const returnId = await comesBack();
  expect(await scene.customer.sees(returnId)).toMatchObject({ ending: 'credited' });
  await world.advance(2 * day);

  expect(await subjects()).toEqual([`Returrapport ${dayOf(noon)}: 1 kreditnota`]);
  const [mail] = await mails();
  expect(plain(mail?.text)).toContain('Krediterat inklusive moms: 500,00 kr');
  expect(plain(mail?.text)).toContain('Moms 25 % på underlaget 400,00 kr: 100,00 kr');
  expect(plain(mail?.text)).toContain('card: 500,00 kr');
  expect(mail?.text).toContain('- 1 återbetalning återfinns.');
  expect(mail && rowsOf(mail, 0).slice(1)).toEqual([
    [
      ...['SE-K-000001', dayOf(noon), 'beställning', scene.orderNumber, scene.orderNumber, returnId],
      ...['SEK', '25,00', '400,00', '100,00', '500,00', 'card'],
    ],
  ]);
  expect(mail && rowsOf(mail, 1)).toHaveLength(1);
});

test('a month with a credit gets one mail once it is over, with its bookings', async () => {
  await world.advanceTo(thirdOfNextMonth);

  expect((await subjects()).slice(1)).toEqual([`Returrapport ${month}: 1 kreditnota`]);
  const [, mail] = await mails();
  const [, , sie] = mail?.attachments ?? [];
  expect(sie?.filename).toBe(`SE-${month}.si`);
  expect(readSie(sie?.bytes ?? Buffer.of()).vouchers).toMatchObject([
    {
      number: 1,
      day: dayOf(noon),
      rows: [
        { account: '3001', amount: 40_000 },
        { account: '2611', amount: 10_000 },
        { account: '1686', amount: -50_000 },
      ],
    },
  ]);
});

test('a refund that the provider declines is told every day until somebody has settled it', async () => {
  scene = await newScene(world);
  await scene.insight.outage('payments', hour, 'declines');
  const before = dayOf(world.clock.now());
  const returnId = await comesBack();
  await world.advance(2 * day);

  // the clock strikes once a day, at the hour at which the world began
  const told = (await subjects()).slice(2);
  expect(told.map((subject) => subject.replace(/[\d-]{10}/, '<day>'))).toEqual([
    'Returrapport <day>: 0 kreditnotor',
    'Returrapport <day>: 0 kreditnotor',
  ]);
  expect(new Set(told).size).toBe(2);
  const mail = (await mails()).at(-1);
  expect(plain(mail?.text)).toContain('- RefundDeclined: 1 retur, 500,00 kr');
  const [, row] = mail ? rowsOf(mail, 1) : [];
  expect([row?.[0], row?.[1], row?.slice(4)]).toEqual([
    'har stannat',
    before,
    [returnId, scene.orderNumber, 'SE', 'SEK', '500,00', 'RefundDeclined'],
  ]);
});
