import { mkdir, readdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const entries = join(root, 'functions');
const output = join(root, '.build', 'functions');

/** Importing node:https as an ES module costs some 25 ms of a cold start, requiring it 4 (nodejs/node#57649). */
const requireHttp: Plugin = {
  name: 'require-http',
  setup(building) {
    building.onResolve({ filter: /^(node:)?https?$/ }, ({ path }) => ({
      path: path.replace('node:', ''),
      namespace: 'required',
    }));
    building.onLoad({ filter: /.*/, namespace: 'required' }, ({ path }) => {
      const names = Object.keys(createRequire(import.meta.url)(`node:${path}`)).filter((name) =>
        /^[A-Za-z]\w*$/.test(name),
      );
      return {
        contents: [
          "import { createRequire } from 'node:module';",
          `const it = createRequire(import.meta.url)('node:${path}');`,
          'export default it;',
          `export const { ${names.join(', ')} } = it;`,
        ].join('\n'),
      };
    });
  },
};

/** pdfkit's build for browsers, because its build for Node looks for fonts on the disk; and no parser for font files. */
const smallPdfkit: Plugin = {
  name: 'small-pdfkit',
  setup(building) {
    building.onResolve({ filter: /^pdfkit$/ }, () => ({
      path: join(root, 'node_modules/pdfkit/js/pdfkit.browser.mjs'),
    }));
    building.onResolve({ filter: /^fontkit$/ }, () => ({
      path: join(root, 'shared/adapters/label/no-embedded-fonts.ts'),
    }));
  },
};

/** Credentials on Lambda are in the environment: the rest of the SDK's chain is left out, 130 KB a function. */
const environmentCredentials: Plugin = {
  name: 'environment-credentials',
  setup(building) {
    building.onResolve({ filter: /^@aws-sdk\/credential-provider-node$/ }, () => ({
      path: join(root, 'shared/lambda/environment-credentials.ts'),
    }));
  },
};

/** Every function of the app as `room/name`, in order: one file under `functions/` is one Lambda. */
export async function functionNames(): Promise<string[]> {
  const files = await readdir(entries, { recursive: true });
  return files
    .filter((file) => file.endsWith('.ts'))
    .map((file) => relative('.', file).replace(/\.ts$/, ''))
    .sort();
}

/** Bundles one function into `.build/functions/<room>/<name>/index.mjs`; gives its size in bytes. */
async function bundle(name: string): Promise<{ name: string; bytes: number }> {
  const outfile = join(output, name, 'index.mjs');
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [join(entries, `${name}.ts`)],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    // the default picks CommonJS builds, which cannot be tree-shaken: 534 KB instead of 334
    mainFields: ['module', 'main'],
    minify: true,
    // errors are matched by class name
    keepNames: false,
    legalComments: 'none',
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    plugins: [requireHttp, smallPdfkit, environmentCredentials],
    metafile: true,
    logLevel: 'error',
  });
  const bytes = Object.values(metafile.outputs).reduce((total, file) => total + file.bytes, 0);
  return { name, bytes };
}

/** Bundles every function anew. */
export async function bundleAll(): Promise<{ name: string; bytes: number }[]> {
  await rm(output, { recursive: true, force: true });
  await mkdir(output, { recursive: true });
  return Promise.all((await functionNames()).map(bundle));
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const bundles = await bundleAll();
  const total = bundles.reduce((sum, { bytes }) => sum + bytes, 0);
  console.log(`${bundles.length} functions bundled, ${Math.round(total / 1024)} KB`);
}
