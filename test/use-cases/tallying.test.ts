import { beforeEach, describe, expect, test } from 'vitest';
import { chain, chainStart } from '#domain/event-chain.ts';
import type { EventType } from '#domain/events.ts';
import { apply, moves } from '#domain/lifecycle.ts';
import { issueCredit } from '#use-cases/issue-credit.ts';
import { endingOf, tallyEvent } from '#use-cases/tally-event.ts';
import { aHead } from '../support/a-head.ts';
import { aPolicy } from '../support/a-policy.ts';
import { anEvent } from '../support/an-event.ts';
import { aShop, type Shop } from '../support/shop.ts';
import { dayMs } from '../support/still-clock.ts';

let shop: Shop;
let told: [figure: string, name: string, days?: number][];
beforeEach(async () => {
  shop = await aShop();
  await shop.policy(aPolicy());
  // in time to withdraw from
  await shop.order({ deliveredAt: '2026-10-04T11:00:00.000Z' });
  told = [];
});

const figures = {
  count: (figure: string, name: string) => void told.push([figure, name]),
  days: (figure: string, name: string, days: number) => void told.push([figure, name, days]),
};

/** Every event of the return, as the relay tells them. */
async function tallied(returnId: string) {
  const tally = tallyEvent({ returns: shop.returns, figures });
  for (const event of await shop.returns.events(returnId)) await tally(event);
  return told;
}

describe('the figures of a return', () => {
  test('are its opening, its credit, and the days between', async () => {
    const returnId = await shop.booked();
    await shop.scan(returnId);
    shop.clock.pass(3 * dayMs);
    await issueCredit(shop)({ returnId });
    const figuresOf = await tallied(returnId);
    expect(figuresOf.map(([figure, name]) => [figure, name])).toEqual([
      ['Happened', 'opened'],
      ['Happened', 'credited'],
      ['DaysToCredit', 'credited'],
    ]);
    expect(figuresOf[2]?.[2]).toBeCloseTo(3, 1);
  });

  test.each([
    ['a day in time', 13 * dayMs, false],
    ['a day late', 15 * dayMs, true],
  ])('say of a credit that comes %s whether it is late', async (_, after, late) => {
    const returnId = await shop.booked();
    await shop.scan(returnId);
    shop.clock.pass(after);
    await issueCredit(shop)({ returnId });
    expect((await tallied(returnId)).some(([, name]) => name === 'credited-late')).toBe(late);
  });

  test('call no credit late whose goods nobody had seen', async () => {
    const returnId = await shop.booked();
    shop.clock.pass(40 * dayMs);
    await issueCredit(shop)({ returnId });
    expect((await tallied(returnId)).map(([, name]) => name)).not.toContain('credited-late');
  });
});

describe('an ending', () => {
  const types = Object.keys(moves) as EventType[];

  test.each(types)('is counted as %s makes it, and not otherwise', (type) => {
    const [event] = chain('R1', chainStart, [anEvent(type)], '2026-10-10T08:00:01.000Z');
    if (event === undefined) throw new TypeError('one event makes a chain of one');
    const { from, to } = moves[type];
    const before = from.find((status) => status !== 'none');
    const head = apply(before && aHead({ status: before }), event);
    expect(endingOf(event)).toBe(to === 'ended' ? head.ending : undefined);
  });
});
