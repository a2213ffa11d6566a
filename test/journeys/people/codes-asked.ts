import { expect } from 'vitest';
import { askOf } from './asking.ts';
import { insightOf } from './insight.ts';
import { newScene } from './scene.ts';
import { newWorld } from './world.ts';

/** Customers of a shop that mails codes come in, and do not; what its API answered them. */
export async function codesAsked(): Promise<ReadonlySet<string>> {
  const world = await newWorld({ settings: { codeMarkets: ['SE'] } });
  const { orderNumber, customer } = await newScene(world);
  expect((await customer.get(`/orders/${orderNumber}`)).status).toBe(200);
  const ask = (body: object, gets: number | string) => askOf(world, '', 'POST /sessions', { body, gets });
  const { body } = await ask({ orderNumber, email: 'nobody@example.com' }, 202);
  await ask({ ask: body.ask, code: '123456' }, 'CodeRefused');
  await ask({ ask: body.ask, code: '12345' }, 'InvalidRequest');
  await ask({ ask: body.ask, code: '123456', orderNumber }, 'InvalidRequest');
  const items = await insightOf(world, '').allItems();
  expect(JSON.stringify(items)).not.toContain(body.ask);
  expect(world.complaints).toEqual([]);
  const { met } = world;
  await world.forget();
  return met;
}
