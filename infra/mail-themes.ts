import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'esbuild';
import { mailLooks, mailOwnTexts, portalThemes } from './paths.ts';
import { themeNames } from './theme-names.ts';

/** How a theme writes: colours, logo and links, and what it says in its own words. */
export interface MailTheme {
  readonly look: object;
  readonly texts: object;
}

/** What reads a theme, and what refuses its texts. */
interface Reader {
  mailLook(folder: string): Promise<object>;
  mailTexts(folder: string): Promise<Record<string, Record<string, unknown>>>;
}
interface Judge {
  ownTexts(whose: string, given: Record<string, Record<string, unknown>>): object;
}

/** How mails look and read in each theme. @throws BadTheme, BadText naming the theme, the language and the text */
export async function mailThemes(folder = portalThemes): Promise<Record<string, MailTheme>> {
  const reader: Reader = await import(pathToFileURL(mailLooks).href);
  const judge: Judge = await import(pathToFileURL(mailOwnTexts).href);
  const themes: Record<string, MailTheme> = {};
  for (const name of await themeNames(folder)) {
    const of = join(folder, name);
    const texts = judge.ownTexts(`theme ${name}`, await reader.mailTexts(of));
    themes[name] = { look: await reader.mailLook(of), texts };
  }
  return themes;
}

/** Puts the themes into the bundles of what writes mails. */
export const themesOfMails: Plugin = {
  name: 'themes-of-mails',
  setup(building) {
    let read: Promise<Record<string, MailTheme>> | undefined;
    building.onLoad({ filter: /[/\\]shared[/\\]adapters[/\\]mail[/\\]themes\.ts$/ }, async () => {
      read ??= mailThemes();
      return { contents: `export const mailThemes = ${JSON.stringify(await read)};`, loader: 'js' };
    });
  },
};
