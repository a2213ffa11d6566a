import { dayOf } from '../law/calendar.ts';
import { type Addition, inSlices } from './cubes.ts';
import { inCurrency } from './order-told.ts';
import type { OutcomeFacts } from './outcome-facts.ts';
import { type CountedLine, type ReturnFacts, unitsBack } from './return-facts.ts';
import { partOfAmount, sharedOut } from './shares.ts';

/** What units become. Of those that are credited, money, or money for goods that stay with their customer; or what takes its place. */
export const outcomes = ['money', 'returnless', 'storeCredit', 'exchange', 'replacement', 'repair'] as const;
export type Outcome = (typeof outcomes)[number];
/** Outcomes that are a credit, of which the shop keeps the last two. */
export const credits = [
  'money',
  'returnless',
  'storeCredit',
  'exchange',
] as const satisfies readonly Outcome[];

/** The name of the sum of what an outcome is worth. */
export const valueName = (outcome: Outcome, currency: string) => inCurrency(`${outcome}Value`, currency);

/**
 * What became of lines: units on the day of the return's first credit, or of the order to replace or repair them; and all that was credited by then or
 * later, shared among the lines that it was for, so that it adds up to the credit.
 */
export function outcomeAdditions(
  facts: ReturnFacts,
  { own, earlier }: { readonly own: readonly CountedLine[]; readonly earlier: readonly CountedLine[] },
  timeZone: string,
): Addition[] {
  const { head, outcome } = facts;
  if (outcome.remedies === undefined) return [];
  const { market, currency } = head;
  const shares = outcome.firstCreditAt === undefined ? [] : creditShares(facts);
  return own.flatMap((line, index) => {
    const { sku, category, reason } = line;
    const of = { market, sku, category, reason };
    const on = (at: string | undefined, add: Record<string, number>) =>
      at === undefined ? [] : inSlices({ cube: 'outcomes', day: dayOf(at, timeZone), add }, of);
    const credited = shares.flatMap(({ as, parts }) => {
      const amount = parts[earlier.length + index] ?? 0;
      return amount === 0 ? [] : on(outcome.firstCreditAt, { [valueName(as, currency)]: amount });
    });
    const what = outcomeOf(line, facts);
    if (what !== 'replacement' && what !== 'repair') {
      const units = unitsBack(line, facts);
      return [...credited, ...(units === 0 ? [] : on(outcome.firstCreditAt, { [what]: units }))];
    }
    const units = outcome.ordered
      .filter(({ lineId }) => lineId === line.lineId)
      .reduce((all, goods) => all + goods.units, 0);
    const value = partOfAmount(line.paid.amount, units, Math.max(units, line.units));
    const add = { [what]: units, [valueName(what, currency)]: value };
    return [...credited, ...(units === 0 ? [] : on(outcome.orderedAt, add))];
  });
}

const named = {
  'store-credit': 'storeCredit',
  exchange: 'exchange',
  replacement: 'replacement',
  repair: 'repair',
} as const;

function outcomeOf({ lineId }: CountedLine, { head, outcome }: ReturnFacts): Outcome {
  const remedy = outcome.remedies?.get(lineId);
  if (remedy !== undefined) return named[remedy];
  return head.goods === 'kept' ? 'returnless' : 'money';
}

/** What was credited by each means, line by line: among those that were to have it, or else among all, by what they were paid. */
function creditShares(facts: ReturnFacts): { as: Outcome; parts: readonly number[] }[] {
  const { head, lines, outcome } = facts;
  const money = head.goods === 'kept' ? 'returnless' : 'money';
  const means = [
    { as: money, by: undefined, more: outcome.settled },
    { as: 'storeCredit', by: 'store-credit', more: 0 },
    { as: 'exchange', by: 'exchange', more: 0 },
  ] as const;
  const worth = lines.map((line) => partOfAmount(line.paid.amount, unitsBack(line, facts), line.units));
  return means.map(({ as, by, more }) => {
    const total = sumBy(outcome, by) + more;
    const meant = lines.map((line, place) => (outcomeOf(line, facts) === as ? (worth[place] ?? 0) : 0));
    const weights = meant.some((weight) => weight > 0) ? meant : worth;
    return { as, parts: sharedOut(total, weights) };
  });
}

const sumBy = ({ parts }: OutcomeFacts, means: 'store-credit' | 'exchange' | undefined) =>
  [...parts.values()].reduce((all, { amount, by }) => (by === means ? all + amount : all), 0);
