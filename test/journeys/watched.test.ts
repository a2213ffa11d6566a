import { expect, test } from 'vitest';
import { day, newScene, oneJumper } from './people/scene.ts';
import { staffOf } from './people/staff.ts';
import { newWorld } from './people/world.ts';

interface Told {
  readonly RefundsOverdue?: number;
  readonly RefundsDueSoon?: number;
}

test('the clock has a return looked at by itself: its refund is due soon, then overdue, then neither', async () => {
  const world = await newWorld();
  const scene = await newScene(world);
  const watch = world.app.functions.find(({ name }) => name.endsWith('-watch-returns'));
  /** the last level of that name that the function wrote */
  const level = (figure: keyof Told) =>
    world.logs
      .lines(watch?.name ?? '')
      .flatMap(({ text }) => (text.includes(`"${figure}":`) ? [(JSON.parse(text) as Told)[figure]] : []))
      .at(-1);
  const levels = () => [level('RefundsDueSoon'), level('RefundsOverdue')];

  const returnId = await scene.customer.opensReturn(oneJumper);
  const parcel = await scene.parcelOf(returnId);
  await world.advance(8 * day);
  expect(levels()).toEqual([0, 0]);
  await scene.carrierScans(parcel);
  await scene.insight.outage('payments', 8 * day, 'declines');
  await world.advance(4 * day);
  const soon = levels();
  // nobody inspects it: it is credited in time, and the provider declines
  await world.advance(3 * day);
  const past = levels();
  await scene.insight.outageOver('payments');
  const finance = await staffOf(world, 'finance');
  const why = { why: 'the card is blocked', reference: 'BG-17' };
  const settled = await finance.post(`/staff/returns/${returnId}/settlement`, why, {
    'idempotency-key': 'bg-17',
  });
  expect(settled.status).toBe(200);
  await world.advance(day);
  expect([soon, past, levels()]).toEqual([
    [1, 0],
    [0, 1],
    [0, 0],
  ]);

  expect(world.complaints).toEqual([]);
  expect(world.failed()).toBe(0);
  await world.forget();
});
