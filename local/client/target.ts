import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { Trouble } from './trouble.ts';

/** Where the runtime writes its addresses when it is ready, under its state directory. */
export const addressFile = 'address.json';

const Address = z.object({ apiUrl: z.url(), consoleUrl: z.url() });

/** The public API that a tool talks to; `consoleUrl` only where local runs it. */
export interface Target {
  readonly apiUrl: string;
  readonly consoleUrl?: string | undefined;
}

/**
 * The API at `url`, or else the one that local runs and has written down in its state directory.
 * @throws Trouble NothingRuns when neither is there; BadArguments for a `url` that is none
 */
export async function findTarget(wanted: { url?: string | undefined; directory: string }): Promise<Target> {
  const running = await readAddress(wanted.directory);
  if (wanted.url !== undefined) {
    if (!URL.canParse(wanted.url)) throw new Trouble('BadArguments', `--url ${wanted.url} is not an address`);
    const apiUrl = withoutSlash(wanted.url);
    if (running?.apiUrl === apiUrl) return running;
    return isLoopback(apiUrl) ? { apiUrl, consoleUrl: new URL(apiUrl).origin } : { apiUrl };
  }
  if (running === undefined) {
    throw new Trouble(
      'NothingRuns',
      'no local Returflow is running: start one with npm start, or name one with --url',
    );
  }
  return running;
}

/** The addresses that local has written down, if it has. They outlive a runtime that was killed. */
export async function readAddress(directory: string): Promise<Required<Target> | undefined> {
  const text = await readFile(join(directory, addressFile), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const { apiUrl, consoleUrl } = Address.parse(JSON.parse(text));
  return { apiUrl: withoutSlash(apiUrl), consoleUrl: withoutSlash(consoleUrl) };
}

/** Whether an address is this very machine. */
export function isLoopback(url: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname);
}

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '');
}
