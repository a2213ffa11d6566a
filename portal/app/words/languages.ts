import { type CompiledTexts, loaders, own } from 'virtual:languages';
import { forGood } from '../state/stores.ts';

/** A language with its texts. */
export interface Speech {
  readonly language: string;
  readonly texts: CompiledTexts;
}

const place = 'returflow-language';

/** Every language that the portal speaks. */
export const languages: readonly string[] = Object.keys(loaders);

/** What the customer chose here before; the choice stays on this device. */
export const chosenLanguage = (): string | undefined => known(forGood.getItem(place) ?? undefined);

/** Remembers what the customer chose. */
export const rememberLanguage = (language: string): void => forGood.setItem(place, language);

/** The language that the portal speaks of those that somebody reads, the dearest first; undefined for none. */
export const known = (...wanted: readonly (string | undefined)[]): string | undefined =>
  wanted.map((tag) => tag?.toLowerCase().split('-')[0]).find((name) => name !== undefined && name in loaders);

/** A language with its texts, fetched if need be. */
export async function speechOf(language: string): Promise<Speech> {
  return language === own.language ? own : { language, texts: (await loaders[language]?.()) ?? own.texts };
}

/** What a page begins in: the customer's choice, else what the browser asks for, else the shop's own. */
export async function firstSpeech(): Promise<Speech> {
  const language = chosenLanguage() ?? known(...navigator.languages) ?? own.language;
  // a page in the shop's own language is better than none
  return speechOf(language).catch(() => own);
}

/** As its own speakers call it: `svenska`. */
export function nameOf(language: string): string {
  return new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
}
