import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { plugins } from './bundle-plugins.ts';
import { bundles, root, sources } from './paths.ts';

export interface Bundle {
  /** `room/name` */
  readonly name: string;
  readonly bytes: number;
}

/** Every function of the app as `room/name`, in order: one file under `functions/` is one Lambda. */
export async function functionNames(): Promise<string[]> {
  const files = await readdir(sources, { recursive: true });
  return files
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.replace(/\.ts$/, ''))
    .sort();
}

/** How everything that runs on Lambda is bundled. */
export const settings = {
  absWorkingDir: root,
  write: false,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  // the default picks CommonJS builds, which cannot be tree-shaken: 534 KB instead of 334
  mainFields: ['module', 'main'],
  minify: true,
  legalComments: 'none',
  // the CommonJS parts of a bundle find node's own modules through `require`, which ES modules have not
  banner: {
    js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
  },
  plugins,
  logLevel: 'error',
} satisfies BuildOptions;

/**
 * The bundles of functions, by name: each a single ES module with all that it needs, the same bytes from the same
 * sources. Made in one go, so that what they share is read once.
 */
export async function bundle(names: readonly string[]): Promise<Map<string, Uint8Array>> {
  const { outputFiles } = await build({
    ...settings,
    entryPoints: names.map((name) => ({ in: join(sources, `${name}.ts`), out: `${name}/index` })),
    outdir: bundles,
    outExtension: { '.js': '.mjs' },
  });
  return new Map(
    outputFiles.map(({ path, contents }) => [
      relative(bundles, dirname(path)).replaceAll(sep, '/'),
      contents,
    ]),
  );
}

/** Bundles every function; forgets bundles of functions that are gone. */
export async function bundleAll(directory = bundles): Promise<Bundle[]> {
  const made = await bundle(await functionNames());
  await Promise.all(
    [...made].map(([name, bytes]) =>
      // beside the folder, because what is in the folder gets deployed
      writeWhole(join(directory, name, 'index.mjs'), bytes, `${join(directory, name)}.${process.pid}`),
    ),
  );
  await forgetOthers(directory, made);
  return [...made].map(([name, { byteLength }]) => ({ name, bytes: byteLength }));
}

/** Written whole or not at all, by way of a draft, and only when it changed: a synthesis may be reading at this moment. */
export async function writeWhole(file: string, contents: Uint8Array, draft: string): Promise<void> {
  const before = await readFile(file).catch(() => undefined);
  if (before?.equals(contents)) return;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(draft, contents);
  await rename(draft, file);
}

async function forgetOthers(directory: string, made: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const found = await readdir(directory, { recursive: true });
  const gone = found
    .filter((path) => basename(path) === 'index.mjs')
    .map((path) => dirname(path))
    .filter((name) => !made.has(name.replaceAll(sep, '/')));
  await Promise.all(gone.map((name) => rm(join(directory, name), { recursive: true, force: true })));
}
