import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type UserConfig } from 'vite';
import type { Site } from './messages.ts';
import { messagesPlugin } from './messages-plugin.ts';
import { readTheme } from './theme.ts';
import { themePlugin } from './theme-plugin.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Where the page of each is, and what it loads: both share one origin, and no file. */
const places = {
  portal: { page: 'index.html', assets: 'assets' },
  office: { page: 'office/index.html', assets: 'office/assets' },
} as const satisfies Record<Site, object>;

/** How a site is built. The mode is the theme: `vite build --mode provbutik`. */
export const siteConfig = (site: Site) =>
  defineConfig(async ({ mode }): Promise<UserConfig> => {
    const theme = await readTheme(join(root, 'themes', mode));
    const { page, assets } = places[site];
    return {
      root,
      publicDir: false,
      // files of the environment are no settings of ours
      envDir: false,
      plugins: [messagesPlugin(theme, site), themePlugin(theme, site)],
      oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
      build: {
        target: 'es2022',
        assetsDir: assets,
        // what is inlined would be a data address, and fonts are taken from files alone
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        reportCompressedSize: false,
        rolldownOptions: {
          input: join(root, page),
          // importing a file does nothing: what of it nobody uses is left out
          treeshake: { moduleSideEffects: (id) => !id.includes('/shared/') },
        },
      },
    };
  });
