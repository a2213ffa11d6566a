import { afterAll, beforeAll, expect, test } from 'vitest';
import { configOf } from '#infra/config.ts';
import { successesOf } from '../contracts/judge.ts';
import { anOrder } from './orders.ts';
import { type Asked, askOf } from './people/asking.ts';
import { day, newScene, oneJumper, type Scene } from './people/scene.ts';
import { type DemoUser, staffToken } from './people/staff.ts';
import { newWorld, type RunningWorld } from './people/world.ts';

const figures = 'GET /staff/figures/{figure}';
const entries = 'GET /staff/figures/cost-per-return/entries';
const rebuild = 'POST /staff/figures/rebuild';
let world: RunningWorld;
let scene: Scene;

beforeAll(async () => {
  world = await newWorld();
  const lines = anOrder(0, 'any').lines.map((line) => ({ ...line, category: '=cmd|x' }));
  scene = await newScene(world, { lines });
});
afterAll(async () => {
  expect(world.complaints).toEqual([]);
  expect(world.failed()).toBe(0);
  await world.forget();
});

async function ask(route: string, user: DemoUser, asked: Asked) {
  return askOf(world, await staffToken(world, user), route, asked);
}

/** A figure as finance reads it, with what is asked of it in its address. */
const read = async (figure: string, gets: number | string = 200, headers = {}) =>
  ask(figures, 'finance', { path: { figure }, headers, gets });
const values = async (figure: string) =>
  (await read(figure)).body.rows.map((row: { values: object }) => row.values);

test('a return is in the figures as it goes, from its opening to its credit', async () => {
  const before = (await values('return-rate'))[0];
  expect(before).toMatchObject({ returned: 0, rate: 0 });
  const returnId = await scene.customer.opensReturn(oneJumper);
  expect((await values('return-rate'))[0]).toMatchObject({ sold: before.sold, returned: 1 });
  expect((await values('lead-time'))[0]).toMatchObject({ 'whole.returns': 0, 'whole.p50': null });

  await world.advance(2 * day);
  await scene.carrierScans(await scene.parcelOf(returnId));
  await scene.warehouseInspects(returnId, [{ lineId: '1', grade: 'A', units: 1 }]);
  expect(await scene.customer.sees(returnId)).toMatchObject({ ending: 'credited' });
  expect((await values('lead-time'))[0]).toMatchObject({ 'whole.returns': 1, 'shipped.p50': 48 });
  expect((await values('dispositions'))[0]).toMatchObject({ restocked: 1, units: 1 });
  expect((await values('resell-rate?by=grade'))[0]).toMatchObject({ restocked: 1, unsold: 1 });
  expect((await values('review-load?interval=month')).length).toBeGreaterThan(2);
  const reasons = (await read('return-rate?by=reason')).body.rows;
  expect(reasons).toMatchObject([{ group: 'wrong-size', values: { returned: 1 } }]);
});

test('what customers ask about a return, and find not enough, stands against the returns that were opened', async () => {
  const returnId = await scene.customer.opensReturn([{ lineId: '2', quantity: 1, reason: 'wrong-size' }]);
  const at = new Date(world.clock.now()).toISOString();
  const contact = { contactId: 'ticket-1', channel: 'email', subject: 'where-is-my-money', at, returnId };
  const tell = async () =>
    askOf(world, '', 'POST /webhooks/support', { body: contact, signer: 'support', gets: 202 });
  await tell();
  await tell();
  const feedback = { place: 'page.status', enough: false, reason: 'when-money' };
  await scene.customer.post(`/returns/${returnId}/feedback`, feedback);
  await world.settle();
  const [all] = await values('contact-rate');
  expect(all).toMatchObject({ returns: 2, contacts: 1, contactRate: 0.5, answers: 1, notEnough: 1 });
  const { body } = await read('contact-rate?by=subject&market=SE');
  expect(body.rows).toMatchObject([{ group: 'where-is-my-money', values: { returns: 2, notEnough: null } }]);
  expect((await read('contact-rate?by=place')).body.rows).toMatchObject([
    { group: 'page.status', values: { notEnoughShare: 1, contacts: null } },
  ]);
  await read('contact-rate?by=sku', 'UnknownGroup');
  await scene.customer.cancels(returnId);
});

test('an unchanged figure is not sent again, and what would be a formula in a spreadsheet is harmless', async () => {
  const asked = 'return-rate?by=category';
  const { etag, body } = await read(asked);
  expect(body.rows[0].group).toBe('=cmd|x');
  await read(asked, 304, { 'if-none-match': etag });
  const csv = (await read(asked, 200, { accept: 'text/csv' })).body;
  expect(csv).toContain(",'=cmd|x,");
  expect((await read(asked, 200, { accept: 'text/csv', 'accept-language': 'sv-SE' })).body).toContain(
    ";'=cmd|x;",
  );
});

