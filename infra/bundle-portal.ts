import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { writeWhole } from './bundle.ts';
import { portalBuild, siteConfigs } from './paths.ts';
import { themeNames } from './theme-names.ts';

/** A file of the built portal, by its path in it. */
export type BuiltFiles = ReadonlyMap<string, Uint8Array>;

/** What is built for browsers: the customer's portal, and the office of the shop's people below it. */
export type Site = keyof typeof siteConfigs;
const sites = Object.keys(siteConfigs) as Site[];

/** The portal, or the office, in a theme: the same bytes from the same sources. */
export async function builtPortal(theme: string, site: Site = 'portal'): Promise<BuiltFiles> {
  const made = await inProduction(() =>
    // the mode is what the portal's configuration reads the theme from
    build({ configFile: siteConfigs[site], mode: theme, logLevel: 'error', build: { write: false } }),
  );
  const outputs = (Array.isArray(made) ? made : [made]).flatMap((one) => ('output' in one ? one.output : []));
  return new Map(
    outputs.map((one) => [one.fileName, Buffer.from(one.type === 'chunk' ? one.code : one.source)]),
  );
}

/** Builds portal and office in every theme; forgets files that are gone. The pages come last, when all that they name is there. */
export async function bundlePortals(): Promise<{ readonly theme: string; readonly files: BuiltFiles }[]> {
  const portals = [];
  for (const theme of await themeNames()) {
    const files = await builtSites(theme);
    const folder = portalBuild(theme);
    const isPage = (name: string) => Number(name.endsWith('.html'));
    const inOrder = [...files].sort(([one], [other]) => isPage(one) - isPage(other));
    for (const [name, bytes] of inOrder)
      await writeWhole(join(folder, name), bytes, `${folder}.${process.pid}`);
    await forgetOthers(folder, files);
    portals.push({ theme, files });
  }
  return portals;
}

/** Everything that is published in a theme. */
async function builtSites(theme: string): Promise<BuiltFiles> {
  const files = new Map<string, Uint8Array>();
  // one after the other: each says in the process that it is in production
  for (const site of sites)
    for (const [name, bytes] of await builtPortal(theme, site)) files.set(name, bytes);
  return files;
}

/** Vite builds for whatever environment its process is said to be in, which tests say they are not. */
async function inProduction<T>(work: () => Promise<T>): Promise<T> {
  const { NODE_ENV: before } = process.env;
  process.env.NODE_ENV = 'production';
  try {
    return await work();
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
}

async function forgetOthers(folder: string, files: BuiltFiles): Promise<void> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = found.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const wanted = new Set([...files.keys()].map((name) => join(folder, name)));
  await Promise.all(paths.filter((path) => !wanted.has(path)).map((path) => rm(path, { force: true })));
}
