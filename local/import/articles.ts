import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readKey } from '../client/keys.ts';
import { aMinute } from '../client/send.ts';
import { signedClient } from '../client/signed-client.ts';
import { findTarget } from '../client/target.ts';
import { readTheirClock } from '../client/their-clock.ts';
import { runTool, Trouble } from '../client/trouble.ts';
import { type ArticleTally, importArticles } from './import-articles.ts';
import { identify } from './journal.ts';
import { showProgress } from './progress.ts';
import { readArticles } from './read-articles.ts';

const usage = `npm run import:articles -- <file> [options]

  <file>            articles as JSON lines, or a CSV with the names of their members in its first line
  --url <address>   the API to tell; without it the one that npm start runs here
  --dry-run         read and count, tell nobody
  --report <file>   where to list every refused line; without it the first thirty are shown
  --at-once <n>     messages of a hundred articles under way at a time (4)
`;
const mostShown = 30;
const atFirst = { ...aMinute, forMs: 5000 };

await runTool(async () => {
  const { file, url, dryRun, report, atOnce } = readArguments(process.argv.slice(2));
  const { lines } = await identify(file);
  const shop = dryRun ? undefined : await openShop(url);
  const startedAt = performance.now();
  const progress = showProgress(process.stderr);
  progress.begin('articles', lines);
  const tally = await importArticles(readArticles(file), shop, { atOnce, onTold: progress.to });
  progress.end();
  const refusals = tally.refused
    .toSorted((a, b) => a.line - b.line)
    .map(({ line, reason, detail }) => `line ${line}: ${reason}${detail ? ` (${detail})` : ''}`);
  const shown = refusals.slice(0, mostShown);
  if (refusals.length > mostShown) shown.push('…');
  process.stdout.write([...shown, ...figures(tally, dryRun, performance.now() - startedAt), ''].join('\n'));
  if (report !== undefined) await writeFile(report, refusals.map((line) => `${line}\n`).join(''));
});

function figures({ articles, outcomes, refused }: ArticleTally, dryRun: boolean, ms: number): string[] {
  const told = Object.entries(outcomes).map(([outcome, count]) => `  ${outcome.padEnd(9)} ${count}`);
  return [
    `articles    ${articles}`,
    ...(dryRun ? ['  not sent: a dry run'] : told),
    `refused     ${refused.length}`,
    `seconds     ${(ms / 1000).toFixed(1)}`,
  ];
}

async function openShop(url: string | undefined) {
  const target = await findTarget({ url, directory: '.local' });
  const key = await readKey('shop', target, atFirst);
  const clock = await readTheirClock(target, atFirst);
  return signedClient({ target, key, clock, patience: aMinute });
}

/** @throws Trouble BadArguments, with the usage */
function readArguments(args: readonly string[]) {
  const { values, positionals } = parse(args);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new Trouble('BadArguments', `name one file\n\n${usage}`);
  const atOnce = Number(values['at-once'] ?? 4);
  if (!Number.isInteger(atOnce) || atOnce < 1 || atOnce > 16) {
    throw new Trouble('BadArguments', '--at-once takes a number from 1 to 16');
  }
  const { url, report } = values;
  return { file, url, report, atOnce, dryRun: values['dry-run'] ?? false };
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const options = { url: text, report: text, 'at-once': text, 'dry-run': { type: 'boolean' } } as const;
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new Trouble('BadArguments', `${said}\n\n${usage}`);
  }
}
