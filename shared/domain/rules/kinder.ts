import type { MinorUnits } from '../money.ts';
import { type CreditTrigger, creditTriggers, grades } from '../policy.ts';
import { outcomeRank } from './outcome.ts';
import type { Effects } from './rule.ts';

/** What a version of a policy makes of a return: line by line, in the same order whichever version judged it. */
export interface Terms {
  readonly lines: readonly { readonly judgement: { readonly effects: Effects } }[];
  /** what is kept of the money, once a return */
  readonly fee: MinorUnits;
  /** the most patient of the lines' triggers */
  readonly creditOn: CreditTrigger;
}

/**
 * Which of two versions a return is judged by: the one in force when the order was placed, or the one in force now where that
 * is kinder. Kinder is safe for the customer: in nothing worse, for no line, and better in something. What a version would
 * take or pay of goods that it refuses is nothing to compare with.
 */
export function kinderOf<T extends Terms>(older: T, newer: T): T {
  const lines = [...newer.lines.entries()].flatMap(([index, { judgement }]) => {
    const before = older.lines[index]?.judgement;
    return before === undefined ? [] : scalesOf(before.effects, judgement.effects);
  });
  const isRefused = older.lines.every(({ judgement }) => judgement.effects.outcome === 'reject');
  const whole = isRefused ? [] : [older.fee - newer.fee, patience(older.creditOn) - patience(newer.creditOn)];
  const gains = [...lines, ...whole];
  return gains.every((gain) => gain >= 0) && gains.some((gain) => gain > 0) ? newer : older;
}

const patience = (trigger: CreditTrigger) => creditTriggers.indexOf(trigger);

/** What the customer gains by the newer effects of a line, on each scale by itself; below nothing where they lose. */
function scalesOf(older: Effects, newer: Effects): number[] {
  const outcome = outcomeRank[newer.outcome] - outcomeRank[older.outcome];
  if (older.outcome === 'reject') return [outcome];
  return [
    outcome,
    ...grades.map((grade) => newer.creditPercent[grade] - older.creditPercent[grade]),
    newer.bonusPercent - older.bonusPercent,
    Number(older.photosNeeded) - Number(newer.photosNeeded),
    ...choice(older.offers, newer.offers),
    ...choice(older.handIn, newer.handIn),
  ];
}

/** Choices that are gone are a loss, whatever came instead; more than there were are a gain. */
function choice<T>(older: readonly T[], newer: readonly T[]): number[] {
  const gone = older.filter((one) => !newer.includes(one)).length;
  return [-gone, newer.some((one) => !older.includes(one)) ? 1 : 0];
}
