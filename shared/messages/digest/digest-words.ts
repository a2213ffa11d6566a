import type { FigureName } from '#domain/figures/asked.ts';
import type { Moved } from '#domain/figures/moved.ts';
import type { Language } from '#domain/policy.ts';
import { type Speech, speechIn, type Texts } from '../words.ts';
import { en } from './en.ts';
import { sv } from './sv.ts';

export type DigestKey = keyof typeof sv;

/** The texts of the weekly digest, in every language. */
export const digestTexts: Texts<DigestKey> = { sv, en };

/** What a language says in a digest. */
export interface DigestSpeech extends Speech<DigestKey> {
  /** the value of a figure as its readers say it: a share in per cent, a time in hours or days, contacts per hundred returns */
  value(value: number, of: Measured): string;
  /** the same of a change, with its sign */
  change(value: number, of: Measured): string;
}

/** What a number is of. */
export type Measured = Pick<Moved, 'unit' | 'currency'> & { readonly figure: FigureName };

const locales: Readonly<Record<Language, string>> = { sv: 'sv-SE', en: 'en-GB' };
/** from so many hours on, times are told in days */
const hoursAsDays = 48;

export function digestSpeech(language: Language): DigestSpeech {
  const speech = speechIn(language, digestTexts);
  const decimals = new Intl.NumberFormat(locales[language], { maximumFractionDigits: 1 });
  const say = (amount: number, { figure, unit, currency }: Measured, isChange: boolean): string => {
    if (unit === 'amount') return speech.money(Math.round(amount), currency ?? '');
    if (unit === 'hours') {
      const isLong = amount >= hoursAsDays;
      const number = decimals.format(isLong ? amount / 24 : amount);
      return speech.say(isLong ? 'unit.days' : 'unit.hours', { number });
    }
    const number = decimals.format(unit === 'share' ? amount * 100 : amount);
    if (figure === 'contact-rate') return speech.say('unit.contacts', { number });
    return speech.say(isChange ? 'unit.points' : 'unit.share', { number });
  };
  return {
    ...speech,
    // what cost less than nothing keeps its sign
    value: (value, of) => (value < 0 ? `−${say(-value, of, false)}` : say(value, of, false)),
    change: (value, of) => `${value < 0 ? '−' : '+'}${say(Math.abs(value), of, true)}`,
  };
}
