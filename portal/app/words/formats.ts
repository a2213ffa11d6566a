/** How amounts and moments are written in a language. */
export interface Formats {
  /** minor units of the currency, ISO 4217 */
  money(minor: number, currency: string): string;
  /** the day on which the moment falls at the shop: `torsdag 10 december` */
  day(moment: string): string;
  /** the same with its year, for what is far off: `10 december 2036` */
  date(moment: string): string;
  /** the same, short, with the time: `10 dec. 14:32` */
  time(moment: string): string;
}

const locales: Readonly<Record<string, string>> = { en: 'en-GB', sv: 'sv-SE' };

/** The formats of a language, with days as they fall in the time zone (IANA name). */
export function formatsIn(language: string, timeZone: string): Formats {
  const locale = locales[language] ?? language;
  const days = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone });
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone });
  const times = new Intl.DateTimeFormat(locale, {
    ...{ day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
    timeZone,
  });
  return {
    money: (minor, currency) => moneyIn(locale, minor, currency),
    day: (moment) => days.format(new Date(moment)),
    date: (moment) => dates.format(new Date(moment)),
    time: (moment) => times.format(new Date(moment)),
  };
}

/** Whole amounts without decimals, as the shop's mails write them. */
function moneyIn(locale: string, minor: number, currency: string): string {
  const style = { style: 'currency', currency } as const;
  const digits = new Intl.NumberFormat('en', style).resolvedOptions().maximumFractionDigits ?? 2;
  const isWhole = minor % 10 ** digits === 0;
  const shown = isWhole ? 0 : digits;
  const format = new Intl.NumberFormat(locale, {
    ...style,
    minimumFractionDigits: shown,
    maximumFractionDigits: shown,
  });
  return format.format(minor / 10 ** digits);
}
