import { expect, test } from 'vitest';
import { aBus, aRule, minute } from './a-bus.ts';

const everyHour = () => {
  const { pattern: _, ...rule } = aRule({});
  return { ...rule, busName: 'default', scheduleExpression: 'rate(1 hour)' };
};
const hour = 60 * minute;

test('a rule with a rate runs its function at every beat, and not at once', async () => {
  const events: unknown[] = [];
  const world = aBus([everyHour()], (event) => {
    events.push(event);
    return 'done';
  });
  await world.kernel.passTime(world.bus, hour - 1);
  expect(events).toEqual([]);
  await world.kernel.passTime(world.bus, 2 * hour + 1);
  expect(events).toHaveLength(3);
  expect(events[0]).toMatchObject({ source: 'aws.events', 'detail-type': 'Scheduled Event', detail: {} });
  expect(world.bus.latest(9)).toEqual([]);
});

test('beats that were missed are made up for by one, and the rhythm stays', async () => {
  let runs = 0;
  const world = aBus([everyHour()], () => {
    runs += 1;
    return 'done';
  });
  const first = world.bus.nextDue() ?? 0;
  world.kernel.jump(5 * hour + minute);
  await world.kernel.passTime(world.bus, 0);
  expect(runs).toBe(1);
  expect(world.bus.nextDue()).toBe(first + 5 * hour);
});

test('a rule that is switched off has no beat', () => {
  expect(aBus([{ ...everyHour(), state: 'DISABLED' }], () => 'done').bus.nextDue()).toBeUndefined();
});
