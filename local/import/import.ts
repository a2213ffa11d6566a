import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { readKey } from '../client/keys.ts';
import { aMinute } from '../client/send.ts';
import { signedClient } from '../client/signed-client.ts';
import { findTarget } from '../client/target.ts';
import { readTheirClock } from '../client/their-clock.ts';
import { runTool } from '../client/trouble.ts';
import { type ImportArguments, readArguments } from './arguments.ts';
import { importOrders, type Telling } from './import-orders.ts';
import { identify, openJournal } from './journal.ts';
import { readMapping } from './mapping.ts';
import { type Progress, showProgress } from './progress.ts';
import { readCsv } from './read-csv.ts';
import { readJsonLines } from './read-json-lines.ts';
import { type Tally, tellRefusals, tellTally } from './tally.ts';

const directory = '.local';
const mostShown = 30;
/** whoever does not answer the first call is not there; later on it may be away for a while */
const atFirst = { ...aMinute, forMs: 5000 };

await runTool(async () => {
  const wanted = readArguments(process.argv.slice(2));
  const identities = await Promise.all(wanted.files.map(identify));
  const bytes = identities.reduce((sum, one) => sum + one.bytes, 0);
  const digests = identities.map(({ digest }) => digest);
  const map = wanted.map === undefined ? undefined : await readMapping(wanted.map);
  const telling = wanted.dryRun ? undefined : await openTelling(wanted, [...digests, map?.text ?? '']);

  const startedAt = performance.now();
  const progress = showProgress(process.stderr);
  const file = map
    ? readCsv(wanted.files, map.mapping, shownFrom(progress, 'reading bytes', bytes))
    : readJsonLines(wanted.files[0] ?? '', identities[0]?.lines ?? 0);
  let begun = false;
  const tally = await importOrders(file, telling, (done, total) => {
    if (!begun) progress.begin('orders', total);
    begun = true;
    progress.to(done);
  }).finally(() => progress.end());
  await telling?.journal.forget();
  tally.seconds = (performance.now() - startedAt) / 1000;
  await report(wanted, tally);
});

async function openTelling(wanted: ImportArguments, run: readonly string[]): Promise<Telling> {
  const target = await findTarget({ url: wanted.url, directory });
  const key = await readKey('shop', target, atFirst);
  const clock = await readTheirClock(target, atFirst);
  const journal = await openJournal(directory, [...run, target.apiUrl]);
  if (journal.settled.size > 0) {
    process.stdout.write(`going on after ${journal.settled.size} orders of an interrupted run\n`);
  }
  return { shop: signedClient({ target, key, clock, patience: aMinute }), journal, atOnce: wanted.atOnce };
}

function shownFrom(progress: Progress, label: string, total: number): (more: number) => void {
  let value = 0;
  progress.begin(label, total);
  return (more) => {
    value += more;
    progress.to(value);
    if (value === total) progress.end();
  };
}

async function report({ files, dryRun, report: wanted }: ImportArguments, tally: Tally): Promise<void> {
  const refusals = tellRefusals(tally);
  const shown = refusals.split('\n', mostShown + 1);
  if (shown.length > mostShown) shown[mostShown] = '…';
  process.stdout.write(`${shown.join('\n')}\n${tellTally(tally, !dryRun)}`);
  if (refusals === '' && wanted === undefined) return;
  const listed = wanted ?? join(directory, 'import', `${basename(files[0] ?? '')}.refused.txt`);
  await mkdir(dirname(listed), { recursive: true });
  await writeFile(listed, refusals);
  process.stdout.write(`every refusal: ${listed}\n`);
}
