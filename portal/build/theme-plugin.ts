import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { logoPictures } from './mail-look.ts';
import { type Site, textsIn } from './messages.ts';
import type { Theme } from './theme.ts';
import { themeStyle } from './theme-style.ts';

const settings = 'virtual:theme';
const style = 'virtual:theme.css';

/** `virtual:theme` is what the pages know of the shop, `virtual:theme.css` its colours and fonts; the page itself is told both. */
export function themePlugin(theme: Theme, site: Site): Plugin {
  return {
    name: 'portal-theme',
    resolveId(id) {
      if (id === settings) return `\0${settings}`;
      // a style's address ends as one, so that it is taken for one
      return id === style ? join(theme.folder, 'theme.css') : undefined;
    },
    async load(id) {
      if (id === join(theme.folder, 'theme.css')) return themeStyle(theme);
      if (id !== `\0${settings}`) return undefined;
      const { shopName, logoHoldsName, market, timeZone, links } = theme;
      const logo = await logoOf(theme);
      return `export const theme = ${JSON.stringify({ shopName, logo, logoHoldsName, market, timeZone, links })};`;
    },
    async generateBundle() {
      if (site !== 'portal') return;
      this.emitFile({ type: 'asset', fileName: 'robots.txt', source: robots });
      const { light, dark } = await logoPictures(theme);
      for (const picture of [light, dark]) this.emitFile({ type: 'asset', ...picture });
    },
    transformIndexHtml: {
      order: 'pre',
      async handler(html) {
        const texts = await textsIn(theme.language, theme, site);
        const says = (key: string) => escaped((texts[key] ?? '').replaceAll('{shop}', theme.shopName));
        return html
          .replace('<html lang="sv">', `<html lang="${theme.language}">`)
          .replaceAll('%icon%', `/themes/${theme.name}/${theme.icon}`)
          .replaceAll('%title%', says('page.title'))
          .replaceAll('%description%', says('page.description'))
          .replaceAll('%no-script%', says('page.no-script'))
          .replaceAll('%light%', theme.colours.light.page)
          .replaceAll('%dark%', theme.colours.dark.page);
      },
    },
  };
}

/** The one page that is there for everybody is the one that is found. */
const robots = 'User-agent: *\nAllow: /$\nAllow: /assets/\nDisallow: /\n';

async function logoOf({ folder, logo }: Theme): Promise<string> {
  const drawn = await readFile(join(folder, logo), 'utf8');
  return drawn.slice(drawn.indexOf('<svg')).trim();
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
