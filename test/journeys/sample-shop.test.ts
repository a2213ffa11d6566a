import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ReturnHead } from '#domain/return.ts';
import { insightOf } from './people/insight.ts';
import { MainProgram } from './people/main-program.ts';
import { newWorld } from './people/world.ts';

let directory = '';
let program: MainProgram;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'returflow-sample-'));
  program = new MainProgram(directory, ['--orders', '40']);
});
afterEach(async () => {
  await program.stop();
  await rm(directory, { recursive: true, force: true });
});

/** The state that each live return of the sample shop was left in, the first twelve of them, by order number. */
const states: readonly [orderNumber: string, state: Partial<ReturnHead>][] = [
  ['20001', { status: 'approved', goods: 'booked' }],
  ['20002', { status: 'in-review' }],
  ['20003', { status: 'approved', goods: 'under-way' }],
  ['20004', { status: 'approved', goods: 'delivered', unitsInspected: 0 }],
  ['20005', { status: 'approved', goods: 'delivered', units: 3, unitsInspected: 1 }],
  ['20006', { ending: 'credited', goods: 'inspected' }],
  ['20007', { ending: 'credited', units: 2, unitsInspected: 1 }],
  ['20008', { ending: 'returnless', goods: 'kept' }],
  ['20009', { ending: 'rejected' }],
  ['20010', { ending: 'cancelled' }],
  ['20011', { ending: 'carrier-unavailable' }],
  ['20012', { ending: 'credit-needs-a-hand', money: 'needs-a-hand' }],
];

test('a start on an empty store loads the shop, is killed half-way, and the next one loads the rest once', async () => {
  const first = program.spawn('pipe');
  if (first.stderr === null || first.stdout === null) throw new TypeError('the output is piped');
  first.stdout.resume();
  for await (const line of createInterface({ input: first.stderr })) if (/ 80 % /.test(line)) break;
  const gone = once(first, 'exit');
  first.kill('SIGKILL');
  await gone;
  await program.start();
  expect(await program.stop()).toBe(0);

  const world = await newWorld({ directory: program.stateDirectory, time: 'real' });
  try {
    await world.settle();
    const insight = insightOf(world, '');
    const items = await insight.allItems();
    const heads = items.filter(({ entity }) => entity === 'return').map(({ head }) => head as ReturnHead);
    const live = heads.filter(({ history }) => history !== true);
    expect(items.filter(({ entity }) => entity === 'order')).toHaveLength(40 + live.length);
    for (const [orderNumber, state] of states) {
      expect([orderNumber, live.filter((head) => head.orderNumber === orderNumber)]).toEqual([
        orderNumber,
        [expect.objectContaining(state)],
      ]);
    }
    const finished = heads.filter(({ history }) => history === true);
    expect(finished.length).toBeGreaterThan(5);
    for (const { returnId } of heads) expect(await insight.story(returnId)).not.toEqual([]);

    const executions = world.app.machines.flatMap(({ arn }) =>
      world.stepFunctions.listExecutions(arn, { limit: 1000 }),
    );
    expect(executions.map(({ name }) => name).toSorted()).toEqual(
      live.map(({ returnId }) => `${returnId}.1`).toSorted(),
    );
    const paidBack = live.filter(({ money }) => money === 'credited');
    const refunds = await insight.refunds(...heads.map(({ returnId }) => returnId));
    const parts = paidBack.flatMap((head) => (head.refunds ?? []).map(({ amount }) => amount));
    expect(refunds).toEqual(parts.toSorted((a, b) => a - b));
    expect(world.failed()).toBe(0);
    expect(world.complaints).toEqual([]);
  } finally {
    await world.close();
  }
}, 180_000);
