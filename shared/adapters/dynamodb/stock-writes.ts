import { Refusal } from '#domain/errors.ts';
import type { Commit, StockChange } from '#shared/ports.ts';
import type { Write } from './access.ts';
import { articleKey } from './keys.ts';

/** What the changes of one article come to: a transaction writes an item once. */
interface Net {
  readonly sku: string;
  readonly stock: number;
  readonly held: number;
  readonly free: number;
}

const effects: Readonly<Record<StockChange['as'], Omit<Net, 'sku'>>> = {
  held: { stock: 0, held: 1, free: -1 },
  'given-back': { stock: 0, held: -1, free: 1 },
  // free as before: what leaves was held
  taken: { stock: -1, held: -1, free: 0 },
};

function netOf(changes: readonly StockChange[]): Net[] {
  return [...Map.groupBy(changes, ({ sku }) => sku)].flatMap(([sku, own]) => {
    const sum = (what: 'stock' | 'held' | 'free') =>
      own.reduce((total, { as, units }) => total + effects[as][what] * units, 0);
    const net = { sku, stock: sum('stock'), held: sum('held'), free: sum('free') };
    return net.stock === 0 && net.held === 0 && net.free === 0 ? [] : [net];
  });
}

/** A write of the transaction, with the article that it counts and whether it asks for more of it. */
interface StockWrite {
  readonly write: Write;
  readonly sku: string;
  readonly takesMore: boolean;
}

/** What is said when stock could not be counted: what was asked for is not there, or what was held is held no more. */
export function stockRefusal(failed: readonly StockWrite[]): Refusal {
  const short = failed.find(({ takesMore }) => takesMore);
  if (short === undefined) {
    return new Refusal('ReturnChangedMeanwhile', 'what the return held is not held any more');
  }
  const { sku } = short;
  return new Refusal('OutOfStock', `fewer units of ${sku} are in stock than the exchange needs`, { sku });
}

/** Stock counted up and down, each within what is free and what is held. */
export function stockWrites(table: string, { stock = [] }: Commit): StockWrite[] {
  return netOf(stock).map(({ sku, ...by }) => ({
    sku,
    takesMore: by.free < 0,
    write: {
      Update: {
        TableName: table,
        Key: articleKey(sku),
        UpdateExpression: 'SET #stock = #stock + :stock, #held = #held + :held, #free = #free + :free',
        ConditionExpression: '#free >= :fromFree AND #held >= :fromHeld',
        ExpressionAttributeNames: { '#stock': 'stock', '#held': 'held', '#free': 'free' },
        ExpressionAttributeValues: {
          ':stock': by.stock,
          ':held': by.held,
          ':free': by.free,
          ':fromFree': by.free < 0 ? -by.free : Number.MIN_SAFE_INTEGER,
          ':fromHeld': Math.max(0, -by.held),
        },
      },
    },
  }));
}
