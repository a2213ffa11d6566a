import type { Asked } from '#domain/figures/asked.ts';
import type { Past } from './figure-histories.ts';
import { fits, groupOf, inRange, Ledger } from './figures-by-hand.ts';
import { readReturn } from './return-by-hand.ts';

/** Contacts and answers, one by one, with the returns that they stand against: by what contacts are grouped by. */
export function contactsByHand({ returns }: Past, asked: Asked): Ledger {
  const ledger = new Ledger();
  const own = returns.map(readReturn).filter((one) => !one.history && inRange(one.openedAt, asked));
  const told = own.flatMap((one) => [
    ...one.contacts.map((contact) => ({
      facts: { market: one.market, ...contact },
      one,
      names: ['contacts'],
    })),
    ...one.answers.map(({ place, enough }) => {
      const names = enough ? ['answers'] : ['answers', 'notEnough'];
      return { facts: { market: one.market, place }, one, names };
    }),
  ]);
  const about = [asked.by, asked.where?.dimension].filter((one) => one !== undefined && one !== 'market');
  const counted = told.filter(({ facts }) => fits(facts, asked) && about.every((one) => one && one in facts));
  const groups = new Set(counted.map(({ facts }) => groupOf(facts, asked)));
  for (const one of own) {
    const facts = { market: one.market };
    if (asked.where?.dimension === 'market' && !fits(facts, asked)) continue;
    const isOfAll = asked.by === undefined || asked.by === 'market';
    for (const group of isOfAll ? [groupOf(facts, asked)] : groups) ledger.add(group, 'returns', 1);
  }
  const asking = new Map<string, Set<object>>();
  for (const { facts, one, names } of counted) {
    const group = groupOf(facts, asked);
    for (const name of names) ledger.add(group, name, 1);
    if (names[0] !== 'contacts') continue;
    const known = asking.get(`${group}`) ?? new Set();
    asking.set(`${group}`, known);
    if (!known.has(one)) ledger.add(group, 'returnsAsked', 1);
    known.add(one);
  }
  return ledger;
}
