import { formatMoney, type MinorUnits } from '#domain/money.ts';
import type { Language } from '#domain/policy.ts';
import type { TaxRate } from '#domain/vat.ts';
import { en } from './en.ts';
import { sv } from './sv.ts';

/** The texts of every language. A file of the same keys in another format can take the place of either. */
export const texts: Texts<TextKey> = { sv, en };

export type TextKey = keyof typeof sv;

/** Keys of texts that come in a form per plural, without the form. */
type PluralOf<Key> = Key extends `${infer Stem}.other` ? Stem : never;

/** Texts by key, in every language. */
export type Texts<Key extends string> = Readonly<Record<Language, Readonly<Record<Key, string>>>>;

/** What a language says of these texts: filled in, with numbers and money as its readers write them. */
export interface Speech<Key extends string> {
  say(key: Key, values?: Readonly<Record<string, string | number>>): string;
  /** the text in the plural form that goes with the number */
  count(key: PluralOf<Key>, number: number, values?: Readonly<Record<string, string | number>>): string;
  money(amount: MinorUnits, currency: string): string;
  /** the figures of a rate: `25,5` */
  percent(rate: TaxRate): string;
}

/** What a language says to customers. */
export interface Words extends Speech<TextKey> {
  /** the day on which the moment falls in the shop's time zone: `torsdag 8 december` */
  day(moment: string): string;
  /** the same with its time: `torsdag 8 december kl. 14:30` */
  moment(moment: string): string;
}

const locales: Readonly<Record<Language, string>> = { sv: 'sv-SE', en: 'en-GB' };

/** What the language says of these texts. */
export function speechIn<Key extends string>(language: Language, of: Texts<Key>): Speech<Key> {
  const plurals = new Intl.PluralRules(locales[language]);
  const numbers = new Intl.NumberFormat(locales[language], { maximumFractionDigits: 2 });
  const say: Speech<Key>['say'] = (key, values = {}) => fill(of[language][key], values);
  return {
    say,
    count: (key, number, values) =>
      say((plurals.select(number) === 'one' ? `${key}.one` : `${key}.other`) as Key, values),
    money: (amount, currency) => formatMoney(amount, currency, language),
    percent: (rate) => numbers.format(rate / 100),
  };
}

/**
 * The words of a language, with days as they fall in the time zone (IANA name).
 * @param own what the shop says in its own words
 */
export function wordsIn(
  language: Language,
  timeZone: string,
  own: Partial<Readonly<Record<Language, Readonly<Partial<Record<TextKey, string>>>>>> = {},
): Words {
  const days = new Intl.DateTimeFormat(locales[language], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone,
  });
  const moments = new Intl.DateTimeFormat(locales[language], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  });
  return {
    ...speechIn(language, { ...texts, [language]: { ...texts[language], ...own[language] } }),
    day: (moment) => days.format(new Date(moment)),
    moment: (moment) => moments.format(new Date(moment)),
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
