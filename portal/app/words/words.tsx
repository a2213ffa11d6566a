import { theme } from 'virtual:theme';
import { type ComponentChildren, createContext } from 'preact';
import { useContext, useEffect, useMemo, useState } from 'preact/hooks';
import type texts from '../../messages/sv.json';
import { type Formats, formatsIn } from './formats.ts';
import { chosenLanguage, known, rememberLanguage, type Speech, speechOf } from './languages.ts';

/** The name of a text. */
export type Key = keyof typeof texts;

/** What may be filled in: a number where it decides a plural form, everything else as the reader's text. */
export type Values = Readonly<Record<string, string | number>>;

/** A sentence of the API's, in the languages that it came in. */
export type Sentence = Readonly<Record<'sv' | 'en', string>>;

export interface WordsOf<K extends string> extends Formats {
  readonly language: string;
  /** the text of that name, filled in */
  t(key: K, values?: Values): string;
  /** a sentence of the API's in this language, in English where it is not there */
  said(sentence: Sentence): string;
  /** Speaks that language from now on, here and the next time. */
  choose(language: string): void;
  /** Speaks the language of an order, unless the customer has chosen one. */
  follow(language: string): void;
}

/** The words of the customer's portal. */
export type Words = WordsOf<Key>;

const Context = createContext<Words | undefined>(undefined);

/** Gives everything inside it words, in the language spoken first until another is chosen. */
export function WordsProvider({ first, children }: { first: Speech; children: ComponentChildren }) {
  const [speech, setSpeech] = useState(first);
  const words = useMemo(() => wordsOf(speech, setSpeech), [speech]);
  useEffect(() => {
    document.documentElement.lang = speech.language;
  }, [speech]);
  return <Context.Provider value={words}>{children}</Context.Provider>;
}

/** The words of the language that is spoken. */
export function useWords(): Words {
  const words = useContext(Context);
  if (words === undefined) throw new TypeError('words are given by WordsProvider');
  return words;
}

function wordsOf({ language, texts: spoken }: Speech, setSpeech: (speech: Speech) => void): Words {
  const change = (wanted: string): void => {
    // a language that cannot be fetched leaves the page as it is
    speechOf(wanted).then(setSpeech, () => undefined);
  };
  return {
    ...formatsIn(language, theme.timeZone),
    language,
    t: (key, values = {}) => spoken[key]?.({ shop: theme.shopName, ...values }) ?? key,
    said: (sentence) => (sentence as Readonly<Record<string, string>>)[language] ?? sentence.en,
    choose(wanted) {
      rememberLanguage(wanted);
      change(wanted);
    },
    follow(wanted) {
      const spokenHere = chosenLanguage() ?? known(wanted);
      if (spokenHere !== undefined && spokenHere !== language) change(spokenHere);
    },
  };
}
