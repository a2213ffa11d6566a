import { addMonths, type Day, dayOf, endOfDay } from './law/calendar.ts';
import type { Limitation } from './law/market-pack.ts';
import { packOf } from './law/packs.ts';
import type { StoreCreditKind } from './lots.ts';

/** How long what is put on a store credit can be spent: a market's settings. */
export interface StoreCreditTerms {
  /** a bonus is the shop's to limit */
  readonly bonusMonths: number;
  /** what was owed; never shorter than the claim for it lasts by law */
  readonly creditMonths: number;
}

export const usualTerms: StoreCreditTerms = { bonusMonths: 12, creditMonths: 120 };

/**
 * The last moment that what is issued at `at` can be spent: the end of a day in the market. What was owed never lapses before the claim
 * for it would have (limitation of claims), so that taking store credit costs the customer no right.
 */
export function expiryOf(market: string, kind: StoreCreditKind, at: string, terms: StoreCreditTerms): string {
  const { timeZone, limitation } = packOf(market);
  const today = dayOf(at, timeZone);
  const last = addMonths(today, kind === 'bonus' ? terms.bonusMonths : terms.creditMonths);
  const lawful = lapseOf(today, limitation);
  return endOfDay(kind === 'bonus' || last > lawful ? last : lawful, timeZone);
}

/** The last day of a claim that arose on that day. */
function lapseOf(day: Day, { years, fromYearEnd }: Limitation): Day {
  return addMonths(fromYearEnd ? `${day.slice(0, 4)}-12-31` : day, 12 * years);
}
