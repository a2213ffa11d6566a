import type { Plugin } from 'vite';
import { compiledTexts } from './compiled-texts.ts';
import { languageNames, type Site, textsIn } from './messages.ts';
import type { Theme } from './theme.ts';

const ofLanguage = 'virtual:texts/';
const ofAll = 'virtual:languages';

/**
 * `virtual:languages` holds the texts of the theme's own language at once, and loads those of the others when they are wanted;
 * `virtual:texts/sv` are the texts of one.
 */
export function messagesPlugin(theme: Theme, site: Site): Plugin {
  return {
    name: 'portal-messages',
    resolveId: (id) => (id === ofAll || id.startsWith(ofLanguage) ? `\0${id}` : undefined),
    async load(id) {
      if (id === `\0${ofAll}`) return languagesModule(theme.language, await languageNames(site));
      if (!id.startsWith(`\0${ofLanguage}`)) return undefined;
      const language = id.slice(ofLanguage.length + 1);
      return compiledTexts(language, await textsIn(language, theme, site));
    },
  };
}

function languagesModule(own: string, languages: readonly string[]): string {
  const loaders = languages.map((name) =>
    name === own
      ? `${name}: async () => texts`
      : `${name}: async () => (await import('${ofLanguage}${name}')).default`,
  );
  return [
    `import texts from '${ofLanguage}${own}';`,
    `export const own = { language: '${own}', texts };`,
    `export const loaders = { ${loaders.join(', ')} };`,
  ].join('\n');
}
