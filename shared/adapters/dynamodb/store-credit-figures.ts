import { createHash } from 'node:crypto';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { addMonths, dayOf } from '#domain/law/calendar.ts';
import { packOf } from '#domain/law/packs.ts';
import { storeCreditKinds } from '#domain/lots.ts';
import type { Entered } from '#domain/store-credit.ts';
import {
  addMovements,
  type Movements,
  type MovementsByKind,
  movedBy,
  noMovements,
  outstandingAfter,
  type StoreCreditSums,
} from '#domain/store-credit-sums.ts';
import type { StoreCreditFigures } from '#shared/ports.ts';
import { range, type Write } from './access.ts';
import type { Item } from './forms.ts';
import { creditDayKeys, creditMonthKeys } from './store-credit-keys.ts';

/** As many items count for a market, currency and day, so that a busy one does not wait for itself. */
const shards = 8;

const movements = ['issued', 'redeemed', 'givenBack', 'expired'] as const satisfies (keyof Movements)[];
const counters = storeCreditKinds.flatMap((kind) =>
  movements.map((movement) => ({ kind, movement, name: `${kind}-${movement}` })),
);

/** Counts an entry in its day and its month, which are those of its market. In the transaction of the entry: they are exact. */
export function countWrites(table: string, { after, entry }: Entered, now: string): Write[] {
  const { market, currency, reference } = after;
  const day = dayOf(now, packOf(market).timeZone);
  const of = `${market}#${currency}`;
  const shard = createHash('sha256').update(reference).digest().readUInt8() % shards;
  const moved = movedBy(entry);
  const counted = counters.filter(({ kind, movement }) => moved[kind][movement] !== 0);
  const keys = [creditDayKeys.day(day, of, shard), creditMonthKeys.month(day.slice(0, 7), of, shard)];
  return keys.map((Key) => ({
    Update: {
      TableName: table,
      Key,
      UpdateExpression: `SET #is = :entity, #v = :v, #market = :market, #currency = :currency ADD ${counted
        .map((_, place) => `#${place} :${place}`)
        .join(', ')}`,
      ExpressionAttributeNames: {
        ...{ '#is': 'entity', '#v': 'v', '#market': 'market', '#currency': 'currency' },
        ...Object.fromEntries(counted.map(({ name }, place) => [`#${place}`, name])),
      },
      ExpressionAttributeValues: {
        ...{ ':entity': 'store-credit-sums', ':v': 1, ':market': market, ':currency': currency },
        ...Object.fromEntries(
          counted.map(({ kind, movement }, place) => [`:${place}`, moved[kind][movement]]),
        ),
      },
    },
  }));
}

/** What store credits came to, from the counts of days and months. */
export function dynamoStoreCreditFigures(db: DynamoDBDocumentClient, table: string): StoreCreditFigures {
  const monthsUntil = (month: string) =>
    range(db, table, creditMonthKeys.partition(), creditMonthKeys.monthsRange(month));
  const daysUntil = (day: string) =>
    range(db, table, creditDayKeys.partition(day.slice(0, 7)), creditDayKeys.daysRange(day));
  return {
    async ofPeriod(period) {
      const month = period.slice(0, 7);
      const isMonth = period === month;
      const lastBefore = addMonths(`${month}-01`, -1).slice(0, 7);
      const items = isMonth
        ? await monthsUntil(month)
        : [...(await monthsUntil(lastBefore)), ...(await daysUntil(period))];
      const isOfPeriod = ({ sk }: Item) => String(sk).split('#')[1] === period;
      const groups = Map.groupBy(items, ({ market, currency }) => `${market} ${currency}`);
      return [...groups]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([, group]) => sumsOf(group, group.filter(isOfPeriod)));
    },
  };
}

function sumsOf(all: readonly Item[], ofPeriod: readonly Item[]): StoreCreditSums {
  const { market, currency } = all[0] ?? {};
  const added = (items: readonly Item[]) => items.map(countedIn).reduce(addMovements, noMovements);
  return {
    market: String(market),
    currency: String(currency),
    moved: added(ofPeriod),
    outstanding: outstandingAfter(added(all)),
  };
}

function countedIn(item: Item): MovementsByKind {
  const of = (wanted: string): Movements => {
    const counts = counters.filter(({ kind }) => kind === wanted);
    const sums = counts.map(({ movement, name }) => [movement, Number(item[name] ?? 0)]);
    return { ...noMovements.credit, ...Object.fromEntries(sums) };
  };
  return { credit: of('credit'), bonus: of('bonus') };
}
