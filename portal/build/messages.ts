import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BadTheme, type Theme } from './theme.ts';

/** Texts by key, in ICU MessageFormat. */
export type Texts = Readonly<Record<string, string>>;

const folder = fileURLToPath(new URL('../messages/', import.meta.url));

/** Every language that there is a file of texts for. */
export async function languageNames(): Promise<string[]> {
  const files = await readdir(folder);
  return files
    .filter((file) => file.endsWith('.json'))
    .map((file) => basename(file, '.json'))
    .sort();
}

/** What the portal says in a language. */
export async function textsOf(language: string): Promise<Texts> {
  return JSON.parse(await readFile(join(folder, `${language}.json`), 'utf8'));
}

/** The texts of a language with those that a theme says in its own words. @throws BadTheme for a text that there is not */
export async function textsIn(language: string, theme: Theme): Promise<Texts> {
  const [texts, languages] = await Promise.all([textsOf(language), languageNames()]);
  const own = theme.texts ?? {};
  const lost = Object.keys(own).find((name) => !languages.includes(name));
  if (lost !== undefined)
    throw new BadTheme(`${theme.name}: texts in ${lost}, which the portal does not speak`);
  const unknown = Object.keys(own[language] ?? {}).find((key) => !(key in texts));
  if (unknown !== undefined) throw new BadTheme(`${theme.name}: there is no text ${unknown} in ${language}`);
  return { ...texts, ...own[language] };
}
