import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type UserConfig } from 'vite';
import { messagesPlugin } from './build/messages-plugin.ts';
import { readTheme } from './build/theme.ts';
import { themePlugin } from './build/theme-plugin.ts';

const root = fileURLToPath(new URL('.', import.meta.url));

/** The mode is the theme: `vite build --mode provbutik`. */
export default defineConfig(async ({ mode }): Promise<UserConfig> => {
  const theme = await readTheme(join(root, 'themes', mode));
  return {
    root,
    publicDir: false,
    // files of the environment are no settings of ours
    envDir: false,
    plugins: [messagesPlugin(theme), themePlugin(theme)],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      target: 'es2022',
      // what is inlined would be a data address, and fonts are taken from files alone
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
    },
  };
});
