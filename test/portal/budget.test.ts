import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { builtPortal } from '#infra/bundle-portal.ts';
import { themeNames } from '#infra/theme-names.ts';

/** Scripts and styles together, compressed (gzip). */
const firstLoad = 60 * 1024;
/** of everything that the page may load later, whatever is done in it */
const all = 90 * 1024;

test.each(await themeNames())('%s: what the first page loads is within its budget', async (theme) => {
  const files = await builtPortal(theme);
  const page = Buffer.from(files.get('index.html') ?? '').toString();
  const named = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g)].map(
    ([, name = '']) => name,
  );
  const sizeOf = (names: readonly string[]) =>
    names.reduce((sum, name) => sum + gzipSync(files.get(name) ?? '').byteLength, 0);
  expect(named.length).toBeGreaterThan(1);
  expect(named.filter((name) => !files.has(name))).toEqual([]);
  expect(sizeOf(named)).toBeGreaterThan(10 * 1024);
  expect(sizeOf(named)).toBeLessThanOrEqual(firstLoad);
  expect(sizeOf([...files.keys()].filter((name) => /\.(js|css)$/.test(name)))).toBeLessThanOrEqual(all);
});

test('the page runs nothing and is styled by nothing that is written into it', async () => {
  const page = Buffer.from((await builtPortal('provbutik')).get('index.html') ?? '').toString();
  expect(page).not.toMatch(/<style|style=|<script(?![^>]*\ssrc=)|\son\w+=/);
});
