import { afterEach, beforeEach, expect, test } from 'vitest';
import { insightOf } from './people/insight.ts';
import { hour, jumperPaid, newScene, oneJumper } from './people/scene.ts';
import { staffActs } from './people/staff-acts.ts';
import { newWorld, type RunningWorld } from './people/world.ts';

let world: RunningWorld;

beforeEach(async () => {
  world = await newWorld();
});

afterEach(async () => {
  expect(world.complaints).toEqual([]);
  expect(world.failed()).toBe(0);
  await world.forget();
});

test.each(['down', 'lost-answer'])(
  'goodwill after the credit, with a provider that is %s and a process that is stopped meanwhile, is refunded once',
  async (mode) => {
    const scene = await newScene(world);
    const returnId = await scene.customer.opensReturn(oneJumper);
    await scene.carrierScans(await scene.parcelOf(returnId));
    await scene.warehouseInspects(returnId, [{ lineId: '1', grade: 'A', units: 1 }]);
    await scene.insight.outage('payments', 2 * hour, mode);
    const answer = await staffActs(world)(returnId, 'goodwill', { amount: 5_000 });
    expect(answer).toMatchObject({ status: 200, body: { money: 'reserved' } });

    for (const _ of ['stopped', 'and again']) {
      await world.advance('10m');
      const { directory } = world;
      await world.close();
      world = await newWorld({ directory });
    }
    await world.advance('4h');

    const insight = insightOf(world, '');
    expect(await insight.refunds(returnId)).toEqual([5_000, jumperPaid]);
    expect((await insight.story(returnId)).slice(-6)).toEqual([
      'GoodwillGranted',
      'ReturnReopened',
      'CreditReserved',
      'CreditIssued',
      'CreditNoteIssued',
      'ReturnEnded',
    ]);
    expect(insight.execution(returnId, 2).status).toBe('SUCCEEDED');
  },
);
