import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { builtPortal, type Site } from '#infra/bundle-portal.ts';
import { themeNames } from '#infra/theme-names.ts';

/**
 * Scripts and styles together, compressed (gzip): of the first page, and of everything that may be loaded later, whatever is done in it. The
 * office draws charts and signs people in.
 */
const budgets: Readonly<Record<Site, { firstLoad: number; all: number }>> = {
  portal: { firstLoad: 60 * 1024, all: 90 * 1024 },
  office: { firstLoad: 60 * 1024, all: 80 * 1024 },
};
const themes = await themeNames();
const pageOf = { portal: 'index.html', office: 'office/index.html' } as const;
const textOf = (file: Uint8Array | undefined) => Buffer.from(file ?? '').toString();

describe.each(Object.keys(budgets) as Site[])('%s', (site) => {
  const { firstLoad, all } = budgets[site];

  test.each(themes)('in %s, what the first page loads is within its budget', async (theme) => {
    const files = await builtPortal(theme, site);
    const page = textOf(files.get(pageOf[site]));
    const named = [...page.matchAll(/(?:src|href)="\/((?:office\/)?assets\/[^"]+\.(?:js|css))"/g)].map(
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

  test('runs nothing and is styled by nothing that is written into its page', async () => {
    const page = textOf((await builtPortal('provbutik', site)).get(pageOf[site]));
    expect(page).not.toMatch(/<style|style=|<script(?![^>]*\ssrc=)|\son\w+=/);
  });
});

test('what the office loads is its own: the portal loads nothing more because there is one', async () => {
  const portal = await builtPortal('provbutik');
  const office = await builtPortal('provbutik', 'office');
  expect([...office.keys()].filter((name) => !name.startsWith('office/'))).toEqual([]);
  expect([...portal.keys()].filter((name) => name.startsWith('office/'))).toEqual([]);
  const scripts = [...portal].filter(([name]) => name.endsWith('.js')).map(([, file]) => textOf(file));
  expect(scripts.filter((script) => script.includes('code_challenge'))).toEqual([]);
});