test('what moved a rate is said against the days before, group by group', async () => {
  const today = new Date(world.clock.now()).toISOString().slice(0, 10);
  const asked = `return-rate?by=sku&from=${today}&to=${today}&against`;
  const { moved } = (await read(`${asked}=before`)).body;
  expect(moved).toMatchObject({ measure: 'expectedRate', unit: 'share', movers: [], change: null });
  expect(moved.to < today).toBe(true);
  expect((await read(`${asked}=year-before`)).body.moved.to).toMatch(/^\d{4}/);
  await read('dispositions?against=before', 'InvalidRequest');
  await read('return-rate?against=ever', 'InvalidRequest');
});

test('what is not kept, too long or not theirs to see is refused by name', async () => {
  await read('return-rate?by=colour', 'UnknownGroup');
  await read('lead-time?by=sku', 'UnknownGroup');
  await read('return-rate?reason=wrong-size', 'UnknownGroup');
  await read('return-rate?from=1970-01-01&to=2069-12-31', 'RangeTooLong');
  await read('return-rate?market=SE&sku=A', 'InvalidRequest');
  await read('return-rate?from=2026-02-30', 'InvalidRequest');
  await read('profit', 'InvalidRequest');
  await ask(figures, 'warehouse', { path: { figure: 'return-rate' }, gets: 'RoleMissing' });
  await ask(rebuild, 'finance', { gets: 'RoleMissing' });
});

test('a row of what returns cost opens into its returns and entries, which add up to it', async () => {
  const open = async (asked: string, gets: number | string = 200, user: DemoUser = 'finance') =>
    (await ask(entries, user, { query: asked, gets })).body;
  const told = { kind: 'freight', amount: 4_150, currency: 'SEK', reference: 'freight-1' };
  const [{ returnId }] = (await open('')).entries.slice(-1);
  const occurredAt = new Date(world.clock.now()).toISOString();
  const invoice = { ...told, returnId, occurredAt };
  await askOf(world, '', 'POST /webhooks/return-costs', { body: invoice, signer: 'shop', gets: 200 });
  await world.settle();

  const first = await open('?limit=1');
  const rest = await open(`?limit=1&cursor=${first.cursor}`);
  const all = [...first.entries, ...rest.entries];
  const [row] = await values('cost-per-return');
  expect(all.length).toBe(row['returns.SEK']);
  const sum = all.reduce((total, { thousandths }) => total + thousandths, 0);
  expect(Math.round(sum / 1000)).toBe(row['cost.SEK']);
  const { parts } = all.at(-1);
  expect(parts[0]).toMatchObject({ part: 'freight-told', amount: 4_150, told: [{ reference: 'freight-1' }] });
  expect((await open('?market=SE&category=%3Dcmd%7Cx')).entries.length).toBe(all.length);
  expect(await open('?category=')).toMatchObject({ entries: [] });

  await open('?market=SE&sku=A', 'UnknownGroup');
  await open('?from=1970-01-01&to=2069-12-31', 'RangeTooLong');
  for (const asked of [
    '?sku=A&reason=B',
    '?limit=26',
    '?from=2026-02-30',
    `?market=SE&cursor=${first.cursor}`,
  ])
    await open(asked, 'InvalidRequest');
  await open('', 'RoleMissing', 'warehouse');
});

test('figures that are counted anew are those that were counted as it happened', async () => {
  const asked = [
    'return-rate',
    'return-rate?by=sku&interval=week',
    'lead-time',
    'cost-per-return',
    'refunds-due',
  ];
  const all = async () => Promise.all(asked.map(async (figure) => (await read(figure)).body));
  const before = await all();
  let cursor: string | undefined;
  const steps: string[] = [];
  do {
    const { body } = await ask(rebuild, 'admin', { ...(cursor && { body: { cursor } }), gets: 200 });
    cursor = body.cursor;
    steps.push(body.step);
  } while (cursor !== undefined);
  expect(new Set(steps)).toEqual(new Set(['count', 'forget']));
  expect(await all()).toEqual(before);
  const returnId = await scene.customer.opensReturn([{ lineId: '2', quantity: 1, reason: 'wrong-size' }]);
  expect(returnId).toMatch(/^R/);
  expect((await values('return-rate'))[0]).toMatchObject({ returned: 2 });
});

test('the office is mailed what a week came to, once', async () => {
  await world.advance(9 * day);
  const { digestReaders } = configOf('local');
  const digests = (await world.mailbox.mails()).filter(({ to }) =>
    digestReaders.some(({ address }) => to.includes(address)),
  );
  expect(new Set(digests.map(({ subject }) => subject)).size).toBe(digests.length);
  expect(digests.length).toBeGreaterThan(0);
  expect(digests.at(-1)?.text).toContain('Ledtid från anmälan till pengar');
});

test('every success of figures was met', () => {
  const ours = successesOf('Staff').filter((success) => success.includes('/staff/figures'));
  expect(ours.length).toBe(4);
  expect(ours.filter((success) => !world.met.has(success))).toEqual([]);
});
