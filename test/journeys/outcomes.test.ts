import { afterAll, beforeAll, expect, test } from 'vitest';
import { defaultPolicy } from '#domain/default-policy.ts';
import { anOrder } from './orders.ts';
import { Customer } from './people/customer.ts';
import { newScene, type Scene } from './people/scene.ts';
import { sendSigned } from './people/signers.ts';
import { staffActs } from './people/staff-acts.ts';
import { newWorld, type RunningWorld } from './people/world.ts';

let world: RunningWorld;

beforeAll(async () => {
  world = await newWorld();
  const at = new Date(world.clock.now()).toISOString();
  const { otherwise, ...policy } = defaultPolicy('SE');
  const offers = ['refund', 'exchange', 'store-credit', 'repair', 'replacement'];
  await sendSigned(world, 'shop', 'PUT', '/policies/SE/1', {
    ...{ ...policy, version: 1, otherwise: { ...otherwise, offers, bonusPercent: 10 } },
  });
  const price = (amount: number) => [{ market: 'SE', currency: 'SEK', amount, taxRate: 2500 }];
  const jumper = { name: 'Stickad tröja', style: 'TROJA', stock: 5, updatedAt: at };
  await sendSigned(world, 'shop', 'PUT', '/articles', {
    articles: [
      { ...jumper, sku: 'TROJA-L', size: 'L', prices: price(60_000) },
      { ...jumper, sku: 'TROJA-M', size: 'M', prices: price(50_000) },
    ],
  });
});
afterAll(async () => {
  expect(world.complaints).toEqual([]);
  await world.forget();
});

/** One jumper of 500 kronor sent back for something else than its money, and found as new. */
async function cameBack(scene: Scene, choice: object, reason = 'wrong-size'): Promise<string> {
  const returnId = await scene.customer.opensReturn([{ lineId: '1', quantity: 1, reason, ...choice }]);
  await scene.carrierScans(await scene.parcelOf(returnId));
  await scene.warehouseInspects(returnId, [{ lineId: '1', grade: 'A', units: 1 }]);
  return returnId;
}

test('an exchange for something dearer is paid by a link, ordered, told to the customer, and can be returned itself', async () => {
  const scene = await newScene(world);
  const returnId = await cameBack(scene, { remedy: 'exchange', exchangeFor: 'TROJA-L' });
  expect(await scene.customer.sees(returnId)).toMatchObject({
    money: 'none',
    difference: { amount: 10_000, paid: false },
    amounts: { shares: { exchange: 50_000, difference: 10_000 } },
  });
  const { body } = await scene.customer.post(`/returns/${returnId}/difference-payment`);
  const page = world.apiUrl + new URL(String(body.url)).pathname.replace('/api', '');
  expect((await fetch(page, { method: 'POST', redirect: 'manual' })).status).toBe(303);
  await world.settle();

  const seen = await scene.customer.sees(returnId);
  expect(seen).toMatchObject({ ending: 'credited', exchange: { total: 60_000 }, difference: { paid: true } });
  const { orderNumber } = seen.exchange as { orderNumber: string };
  const subjects = (await scene.insight.mails()).map(({ subject }) => subject);
  expect(subjects.slice(-2)).toEqual([
    'Betala 100,00\u00a0kr, så skickar vi ditt byte',
    `Ditt byte är beställt, order ${orderNumber}`,
  ]);

  const [note, receipt] = [(seen.creditNotes as object[])[0], seen.receipt];
  expect([note, receipt]).toMatchObject([{ amount: { amount: 50_000 } }, { amount: { amount: 60_000 } }]);
  const attached = (await scene.insight.mails()).at(-1)?.attachments.map(({ filename }) => filename);
  const names = { ...(note as object), ...(receipt as object) } as { creditNote: string; receipt: string };
  expect(attached).toEqual([`${names.creditNote}.pdf`, `${names.receipt}.pdf`]);
  expect((await scene.customer.get(`/returns/${returnId}/receipts/${names.receipt}`)).status).toBe(200);

  const told = anOrder(world.clock.now(), scene.orderNumber);
  const customer = await new Customer(world, orderNumber, told.customer.email).signIn();
  const again = await customer.opensReturn([{ lineId: '1', quantity: 1, reason: 'changed-mind' }]);
  await scene.carrierScans(await parcelOf(customer, again));
  await scene.warehouseInspects(again, [{ lineId: '1', grade: 'A', units: 1 }]);
  expect(await customer.sees(again)).toMatchObject({
    ending: 'credited',
    credit: { amount: 60_000 },
    amounts: { shares: { refund: 60_000 } },
  });
  expect(world.failed()).toBe(0);
});

test('an exchange whose difference nobody pays is refunded, and the customer reads why', async () => {
  const scene = await newScene(world);
  const returnId = await cameBack(scene, { remedy: 'exchange', exchangeFor: 'TROJA-L' });
  await world.advance('4d');
  expect(await scene.customer.sees(returnId)).toMatchObject({
    ending: 'credited',
    amounts: { shares: { refund: 50_000, exchange: 0, difference: 0 } },
  });
  const { text } = (await scene.insight.mails()).at(-1) ?? {};
  expect(text).toContain('Bytet blev inte av, eftersom mellanskillnaden inte betalades i tid.');
  const late = await scene.customer.post(`/returns/${returnId}/difference-payment`);
  expect(late.body.type).toBe('urn:returflow:problem:NothingToPay');
});

test('store credit comes with its bonus and its code, by mail and on the page of the return', async () => {
  const scene = await newScene(world);
  const returnId = await cameBack(scene, { remedy: 'store-credit' });
  await scene.customer.sees(returnId);
  const { body, status } = await scene.customer.get(`/returns/${returnId}/store-credit`);
  expect([status, body.balance]).toEqual([200, 55_000]);
  const { text } = (await scene.insight.mails()).at(-1) ?? {};
  expect(text).toContain(String(body.code));
  const till = await sendSigned(world, 'shop', 'POST', '/store-credits/balance', { code: body.code });
  expect(till.body).toMatchObject({ balance: 55_000, currency: 'SEK' });
});

test('a repair that cannot be done is refunded, and one that is done is told', async () => {
  const scene = await newScene(world);
  const choice = { remedy: 'repair' };
  const first = await cameBack(scene, choice, 'wrong-item');
  await world.advance('4d');
  const second = await scene.customer.sees(first);
  expect(second).toMatchObject({ ending: 'remedied', credit: { amount: 0 }, remedied: { done: false } });
  const sent = await staffActs(world, 'warehouse')(first, 'remedy-dispatch', { trackingNumber: 'RR1' });
  expect(sent.status).toBe(200);
  expect((await scene.insight.mails()).at(-1)?.subject).toMatch(/är på väg$/);

  const failed = await cameBack(scene, choice, 'wrong-item');
  await world.advance('4d');
  const changed = await staffActs(world, 'support')(failed, 'remedy-change', { lines: ['1'] });
  expect(changed.status).toBe(200);
  expect(await scene.customer.sees(failed)).toMatchObject({ credit: { amount: 50_000 } });
});

async function parcelOf(customer: Customer, returnId: string): Promise<string> {
  const { parcels } = await customer.sees(returnId);
  return (parcels as { trackingNumber: string }[])[0]?.trackingNumber ?? '';
}
