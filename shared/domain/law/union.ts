import { addDays, type Day, easterOf, weekday } from './calendar.ts';
import { crd, sgd, withdrawalOfTheDirective } from './directive.ts';
import { exemptionsIn } from './exemptions.ts';
import type { MarketPack } from './market-pack.ts';

/**
 * The law of a market that has no pack of its own: the directives, where its clocks are. A shop that sells into it keeps at
 * least what the whole union keeps; more, where national law asks for more, is the shop's policy to give.
 */
export function unionPack(market: string): MarketPack {
  return {
    market,
    timeZone: zones[market] ?? 'Europe/Brussels',
    isRestDay: isCommonRestDay,
    withdrawal: withdrawalOfTheDirective,
    reklamation: {
      years: 2,
      presumedYears: 1,
      sources: { period: sgd('10(1)'), free: sgd('14(1)'), remedies: sgd('13') },
    },
    // the union leaves limitation to its members: the longest common term, so that nobody loses a claim by ours
    limitation: {
      ...{ years: 10, fromYearEnd: false },
      source: { act: 'National law on limitation of claims', place: '—' },
    },
    exempt: exemptionsIn((letter) => crd(`16(${letter})`)),
  };
}

/** Markets whose midnight is not that of Brussels: a day there begins or ends at another instant. */
const zones: Readonly<Record<string, string>> = {
  BG: 'Europe/Sofia',
  CY: 'Asia/Nicosia',
  EE: 'Europe/Tallinn',
  FI: 'Europe/Helsinki',
  GB: 'Europe/London',
  GR: 'Europe/Athens',
  IE: 'Europe/Dublin',
  IS: 'Atlantic/Reykjavik',
  LT: 'Europe/Vilnius',
  LV: 'Europe/Riga',
  PT: 'Europe/Lisbon',
  RO: 'Europe/Bucharest',
};

/**
 * Saturdays, Sundays, and holidays that many markets of the union have. A market that works on one of them loses nothing: a
 * period that ends a day later than it might is kept all the same. National days are not known here.
 */
function isCommonRestDay(day: Day): boolean {
  if (weekday(day) >= 5) return true;
  if (['01-01', '01-06', '05-01', '08-15', '11-01', '12-25', '12-26'].includes(day.slice(5))) return true;
  const easter = easterOf(Number(day.slice(0, 4)));
  return [-2, 1, 39, 50].some((days) => addDays(easter, days) === day);
}
