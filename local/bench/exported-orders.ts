import { Trouble } from '../client/trouble.ts';
import type { ExportFile, Finding } from '../import/findings.ts';
import { identify } from '../import/journal.ts';
import { readMapping } from '../import/mapping.ts';
import { readCsv } from '../import/read-csv.ts';
import { readJsonLines } from '../import/read-json-lines.ts';
import { makeShop } from '../shop/make-shop.ts';

const mostOrders = 1_000_000;
/** nobody looks at them here */
const pictures = 'https://shop.example/pictures';

/**
 * The orders that a bench is about: those of a file, as `npm run import` reads it, or, for `sample:<orders>[:<seed>]`, so
 * many of the sample shop as of `now` (ms).
 * @throws Trouble BadArguments, NoSuchFile, BadMapping
 */
export async function exportedOrders(
  what: string,
  map: string | undefined,
  now: number,
): Promise<ExportFile> {
  if (what.startsWith('sample:')) return sampleOrders(what, now);
  const { lines } = await identify(what);
  if (map === undefined) return readJsonLines(what, lines);
  return readCsv(what, (await readMapping(map)).mapping, () => undefined);
}

function sampleOrders(what: string, now: number): ExportFile {
  const [, count = '', seed = '1'] = /^sample:(\d{1,7})(?::(\d{1,9}))?$/.exec(what) ?? [];
  const wanted = Number(count);
  if (count === '' || wanted < 1 || wanted > mostOrders) {
    throw new Trouble(
      'BadArguments',
      `${what} is not sample:<orders>[:<seed>], with 1 to ${mostOrders} orders`,
    );
  }
  const { orders } = makeShop(Number(seed), now, { orders: wanted, pictures });
  return { rows: () => wanted, total: () => wanted, findings: findings() };

  async function* findings(): AsyncGenerator<Finding> {
    for (const [at, order] of orders.entries()) {
      yield { is: 'order', line: at + 1, orderNumber: order.orderNumber, order };
    }
  }
}
