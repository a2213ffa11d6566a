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
      sendBack: bgb('§ 357 Abs. 1'),
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
  exempt: exemptionsIn(() => bgb('§ 312g Abs. 2')),
};

/** Saturdays, Sundays and the holidays that all of Germany has (BGB § 193). */
function isGermanRestDay(day: Day): boolean {
  if (weekday(day) >= 5) return true;
  if (['01-01', '05-01', '10-03', '12-25', '12-26'].includes(day.slice(5))) return true;
  const easter = easterOf(Number(day.slice(0, 4)));
  return [-2, 1, 39, 50].some((days) => addDays(easter, days) === day);
}
