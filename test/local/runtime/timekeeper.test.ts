import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type TimedPart, Work } from '#local/kernel.ts';
import { VirtualClock } from '#local/runtime/clock.ts';
import { inTransaction, openStore } from '#local/runtime/store.ts';
import { Timekeeper } from '#local/runtime/timekeeper.ts';

const start = Date.parse('2026-03-01T12:00:00Z');
let directory = '';

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'returflow-time-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

/** A part that notes when it was fired and may plan more from within its work. */
class Alarm implements TimedPart {
  readonly name = 'alarm';
  readonly fired: number[] = [];
  readonly #work: Work;
  readonly #plan: number[];
  readonly #then: (now: number) => number | undefined;

  constructor(work: Work, plan: number[], then: (now: number) => number | undefined = () => undefined) {
    this.#work = work;
    this.#plan = plan;
    this.#then = then;
  }

  nextDue(): number | undefined {
    return this.#plan.length === 0 ? undefined : Math.min(...this.#plan);
  }

  fireDue(now: number): void {
    const due = this.#plan.filter((one) => one <= now);
    for (const one of due) this.#plan.splice(this.#plan.indexOf(one), 1);
    this.#work.start('alarm', async () => {
      await new Promise((resolve) => setImmediate(resolve));
      this.fired.push(now);
      const next = this.#then(now);
      if (next !== undefined) this.#plan.push(next);
    });
  }
}

function world(mode: 'still' | 'real' = 'still') {
  const store = openStore(directory);
  const clock = new VirtualClock(store, mode, start);
  const work = new Work();
  const time = new Timekeeper(clock, work);
  return { store, clock, work, time };
}

describe('moving time forward', () => {
  test('stops at each due time, in order, and waits for what it starts', async () => {
    const { clock, work, time } = world();
    const alarm = new Alarm(work, [start + 300, start + 100], (now) =>
      now === start + 100 ? start + 200 : undefined,
    );
    time.add(alarm);
    await time.advanceTo(start + 250);
    expect(alarm.fired).toEqual([start + 100, start + 200]);
    expect(clock.now()).toBe(start + 250);
    await time.advanceTo(start + 300);
    expect(alarm.fired).toEqual([start + 100, start + 200, start + 300]);
  });

  test('several calls are carried out one after the other', async () => {
    const { clock, work, time } = world();
    const alarm = new Alarm(work, [start + 100, start + 200]);
    time.add(alarm);
    await Promise.all([time.advanceTo(start + 150), time.advanceTo(start + 400), time.advanceTo(start + 50)]);
    expect(alarm.fired).toEqual([start + 100, start + 200]);
    expect(clock.now()).toBe(start + 400);
  });

  test('settling deals with what is due now and lets no time pass', async () => {
    const { clock, work, time } = world();
    const alarm = new Alarm(work, [start, start + 1]);
    time.add(alarm);
    await time.settle();
    expect(alarm.fired).toEqual([start]);
    expect(clock.now()).toBe(start);
  });

  test('a part that never comes to rest is named', async () => {
    const { work, time } = world();
    time.add(new Alarm(work, [start], (now) => now));
    const stuck = time.advanceTo(start + 1);
    await expect(stuck).rejects.toMatchObject({
      name: 'TimeStuck',
      message: expect.stringContaining('alarm'),
    });
  });
});

describe('the clock', () => {
  test('goes on in the same time after a restart', () => {
    const first = world('real');
    first.clock.moveTo(start + 1_000_000_000);
    first.store.close();
    const second = world('real');
    expect(second.clock.now()).toBeGreaterThanOrEqual(start + 1_000_000_000);
    expect(second.clock.now()).toBeLessThan(start + 1_000_060_000);
    second.store.close();
  });

  test('never goes back', () => {
    const { clock } = world();
    clock.moveTo(start - 1);
    expect(clock.now()).toBe(start);
  });

  test('fires what is due as real time passes, without anybody moving it', async () => {
    const { clock, work, time } = world('real');
    const fired = new Promise<number>((resolve) => {
      time.add(
        new Alarm(work, [clock.now()], (now) => {
          resolve(now);
          return undefined;
        }),
      );
    });
    time.rearm();
    expect(await fired).toBeGreaterThanOrEqual(start);
    time.close();
  });
});

test('a transaction that throws leaves nothing behind', () => {
  const { store } = world();
  store.exec('CREATE TABLE facts (id INTEGER)');
  expect(() =>
    inTransaction(store, () => {
      store.exec('INSERT INTO facts VALUES (1)');
      throw new RangeError('no');
    }),
  ).toThrow(RangeError);
  inTransaction(store, () => store.exec('INSERT INTO facts VALUES (2)'));
  expect(store.prepare('SELECT id FROM facts').all()).toMatchObject([{ id: 2 }]);
});
