import type { MeasureUnit } from '#contracts/figure-reading.ts';

const locales: Readonly<Record<string, string>> = { en: 'en-GB', sv: 'sv-SE' };
const hoursInDay = 24;
/** hours up to which a time is told in hours */
const mostHours = 48;

/** How numbers of figures are written in a language. */
export interface Numbers {
  count(number: number): string;
  share(number: number): string;
  /** hours, or days where they are many */
  hours(number: number): string;
  /** minor units; whole, where `isWhole` */
  amount(minor: number, currency: string, isWhole?: boolean): string;
  ratio(number: number): string;
  of(unit: MeasureUnit, number: number, currency: string): string;
  /** the same without decimals where it has none to tell, for axes and targets */
  round(unit: MeasureUnit, number: number, currency: string): string;
  /** what a round number of a unit is of: a day of hours, a crown of öre */
  step(unit: MeasureUnit, currency: string): number;
  /** how far apart two numbers of a unit are, without a sign */
  apart(unit: MeasureUnit, number: number, currency: string): string;
  /** days, as short as they can be: `5–11 okt.` */
  days(from: string, to: string): string;
  /** a day, short: `5 okt.` */
  day(day: string): string;
}

/** The numbers of a language. `words` says what hours, days and points are called. */
export function numbersIn(
  language: string,
  words: Readonly<Record<'hours' | 'days' | 'points', string>>,
): Numbers {
  const locale = locales[language] ?? language;
  const decimals = (digits: number, more: Intl.NumberFormatOptions = {}) =>
    new Intl.NumberFormat(locale, {
      ...{ minimumFractionDigits: digits, maximumFractionDigits: digits },
      ...more,
    });
  const shares = decimals(1, { style: 'percent' });
  const dates = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const hours = (number: number) =>
    Math.abs(number) <= mostHours
      ? `${decimals(0).format(number)} ${words.hours}`
      : `${decimals(1).format(number / hoursInDay)} ${words.days}`;
  const digitsOf = (currency: string) =>
    new Intl.NumberFormat(locale, { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ??
    2;
  const amount = (minor: number, currency: string, isWhole = false) => {
    const digits = digitsOf(currency);
    const format = decimals(isWhole ? 0 : digits, { style: 'currency', currency });
    return format.format(minor / 10 ** digits);
  };
  const of: Numbers['of'] = (unit, number, currency) =>
    ({
      share: () => shares.format(number),
      hours: () => hours(number),
      amount: () => amount(number, currency, true),
      ratio: () => decimals(2).format(number),
    })[unit]();
  return {
    hours,
    amount,
    of,
    round: (unit, number, currency) => {
      const upTo = (digits: number, more: Intl.NumberFormatOptions = {}) =>
        decimals(digits, { minimumFractionDigits: 0, ...more });
      if (unit === 'share') return upTo(1, { style: 'percent' }).format(number);
      if (unit === 'hours') return `${upTo(1).format(number / hoursInDay)} ${words.days}`;
      return unit === 'ratio' ? upTo(2).format(number) : of(unit, number, currency);
    },
    step: (unit, currency) =>
      ({ share: 1, ratio: 1, hours: hoursInDay, amount: 10 ** digitsOf(currency || 'SEK') })[unit],
    count: (number) => decimals(0).format(number),
    share: (number) => shares.format(number),
    ratio: (number) => decimals(2).format(number),
    apart: (unit, number, currency) =>
      unit === 'share'
        ? `${decimals(1).format(Math.abs(number) * 100)} ${words.points}`
        : of(unit, Math.abs(number), currency),
    days: (from, to) =>
      from === to ? dates.format(Date.parse(from)) : dates.formatRange(Date.parse(from), Date.parse(to)),
    day: (day) => dates.format(Date.parse(day)),
  };
}
