import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { successesOf } from '../contracts/judge.ts';
import { type Asked, askOf } from './people/asking.ts';
import { insightOf } from './people/insight.ts';
import { day, newScene } from './people/scene.ts';
import { call } from './people/signed.ts';
import { type DemoUser, staffToken } from './people/staff.ts';
import { newWorld, type RunningWorld } from './people/world.ts';

let world: RunningWorld;
beforeAll(async () => {
  world = await newWorld();
});
afterAll(async () => {
  expect(world.complaints).toEqual([]);
  await world.forget();
});

const state = 'POST /withdrawals';
const address = 'kund.tva@example.com';
const emailOf = (orderNumber: string) => `${orderNumber}@example.com`;
const statementOf = (contract: string, over: object = {}) => ({
  name: 'Kund Ett',
  contract,
  email: address,
  language: 'sv',
  ...over,
});
const ask = (route: string, asked: Asked, token = '') => askOf(world, token, route, asked);
const states = async (body: object, key: string = randomUUID()) =>
  (await ask(state, { body, headers: { 'idempotency-key': key }, gets: 201 })).body;
const asStaff = async (route: string, asked: Asked, user: DemoUser = 'support') => {
  const { body } = await ask(route, asked, await staffToken(world, user));
  return body;
};
const whole = (withdrawalId: string) =>
  asStaff('GET /staff/withdrawals/{withdrawalId}', { path: { withdrawalId }, gets: 200 });
const mailsTo = (email: string) => insightOf(world, email).mails();

test('what a consumer states opens the return of their order, and a receipt comes at once', async () => {
  const { orderNumber, customer } = await newScene(world);
  const email = emailOf(orderNumber);
  const before = (await mailsTo(email)).length;
  const key = randomUUID();
  const statement = statementOf(orderNumber, { email });
  const receipt = await states(statement, key);
  expect(receipt).toMatchObject({ statement, statedAt: new Date(world.clock.now()).toISOString() });

  const { state, returnId, receipt: sent, chain } = await whole(receipt.withdrawalId);
  expect(state).toBe('opened');
  expect(sent).toMatchObject({ messageId: expect.any(String) });
  expect(chain).toEqual({ events: 2, whole: true });
  const opened = await customer.sees(returnId);
  expect(opened).toMatchObject({
    orderNumber,
    openedAt: receipt.statedAt,
    statutory: { sendBackBy: expect.any(String) },
    labelReady: true,
  });
  const lines = opened.lines as { decision: { lane: string } }[];
  expect(lines.map(({ decision }) => decision.lane)).toEqual(lines.map(() => 'withdrawal'));

  // the same request again, and what the bus tells a second time, change nothing
  expect(await states(statement, key)).toEqual(receipt);
  const mails = (await mailsTo(email)).slice(before);
  expect(mails.map(({ subject }) => subject).toSorted()).toEqual(
    ['Mottagningsbevis: du har ångrat ditt köp', `Din returetikett för order ${orderNumber}`].toSorted(),
  );
  expect(mails.some(({ text }) => text.includes(receipt.withdrawalId))).toBe(true);
});

test('a stranger’s statement about an order is answered alike, and tells its customer nothing', async () => {
  const { orderNumber } = await newScene(world);
  const before = (await mailsTo(emailOf(orderNumber))).length;
  const fits = await states(statementOf('NONE-1'));
  const guesses = await states(statementOf(orderNumber));
  expect(Object.keys(guesses)).toEqual(Object.keys(fits));
  expect(await whole(guesses.withdrawalId)).toMatchObject({ state: 'waiting', cause: 'other-address' });
  expect(await mailsTo(emailOf(orderNumber))).toHaveLength(before);
  expect((await mailsTo(address)).map(({ text }) => text).join()).not.toMatch(/Jumper|Tröja/i);
});

