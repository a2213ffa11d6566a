import { campaignAt } from './campaigns.ts';
import { diceOf } from './dice.ts';

export const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;
/** the shop's clock is an hour ahead of UTC, as in winter */
const zoneMs = hourMs;

/** how far back the sample shop's orders go: returns of the first ones are over six weeks ago */
export const daysOfOrders = 70;

/** Sunday first: Sundays and Mondays are when people shop from home. */
const byWeekday = [1.25, 1.15, 1, 1, 0.95, 0.8, 0.85];
/** Hour by hour: lunch has a bump, the sofa has the peak. */
const byHour = [3, 2, 1, 1, 1, 2, 5, 8, 10, 12, 13, 14, 17, 15, 13, 13, 14, 16, 19, 25, 30, 32, 24, 11];

/** So many moments of the last ten weeks at which somebody orders, oldest first. */
export function orderTimes(seed: number, now: number, count: number): number[] {
  const today = Math.floor((now + zoneMs) / dayMs) * dayMs - zoneMs;
  const days = Array.from({ length: daysOfOrders }, (_, back) => today - back * dayMs).map(
    (day) => [weightOf(day), day] as const,
  );
  return Array.from({ length: count }, (_, at) => {
    const dice = diceOf(seed, `time ${at}`);
    const hour = () => dice.weighted(byHour.map((weight, of) => [weight, of] as const));
    const moment = () => dice.weighted(days) + hour() * hourMs + dice.whole(0, hourMs - 1);
    let found = moment();
    // what of today is still to come did not happen
    while (found >= now) found = moment();
    return found;
  }).sort((a, b) => a - b);
}

/** The next moment at or after `at` at which somebody works: eight to four, Monday to Friday. */
export function atWork(at: number): number {
  const local = at + zoneMs;
  const day = Math.floor(local / dayMs) * dayMs;
  const weekday = new Date(day).getUTCDay();
  const begins = day + 8 * hourMs;
  const isWorkday = weekday >= 1 && weekday <= 5;
  if (!isWorkday || local >= begins + 8 * hourMs) return atWork(day + dayMs - zoneMs);
  return Math.max(local, begins) - zoneMs;
}

/** The same day between half past nine in the morning and half past seven in the evening. */
export function byDay(at: number, share: number): number {
  const day = Math.floor((at + zoneMs) / dayMs) * dayMs - zoneMs;
  return day + (9.5 + share * 10) * hourMs;
}

function weightOf(day: number): number {
  const weekday = new Date(day + zoneMs).getUTCDay();
  return (byWeekday[weekday] ?? 1) * (campaignAt(day)?.rush ?? 1);
}
