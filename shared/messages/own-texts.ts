import { type Language, languages } from '#domain/policy.ts';
import { type TextKey, texts } from './words.ts';

/** What a shop says in its own words, by language and key of `sv.ts`. */
export type OwnTexts = Partial<Readonly<Record<Language, Readonly<Partial<Record<TextKey, string>>>>>>;

/** A text of a shop cannot take the place of ours. */
export class BadText extends Error {
  override readonly name = 'BadText';
}

const placeholders = (text: string) => new Set(text.match(/\{\w+\}/g));

/**
 * The texts, if each can take the place of ours: there is one of that key, and it fills in the same values.
 * @param whose named when one is refused
 * @throws BadText
 */
export function ownTexts(
  whose: string,
  given: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
): OwnTexts {
  for (const [language, own] of Object.entries(given)) {
    const ours = languages.find((one) => one === language);
    if (ours === undefined) throw new BadText(`${whose}: mails are not written in ${language}`);
    for (const [key, text] of Object.entries(own)) checkText(`${whose}, ${language}`, ours, key, text);
  }
  return given as OwnTexts;
}

function checkText(where: string, language: Language, key: string, text: unknown): void {
  const ours = Object.hasOwn(texts[language], key) ? texts[language][key as TextKey] : undefined;
  if (ours === undefined) throw new BadText(`${where}: there is no text ${key}`);
  if (typeof text !== 'string' || text.trim() === '' || /[\r\n]/.test(text)) {
    throw new BadText(`${where}: ${key} must be one line of text`);
  }
  const [wanted, found] = [placeholders(ours), placeholders(text)];
  const unknown = [...found].filter((name) => !wanted.has(name));
  const missing = [...wanted].filter((name) => !found.has(name));
  if (unknown.length > 0)
    throw new BadText(`${where}: ${key} asks for ${unknown.join(', ')}, which is not told there`);
  if (missing.length > 0) throw new BadText(`${where}: ${key} leaves out ${missing.join(', ')}`);
}
