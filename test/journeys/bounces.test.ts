import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askOf } from './people/asking.ts';
import { insightOf } from './people/insight.ts';
import { newScene, oneJumper } from './people/scene.ts';
import { staffToken } from './people/staff.ts';
import { newWorld, type RunningWorld } from './people/world.ts';

let world: RunningWorld;

beforeAll(async () => {
  world = await newWorld({ settings: { messages: ['scanned', 'arrived'] } });
});

afterAll(async () => {
  expect(world.complaints).toEqual([]);
  expect(world.failed()).toBe(0);
  await world.forget();
});

/** An order of a customer at that address of the mail service's simulator. */
const sceneOf = (email: string) => {
  const address = { street: 'Storgatan 1', postalCode: '111 22', city: 'Stockholm', country: 'SE' };
  return newScene(world, { customer: { id: `kund-${randomUUID()}`, name: 'Kund Ett', email, address } });
};
const seenByStaff = async (returnId: string) => {
  const token = await staffToken(world, 'support');
  const asked = { path: { returnId }, gets: 200 };
  return (await askOf(world, token, 'GET /staff/returns/{returnId}', asked)).body;
};

test.each(['bounce', 'complaint'] as const)(
  'after a %s nothing more is written to the address, and staff see why in the timeline',
  async (cause) => {
    const email = `${cause}+${randomUUID()}@simulator.amazonses.com`;
    const { customer, insight, carrierScans, parcelOf, orderNumber } = await sceneOf(email);
    const returnId = await customer.opensReturn(oneJumper);
    await world.settle();
    expect((await insight.mails()).map(({ subject }) => subject)).toEqual([
      expect.stringMatching(/^Din returetikett/),
    ]);
    expect(await insight.story(returnId)).toContain('MailReturned');

    const { events } = (await seenByStaff(returnId)) as { events: { type: string; data: unknown }[] };
    const told = events.filter(({ type }) => type === 'MailReturned');
    expect(told.map(({ data }) => data)).toEqual([{ message: 'label', cause }]);
    expect(JSON.stringify(told)).not.toContain('amazonses');

    await carrierScans(await parcelOf(returnId));
    await world.settle();
    expect(await insight.story(returnId)).toContain('ParcelScanned');
    expect(await insight.mails()).toHaveLength(1);

    // the law asks for the receipt of a withdrawal: it is tried all the same
    const statement = { name: 'Kund Ett', contract: orderNumber, email, language: 'sv' };
    const headers = { 'idempotency-key': randomUUID() };
    await askOf(world, '', 'POST /withdrawals', { body: statement, headers, gets: 201 });
    await world.settle();
    expect(await insight.mails()).toHaveLength(2);
  },
);

test('an order of the same customer that is told with another address is written about again', async () => {
  const first = await sceneOf(`bounce+${randomUUID()}@simulator.amazonses.com`);
  await first.customer.opensReturn(oneJumper);
  const email = `${randomUUID()}@example.com`;
  const second = await sceneOf(email);
  const returnId = await second.customer.opensReturn(oneJumper);
  await second.carrierScans(await second.parcelOf(returnId));
  await world.settle();
  expect(await insightOf(world, email).mails()).toHaveLength(2);
});
