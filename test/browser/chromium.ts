import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';

const run = promisify(execFile);
const builds = fileURLToPath(new URL('../../.build/', import.meta.url));
const manifest = new URL('../../node_modules/@sparticuz/chromium/package.json', import.meta.url);
const { version }: { version: string } = JSON.parse(readFileSync(manifest, 'utf8'));
const home = join(builds, `chromium-${version}`);
const unpacker = fileURLToPath(new URL('unpack-chromium.ts', import.meta.url));

/** Starts the Chromium that npm installed, with a profile of its own that goes with it. It asks nothing of the outside. */
export async function openBrowser(more: readonly string[] = []): Promise<Browser> {
  if (!existsSync(home)) await unpack();
  return chromium.launch({
    executablePath: join(home, 'chromium'),
    args: [
      ...more,
      '--no-sandbox',
      '--disable-gpu',
      '--font-render-hinting=none',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-domain-reliability',
      '--disable-sync',
      '--no-pings',
      '--no-proxy-server',
      '--no-first-run',
      // names of other machines are not looked up, whatever a page or the browser itself would like
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
    ],
    env: {
      ...process.env,
      HOME: home,
      LD_LIBRARY_PATH: join(home, 'al2023', 'lib'),
      FONTCONFIG_PATH: home,
    },
  });
}

/** Once a machine: of two that unpack at the same time, the one that is ready later takes the other's. */
async function unpack(): Promise<void> {
  await mkdir(builds, { recursive: true });
  const own = await mkdtemp(join(builds, 'chromium-'));
  try {
    await run(process.execPath, [unpacker], {
      // the package unpacks the libraries that Amazon's image has not when it is told that it runs there
      env: { ...process.env, TMPDIR: own, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' },
    });
    await writeFile(join(own, 'fonts.conf'), fontSettings);
    await rename(own, home);
  } catch (error) {
    if (!existsSync(home)) throw error;
  } finally {
    await rm(own, { recursive: true, force: true });
  }
}

const fontSettings = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(home, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <alias><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>
  <cachedir>${join(home, 'font-cache')}</cachedir>
</fontconfig>
`;
