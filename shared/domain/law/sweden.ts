import { addDays, type Day, easterOf, weekday } from './calendar.ts';
import { sgd, withdrawalOfTheDirective } from './directive.ts';
import { exemptionsIn } from './exemptions.ts';
import type { MarketPack, Source } from './market-pack.ts';

const dal = (place: string): Source => ({
  act: 'Lag (2005:59) om distansavtal och avtal utanför affärslokaler',
  place,
});
const kkl = (place: string): Source => ({ act: 'Konsumentköplag (2022:260)', place });

/** Sweden. Its sections are cited where they are certain, the directive's articles where they are not. */
export const sweden: MarketPack = {
  market: 'SE',
  timeZone: 'Europe/Stockholm',
  isRestDay: isSwedishRestDay,
  withdrawal: {
    ...withdrawalOfTheDirective,
    sources: {
      ...withdrawalOfTheDirective.sources,
      period: dal('2 kap. 10 och 12 §§'),
      uninformed: dal('2 kap. 12 §'),
      exempt: dal('2 kap. 11 §'),
    },
  },
  reklamation: {
    years: 3,
    presumedYears: 2,
    sources: { period: kkl('5 kap. 2 §'), free: sgd('14(1)'), remedies: sgd('13') },
  },
  limitation: {
    ...{ years: 10, fromYearEnd: false },
    source: { act: 'Preskriptionslag (1981:130)', place: '2 §' },
  },
  exempt: exemptionsIn(() => dal('2 kap. 11 §')),
};

/**
 * Days on which a period of Swedish law does not end: Saturdays, Sundays, public holidays and the eves of midsummer,
 * Christmas and New Year (lag (1930:173) om beräkning av lagstadgad tid, 2 §; lag (1989:253) om allmänna helgdagar).
 */
function isSwedishRestDay(day: Day): boolean {
  if (weekday(day) >= 5) return true;
  const date = day.slice(5);
  const fixed = ['01-01', '01-06', '05-01', '06-06', '12-24', '12-25', '12-26', '12-31'];
  if (fixed.includes(date)) return true;
  // midsummer eve is the Friday from 19 to 25 June
  if (weekday(day) === 4 && date >= '06-19' && date <= '06-25') return true;
  const easter = easterOf(Number(day.slice(0, 4)));
  return [-2, 1, 39].some((days) => addDays(easter, days) === day);
}
