import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** The version that package.json pins for Linux; its sister packages are released with it. */
const engineVersion = '1.2.1';

/** Neither installed nor to be had: says what to do instead. */
export class EngineNotFound extends Error {
  override readonly name = 'EngineNotFound';
}

/**
 * The path of the engine's binary for this platform. It comes with `npm ci` on Linux x64; elsewhere the
 * sister package is installed into `directory` the first time.
 */
export function engineBinary(directory: string): string {
  const name = `@dynoxide/${process.platform}-${process.arch}`;
  const file = process.platform === 'win32' ? 'dynoxide.exe' : 'dynoxide';
  const installed = resolveInstalled(`${name}/${file}`);
  if (installed !== undefined) return installed;
  const fetched = join(directory, 'node_modules', name, file);
  if (existsSync(fetched)) return fetched;
  try {
    mkdirSync(directory, { recursive: true });
    execFileSync('npm', ['install', '--no-save', '--prefix', directory, `${name}@${engineVersion}`], {
      stdio: 'pipe',
    });
  } catch (error) {
    throw new EngineNotFound(
      `the DynamoDB engine ${name}@${engineVersion} is not installed and could not be fetched (${String(error)}); ` +
        'set DYNAMODB_ENDPOINT to a DynamoDB Local that runs instead',
    );
  }
  if (!existsSync(fetched)) throw new EngineNotFound(`${name}@${engineVersion} holds no ${file}`);
  return fetched;
}

function resolveInstalled(specifier: string): string | undefined {
  try {
    return createRequire(import.meta.url).resolve(specifier);
  } catch {
    return undefined;
  }
}
