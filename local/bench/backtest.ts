import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { defaultPolicy } from '#domain/default-policy.ts';
import { Trouble } from '../client/trouble.ts';

const run = promisify(execFile);
const tool = join(import.meta.dirname, '../policy/policy.ts');
/** orders of the sample shop for each finished return of it */
const ordersToAReturn = 2.6;

/** Measures how long a back-test of so many past returns takes, files read and all: `npm run bench -- backtest [--returns 100000]`. */
export async function benchBacktest(args: readonly string[]): Promise<void> {
  const returns = readArguments(args);
  const folder = await mkdtemp(join(tmpdir(), 'returflow-backtest-'));
  try {
    const orders = Math.ceil(returns * ordersToAReturn);
    const { stdout } = await run(process.execPath, [
      tool,
      'sample',
      '--orders',
      `${orders}`,
      '--out',
      folder,
    ]);
    process.stdout.write(stdout);
    const draft = {
      ...defaultPolicy('SE'),
      version: 1,
      windows: [{ when: [], days: 20, from: 'delivered' }],
    };
    const at = (name: string) => join(folder, name);
    await writeFile(at('draft.json'), JSON.stringify(draft));
    const files = ['--orders', at('orders.ndjson'), '--returns', at('returns.ndjson')];
    const startedAt = performance.now();
    const told = await run(process.execPath, [tool, 'backtest', at('draft.json'), ...files], {
      maxBuffer: 100_000_000,
    });
    const seconds = (performance.now() - startedAt) / 1000;
    process.stdout.write(told.stdout.split('\n').slice(0, 4).join('\n'));
    process.stdout.write(`\nback-test: ${seconds.toFixed(1)} s\n`);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function readArguments(args: readonly string[]): number {
  try {
    const options = { returns: { type: 'string', default: '100000' } } as const;
    const returns = Number(parseArgs({ args: [...args], options }).values.returns);
    if (!Number.isInteger(returns) || returns < 1) throw new TypeError('--returns is a number');
    return returns;
  } catch (error) {
    throw new Trouble('BadArguments', error instanceof Error ? error.message : String(error));
  }
}
