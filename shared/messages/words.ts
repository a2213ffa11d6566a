import { formatMoney, type MinorUnits } from '#domain/money.ts';
import type { Language } from '#domain/policy.ts';
import { en } from './en.ts';
import { sv } from './sv.ts';

/** The texts of every language. A file of the same keys in another format can take the place of either. */
export const texts: Readonly<Record<Language, Readonly<Record<TextKey, string>>>> = { sv, en };

export type TextKey = keyof typeof sv;

/** Keys of texts that come in a form per plural, without the form. */
type PluralKey = TextKey extends infer Key ? (Key extends `${infer Stem}.other` ? Stem : never) : never;

/** What a language says: texts filled in, numbers, money and dates as its readers write them. */
export interface Words {
  say(key: TextKey, values?: Readonly<Record<string, string | number>>): string;
  /** the text in the plural form that goes with the number */
  count(key: PluralKey, number: number, values?: Readonly<Record<string, string | number>>): string;
  money(amount: MinorUnits, currency: string): string;
  /** the day on which the moment falls in the shop's time zone: `torsdag 8 december` */
  day(moment: string): string;
}

const locales: Readonly<Record<Language, string>> = { sv: 'sv-SE', en: 'en-GB' };

/** The words of a language, with days as they fall in the time zone (IANA name). */
export function wordsIn(language: Language, timeZone: string): Words {
  const plurals = new Intl.PluralRules(locales[language]);
  const days = new Intl.DateTimeFormat(locales[language], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone,
  });
  const say: Words['say'] = (key, values = {}) => fill(texts[language][key], values);
  return {
    say,
    count: (key, number, values) =>
      say(plurals.select(number) === 'one' ? `${key}.one` : `${key}.other`, values),
    money: (amount, currency) => formatMoney(amount, currency, language),
    day: (moment) => days.format(new Date(moment)),
  };
}

/** @throws TypeError when the text asks for a value that is not given */
function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new TypeError(`no value for {${name}} in "${text}"`);
    return String(value);
  });
}
