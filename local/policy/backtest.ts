import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { defaultPolicy } from '#domain/default-policy.ts';
import { mergeReports } from '#use-cases/backtest/backtest.ts';
import type { Report } from '#use-cases/backtest/report.ts';
import { Trouble } from '../client/trouble.ts';
import { showProgress } from '../import/progress.ts';
import type { PartOfBacktest, PartTold } from './backtest-part.ts';
import type { BadLine } from './past-files.ts';
import { readPolicyFile } from './read-policy-file.ts';
import { tellBacktest } from './tell-backtest.ts';

const usage = `npm run policy -- backtest <draft> --orders <file> --returns <file> [options]

  <draft>            the policy to try
  --orders <file>    orders, as PUT /orders takes them, one a line
  --returns <file>   finished returns, as PUT /history/returns takes them, one a line
  --against <file>   the policy to compare it with; without it the one of a market that has none
  --freight <n>      what a parcel back costs the shop, in minor units (0)
  --threads <n>      threads to read and judge with (as many as there are processors, at most 8)
  --json             the report as JSON
`;

/**
 * `npm run policy -- backtest`: what a draft would have changed of the returns that are over.
 * @throws Trouble BadArguments, NoSuchFile, BadPolicy
 */
export async function backtest(args: readonly string[]): Promise<void> {
  const wanted = readArguments(args);
  const draft = await readPolicyFile(wanted.draft);
  const baseline =
    wanted.against === undefined ? defaultPolicy(draft.market) : await readPolicyFile(wanted.against);
  if (baseline.market !== draft.market)
    throw new Trouble(
      'BadArguments',
      `${wanted.against} is a policy of ${baseline.market}, not of ${draft.market}`,
    );
  const sizes = await Promise.all([sizeOf(wanted.orders), sizeOf(wanted.returns)]);
  const { threads, freight, orders, returns } = wanted;

  const progress = showProgress(process.stderr);
  // every thread reads both files, and parses its part
  const total = threads * sizes.reduce((sum, size) => sum + size, 0);
  progress.begin('reading bytes', total);
  let read = 0;
  const parts = await Promise.all(
    Array.from({ length: threads }, (_, part) =>
      runPart({ files: { orders, returns, part, parts: threads }, baseline, draft, freight }, (bytes) => {
        read += bytes;
        progress.to(read);
      }),
    ),
  ).finally(() => progress.end());
  const report = mergeReports(parts.map((part) => part.report));
  const bad = parts.flatMap((part) => part.bad).toSorted((a, b) => a.line - b.line);
  process.stdout.write(
    wanted.json ? `${JSON.stringify({ ...report, bad }, null, 2)}\n` : tellBacktest(report, bad),
  );
}

type Done = { readonly report: Report; readonly bad: readonly BadLine[] };

function runPart(part: PartOfBacktest, read: (bytes: number) => void): Promise<Done> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./backtest-part.ts', import.meta.url), { workerData: part });
    worker.on('message', (told: PartTold) => {
      if (told.is === 'read') read(told.bytes);
      else resolve(told);
    });
    worker.on('error', reject);
    worker.on('exit', (code) => {
      if (code !== 0) reject(new Error(`a thread ended with ${code}`));
    });
  });
}

async function sizeOf(file: string): Promise<number> {
  const found = await stat(file).catch(() => undefined);
  if (found?.isFile() !== true) throw new Trouble('NoSuchFile', `there is no file ${file}`);
  return found.size;
}

function readArguments(args: readonly string[]) {
  try {
    const text = { type: 'string' } as const;
    const options = {
      ...{ orders: text, returns: text, against: text, freight: text, threads: text },
      json: { type: 'boolean', default: false },
    } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const { orders, returns, against, json } = values;
    const [draft, ...more] = positionals;
    if (draft === undefined || more.length > 0) throw new TypeError('say one draft');
    if (orders === undefined || returns === undefined) throw new TypeError('say --orders and --returns');
    const freight = Number(values.freight ?? 0);
    const threads = Number(values.threads ?? Math.min(availableParallelism(), 8));
    if (!Number.isSafeInteger(freight) || freight < 0) throw new TypeError('--freight is minor units');
    if (!Number.isInteger(threads) || threads < 1 || threads > 64)
      throw new TypeError('--threads is 1 to 64');
    return { draft, orders, returns, against, json, freight, threads };
  } catch (error) {
    throw new Trouble('BadArguments', `${error instanceof Error ? error.message : error}\n\n${usage}`);
  }
}
