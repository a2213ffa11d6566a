import { DuckDBInstance } from '@duckdb/node-api';
import { Trouble } from '../client/trouble.ts';
import { importOrders } from '../import/import-orders.ts';
import { readMapping } from '../import/mapping.ts';
import { readCsv } from '../import/read-csv.ts';
import { countedBySql } from './credits-sql.ts';

const usage = 'npm run bench -- credits <csv> [<csv> …], exports in the way of our sample online-retail';

/**
 * Counts credits of an export twice, as the import does and by SQL over the file alone, and says where the two differ: what was matched, what
 * not and why, and units sold and returned by month and country.
 */
export async function benchCredits(files: readonly string[]): Promise<void> {
  if (files.length === 0) throw new Trouble('BadArguments', usage);
  const { mapping } = await readMapping('online-retail');
  const { credits, orders } = await importOrders(
    readCsv(files, mapping, () => {}),
    undefined,
    () => {},
  );
  const counts = new Map<string, number>([
    ['orders', orders],
    ['credit lines', credits.lines],
    ['matched', credits.matched],
  ]);
  for (const { reason } of credits.unmatched) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  for (const [name, { sold, returned }] of credits.rates) {
    counts.set(`sold ${name}`, sold);
    if (returned > 0) counts.set(`returned ${name}`, returned);
  }
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const bySql = await countedBySql(connection, files);
  const names = [...new Set([...counts.keys(), ...bySql.keys()])].sort();
  let differing = 0;
  for (const name of names) {
    const [ours, theirs] = [counts.get(name) ?? 0, bySql.get(name) ?? 0];
    if (ours !== theirs) differing += 1;
    const mark = ours === theirs ? '' : '   differs';
    process.stdout.write(
      `${name.padEnd(46)} ${String(ours).padStart(9)} ${String(theirs).padStart(9)}${mark}\n`,
    );
  }
  process.stdout.write(`${names.length} counts, ${differing} differ\n`);
  if (differing > 0) process.exitCode = 1;
}