test('what fits no order waits for support, who ties it to one or closes it', async () => {
  const { orderNumber, customer } = await newScene(world);
  const [mistyped, twice] = [await states(statementOf('S-TYPO')), await states(statementOf('S-TYPO'))];
  await world.advance('3d');
  const { withdrawals } = await asStaff('GET /staff/withdrawals', { gets: 200 });
  const ids = withdrawals.map(({ withdrawalId }: { withdrawalId: string }) => withdrawalId);
  expect(ids).toEqual(expect.arrayContaining([mistyped.withdrawalId, twice.withdrawalId]));

  const act = (noun: string, withdrawalId: string, body: object, gets: number | string) =>
    asStaff(`POST /staff/withdrawals/{withdrawalId}/${noun}`, {
      path: { withdrawalId },
      body: { why: 'as agreed by phone', ...body },
      headers: { 'idempotency-key': randomUUID() },
      gets,
    });
  const { returnId } = await act('attachment', mistyped.withdrawalId, { orderNumber }, 200);
  await customer.signIn();
  expect(await customer.sees(returnId)).toMatchObject({ openedAt: mistyped.statedAt, orderNumber });
  await act('attachment', twice.withdrawalId, { orderNumber }, 'UnitsNotAvailable');
  await act('closure', twice.withdrawalId, {}, 200);
  await act('closure', mistyped.withdrawalId, {}, 'WithdrawalSettled');
  const after = await asStaff('GET /staff/withdrawals', { gets: 200 });
  expect(JSON.stringify(after)).not.toContain(twice.withdrawalId);
  const [, , last] = (await whole(twice.withdrawalId)).events;
  expect(last).toMatchObject({
    type: 'WithdrawalClosed',
    actor: 'staff',
    data: { why: 'as agreed by phone' },
  });
});

test('what is late is stored and said to be late', async () => {
  const longAgo = new Date(world.clock.now() - 60 * day).toISOString();
  const { orderNumber } = await newScene(world, { placedAt: longAgo, deliveredAt: longAgo });
  const { withdrawalId } = await states(statementOf(orderNumber, { email: emailOf(orderNumber) }));
  expect(await whole(withdrawalId)).toMatchObject({ state: 'waiting', cause: 'late', orderNumber });
});

test('ten at once with one key are one statement, one return and one receipt', async () => {
  const { orderNumber } = await newScene(world);
  const email = emailOf(orderNumber);
  const body = statementOf(orderNumber, { email });
  const headers = { 'idempotency-key': 'at-once' };
  const url = `${world.apiUrl}/withdrawals`;
  const answers = await Promise.all(Array.from({ length: 10 }, () => call('POST', url, body, headers)));
  await world.settle();
  const ids = new Set(answers.filter(({ status }) => status === 201).map(({ body }) => body.withdrawalId));
  expect(ids.size).toBe(1);
  const receipts = (await mailsTo(email)).filter(({ subject }) => subject.startsWith('Mottagningsbevis'));
  expect(receipts).toHaveLength(1);
  const { state, returnId } = await whole(String([...ids][0]));
  expect([state, returnId]).toEqual(['opened', expect.stringMatching(/^R/)]);
});

test('nothing of what was written is in heads, in events or in lists', async () => {
  const secret = 'Zxcvbnm Qwertysson';
  await states(statementOf('NONE-2', { name: secret, goods: 'the poiuytrewq one' }));
  const items = await insightOf(world, '').allItems();
  const holding = items.filter((item) => /Zxcvbnm|poiuytrewq/.test(JSON.stringify(item)));
  expect(holding.map(({ entity }) => entity)).toEqual(['withdrawal-statement']);
});

test('its refusals and its words are as described', async () => {
  await ask(state, { body: statementOf('NONE-3'), gets: 'IdempotencyKeyRequired' });
  const headers = { 'idempotency-key': 'refused' };
  await ask(state, { body: statementOf('NONE-3', { email: 'nobody' }), headers, gets: 'InvalidRequest' });
  const flooded = statementOf('NONE-3', { email: 'overrun@example.com' });
  for (let number = 0; number < 5; number += 1) await states(flooded);
  await ask(state, { body: flooded, headers, gets: 'TooManyAttempts' });
  const words = 'GET /withdrawal-words';
  const { etag, body } = await ask(words, { gets: 200 });
  expect(body.markets.SE).toMatchObject({ withdraw: 'Ångra avtalet här', confirm: 'Bekräfta frånträde' });
  await ask(words, { headers: { 'if-none-match': etag }, gets: 304 });
});

test('every success of its routes was met', () => {
  const successes = successesOf('Customer', 'Staff').filter((route) => route.includes('withdrawal'));
  expect(successes).toHaveLength(7);
  expect(successes.filter((success) => !world.met.has(success))).toEqual([]);
});
