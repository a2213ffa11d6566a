import { addDays, type Day, easterOf, weekday } from './calendar.ts';
import { withdrawalOfTheDirective } from './directive.ts';
import { exemptionsIn } from './exemptions.ts';
import type { MarketPack, Source } from './market-pack.ts';

const bgb = (place: string): Source => ({ act: 'Bürgerliches Gesetzbuch', place });

/** Germany: the second market, whose guarantee is two years and whose presumption is one. */
export const germany: MarketPack = {
  market: 'DE',
  timeZone: 'Europe/Berlin',
  isRestDay: isGermanRestDay,
  withdrawal: {
    ...withdrawalOfTheDirective,
    sources: {
      period: bgb('§ 355 Abs. 2, § 356 Abs. 2'),
      uninformed: bgb('§ 356 Abs. 3'),
      sendBack: bgb('§ 355 Abs. 3, § 357 Abs. 1 und 5'),
      refund: bgb('§ 357 Abs. 1'),
      withhold: bgb('§ 357 Abs. 4'),
      fees: bgb('§ 361'),
      means: bgb('§ 357 Abs. 3'),
      value: bgb('§ 357a'),
      exempt: bgb('§ 312g Abs. 2'),
    },
  },
  reklamation: {
    years: 2,
    presumedYears: 1,
    sources: { period: bgb('§ 438 Abs. 1 Nr. 3'), free: bgb('§ 439 Abs. 2'), remedies: bgb('§ 437') },
  },
  limitation: { years: 3, fromYearEnd: true, source: bgb('§§ 195, 199 Abs. 1') },
  exempt: exemptionsIn(() => bgb('§ 312g Abs. 2')),
};

/** Holidays of the calendar: of all of Germany, and of some of its states. */
const fixed = [
  ...['01-01', '05-01', '10-03', '12-25', '12-26'],
  ...['01-06', '03-08', '08-15', '09-20', '10-31', '11-01'],
];

/** Days from Easter: Good Friday, Easter Monday, Ascension, Whit Monday; and Corpus Christi, of some states. */
const movable = [-2, 1, 39, 50, 60];

/**
 * Saturdays, Sundays and holidays (BGB § 193). A holiday counts where the customer or the shop is, and the states have their
 * own: one of any of them stretches the period, so that no statement in time is taken for late.
 */
function isGermanRestDay(day: Day): boolean {
  if (weekday(day) >= 5) return true;
  const date = day.slice(5);
  if (fixed.includes(date)) return true;
  // the day of prayer and repentance is the Wednesday before 23 November
  if (weekday(day) === 2 && date >= '11-16' && date <= '11-22') return true;
  const easter = easterOf(Number(day.slice(0, 4)));
  return movable.some((days) => addDays(easter, days) === day);
}
