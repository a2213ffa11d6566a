import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Cell } from '#domain/figures/asked.ts';
import { binEdges, binName, binOf } from '#domain/figures/histogram.ts';
import { type OptionalMessage, optionalMessages } from '#domain/messages.ts';
import { normalHours } from '#domain/silence.ts';
import type { Look } from '#shared/ports.ts';
import { lookAtSilence } from '#use-cases/look-at-silence.ts';
import { planLook } from '#use-cases/plan-look.ts';
import { tellOfEvent } from '#use-cases/tell-of-event.ts';
import { letters } from '../support/a-mailer.ts';
import { aPolicy } from '../support/a-policy.ts';
import { aShop, type Shop } from '../support/shop.ts';

const hourMs = 3_600_000;
let shop: Shop;
let deps: ReturnType<typeof letters>;
let planned: { look: Look; at: string }[];

beforeEach(async () => {
  shop = await aShop();
  await shop.policy(aPolicy());
  await shop.order();
  deps = letters(shop);
  planned = [];
});

const looks = {
  async plan(look: Look, at: string) {
    planned.push({ look, at });
  },
};
const usual = { 'under-way': 144, arrived: 96 };
/** So many returns of a carrier that took so many hours each. */
const shown = (carrier: string, returns: number, hours: number): Cell => ({
  day: '2026-10-01',
  group: carrier,
  sums: { returns, minutes: returns * hours * 60, [binName(binOf(hours * 60))]: returns },
});
const plan = (
  returnId: string,
  cells: readonly Cell[] = [],
  wanted: readonly OptionalMessage[] = ['delayed'],
) =>
  planLook({
    ...{ returns: shop.returns, clock: shop.clock, looks, wanted, usual, timeZone: 'Europe/Stockholm' },
    books: { cells: async () => [...cells] },
  })({ returnId });
const look = (asked: Look) =>
  lookAtSilence({ returns: shop.returns, clock: shop.clock, looks, wanted: optionalMessages })(asked);
const later = (hours: number) => new Date(Date.parse(shop.clock.now()) + hours * hourMs).toISOString();
const delaysOf = async (returnId: string) =>
  (await shop.returns.events(returnId)).filter(({ type }) => type === 'DelayNoticed');
async function underWay(): Promise<string> {
  const returnId = await shop.booked();
  await shop.scan(returnId);
  return returnId;
}

describe('when a return is looked at', () => {
  test('is after what nine in ten of its carrier took, once there are enough; before, after what the shop says', async () => {
    const returnId = await underWay();
    await plan(returnId);
    await plan(returnId, [shown('sandbox', 29, 40)]);
    await plan(returnId, [shown('sandbox', 300, 40), shown('slow-post', 300, 400)]);
    await plan(returnId, [shown('slow-post', 300, 400)]);
    expect(planned.map(({ at }) => at)).toEqual([later(144), later(144), later(40), later(144)]);
    expect(planned[2]?.look).toEqual({ returnId, stage: 'under-way', look: 1, normalHours: 40 });
  });

  test('is never less than a day after the stage began, and soon where it is slow already', async () => {
    const returnId = await underWay();
    await plan(returnId, [shown('sandbox', 300, 3)]);
    shop.clock.pass(200 * hourMs);
    await plan(returnId, [shown('sandbox', 300, 3)]);
    const start = -200;
    expect(planned.map(({ at }) => at)).toEqual([later(start + 24), later(1)]);
  });

  test('is never where the shop does not want it, nor of a return that waits for nothing of the kind', async () => {
    await plan(await underWay(), [], ['reminder']);
    await plan(await shop.booked());
    await plan('R0');
    expect(planned).toEqual([]);
  });

  test('is what nine in ten take, whatever was counted: by brute force', () => {
    const edges = binEdges.slice(0, 60);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...edges), { minLength: 30, maxLength: 80 }), (minutes) => {
        const counted: Record<string, number> = { returns: minutes.length };
        for (const one of minutes) counted[binName(binOf(one))] = (counted[binName(binOf(one))] ?? 0) + 1;
        const slowest = minutes.toSorted((a, b) => a - b)[Math.ceil(0.9 * minutes.length) - 1] ?? 0;
        expect(normalHours(counted, 999)).toBe(Math.max(Math.ceil(slowest / 60), 24));
      }),
    );
  });
});

describe('a look', () => {
  const first = (returnId: string): Look => ({ returnId, stage: 'under-way', look: 1, normalHours: 40 });

  test('writes to the customer once a stage, says when it is looked at again, and does look again', async () => {
    const returnId = await underWay();
    shop.clock.pass(40 * hourMs);
    await look(first(returnId));
    await look(first(returnId));
    const [noticed, ...others] = await delaysOf(returnId);
    expect(others).toEqual([]);
    expect(noticed?.data).toEqual({ stage: 'under-way', look: 1, normalHours: 40, lookAgainAt: later(48) });
    expect(new Set(planned.map(({ at }) => at))).toEqual(new Set([later(48)]));
    if (noticed === undefined) throw new TypeError('nothing was noticed');
    for (let time = 0; time < 2; time += 1) await tellOfEvent({ ...deps, ...shop })(noticed);
    expect(deps.mailer.mails).toHaveLength(1);
    expect(deps.mailer.mails[0]?.text).toMatch(/har inte kommit fram.*\n\nOftast är det klart inom 2 dagar/);
    shop.clock.pass(48 * hourMs);
    await look({ ...first(returnId), look: 2 });
    expect(await delaysOf(returnId)).toHaveLength(2);
    const [, second] = await delaysOf(returnId);
    if (second !== undefined) await tellOfEvent({ ...deps, ...shop })(second);
    expect(deps.mailer.mails).toHaveLength(1);
  });

  test('leaves alone a return that has gone on, and a mail does not go out if it goes on meanwhile', async () => {
    const gone = await underWay();
    await shop.scan(gone, { status: 'delivered' });
    await look(first(gone));
    expect(await delaysOf(gone)).toEqual([]);
    const returnId = await underWay();
    await look(first(returnId));
    const [noticed] = await delaysOf(returnId);
    await shop.scan(returnId, { status: 'delivered' });
    if (noticed !== undefined) await tellOfEvent({ ...deps, ...shop })(noticed);
    expect(deps.mailer.mails).toEqual([]);
    await look({ returnId, stage: 'arrived', look: 1, normalHours: 30 });
    expect(await delaysOf(returnId)).toHaveLength(2);
  });
});
