import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { writeWhole } from './bundle.ts';
import { portalBuild, portalConfig } from './paths.ts';
import { themeNames } from './theme-names.ts';

/** A file of the built portal, by its path in it. */
export type BuiltFiles = ReadonlyMap<string, Uint8Array>;

/** The portal in a theme: the same bytes from the same sources. */
export async function builtPortal(theme: string): Promise<BuiltFiles> {
  const made = await inProduction(() =>
    // the mode is what the portal's configuration reads the theme from
    build({ configFile: portalConfig, mode: theme, logLevel: 'error', build: { write: false } }),
  );
  const outputs = (Array.isArray(made) ? made : [made]).flatMap((one) => ('output' in one ? one.output : []));
  return new Map(
    outputs.map((one) => [one.fileName, Buffer.from(one.type === 'chunk' ? one.code : one.source)]),
  );
}

/** Builds the portal in every theme; forgets files that are gone. The page comes last, when all that it names is there. */
export async function bundlePortals(): Promise<{ readonly theme: string; readonly files: BuiltFiles }[]> {
  const portals = [];
  for (const theme of await themeNames()) {
    const files = await builtPortal(theme);
    const folder = portalBuild(theme);
    const inOrder = [...files].sort(
      ([one], [other]) => Number(one === 'index.html') - Number(other === 'index.html'),
    );
    for (const [name, bytes] of inOrder)
      await writeWhole(join(folder, name), bytes, `${folder}.${process.pid}`);
    await forgetOthers(folder, files);
    portals.push({ theme, files });
  }
  return portals;
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
