import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BadTheme, type Theme } from './theme.ts';

/** Texts by key, in ICU MessageFormat. */
export type Texts = Readonly<Record<string, string>>;

/** What is built of the sources here, each with texts of its own: the customer's portal and the office of the shop's people. */
const folders = {
  portal: fileURLToPath(new URL('../messages/', import.meta.url)),
  office: fileURLToPath(new URL('../office/messages/', import.meta.url)),
} as const;
export type Site = keyof typeof folders;

/** Every language that there is a file of texts for. */
export async function languageNames(site: Site = 'portal'): Promise<string[]> {
  const files = await readdir(folders[site]);
  return files
    .filter((file) => file.endsWith('.json'))
    .map((file) => basename(file, '.json'))
    .sort();
}

/** What the portal, or the office, says in a language. */
export async function textsOf(language: string, site: Site = 'portal'): Promise<Texts> {
  return JSON.parse(await readFile(join(folders[site], `${language}.json`), 'utf8'));
}

/** The texts of a language with those that a theme says in its own words. @throws BadTheme for a text that there is not */
export async function textsIn(language: string, theme: Theme, site: Site = 'portal'): Promise<Texts> {
  const [texts, languages] = await Promise.all([textsOf(language, site), languageNames(site)]);
  // a theme speaks to customers
  if (site !== 'portal') return texts;
  const own = theme.texts ?? {};
  const lost = Object.keys(own).find((name) => !languages.includes(name));
  if (lost !== undefined)
    throw new BadTheme(`${theme.name}: texts in ${lost}, which the portal does not speak`);
  const unknown = Object.keys(own[language] ?? {}).find((key) => !(key in texts));
  if (unknown !== undefined) throw new BadTheme(`${theme.name}: there is no text ${unknown} in ${language}`);
  return { ...texts, ...own[language] };
}
