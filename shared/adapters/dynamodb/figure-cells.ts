import { BatchGetCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { Refusal } from '#domain/errors.ts';
import { type Cell, type CellsAsked, sumOf } from '#domain/figures/asked.ts';
import { addDays } from '#domain/law/calendar.ts';
import { callingTable, pause, queryPage } from './access.ts';
import { groupIn, groupKey, monthsOf, shardsOf, sliceName } from './figure-places.ts';
import { type Item, inCurrentForm } from './forms.ts';
import { figureKeys } from './keys.ts';

/** Keys that one call reads. */
const keysAtOnce = 100;

/**
 * The sums of a generation, one cell a day and group: read as the index of a book is, without a look at what was counted. Their
 * number, and hence what it costs, is days times groups.
 * @throws Refusal TooManyGroups as soon as there are more than `atMost`
 */
export async function figureCells(
  db: DynamoDBDocumentClient,
  table: string,
  generation: number,
  asked: CellsAsked,
  atMost: number,
): Promise<Cell[]> {
  const items =
    asked.where !== undefined && asked.by === undefined
      ? await ofOneGroup(db, table, generation, asked)
      : await ofEveryGroup(db, table, generation, asked, atMost);
  const cells = Map.groupBy(items.map(cellOf), ({ day, group }) => JSON.stringify([day, group]));
  return [...cells.values()].flatMap((shards) => {
    const [first] = shards;
    return first === undefined ? [] : [{ ...first, sums: sumOf(shards) }];
  });
}

async function ofEveryGroup(
  db: DynamoDBDocumentClient,
  table: string,
  generation: number,
  asked: CellsAsked,
  atMost: number,
): Promise<Item[]> {
  const most = atMost * shardsOf(asked);
  let found = 0;
  const ofMonth = async (month: string): Promise<Item[]> => {
    const { from, to } = figureKeys.sumsRange(asked.from, asked.to);
    const pk = figureKeys.partition(sliceName(generation, asked, month));
    const items: Item[] = [];
    let start: Record<string, unknown> | undefined;
    do {
      const page = await queryPage(db, {
        TableName: table,
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
        ExpressionAttributeValues: { ':pk': pk, ':from': from, ':to': to },
        ...(start && { ExclusiveStartKey: start }),
      });
      items.push(...page.items);
      found += page.items.length;
      if (found > most) {
        throw new Refusal('TooManyGroups', `days times groups are more than ${atMost}`, { limit: atMost });
      }
      start = page.last;
    } while (start !== undefined);
    return items;
  };
  return (await Promise.all(monthsOf(asked.from, asked.to).map(ofMonth))).flat();
}

/** The sums of one value of a dimension are those of its group, and each has a key that is known. */
async function ofOneGroup(
  db: DynamoDBDocumentClient,
  table: string,
  generation: number,
  { cube, from, to, where }: CellsAsked,
): Promise<Item[]> {
  const slice = { cube, by: where?.dimension };
  const keys: { pk: string; sk: string }[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    for (let shard = 0; shard < shardsOf(slice); shard += 1) {
      keys.push(groupKey(generation, slice, day, shard, where?.value));
    }
  }
  const parts: Promise<Item[]>[] = [];
  for (let at = 0; at < keys.length; at += keysAtOnce) {
    parts.push(itemsAt(db, table, keys.slice(at, at + keysAtOnce)));
  }
  return (await Promise.all(parts)).flat();
}

async function itemsAt(
  db: DynamoDBDocumentClient,
  table: string,
  keys: readonly { pk: string; sk: string }[],
): Promise<Item[]> {
  const items: Item[] = [];
  let left: Record<string, unknown>[] = [...keys];
  for (let attempt = 1; left.length > 0; attempt += 1) {
    const get = new BatchGetCommand({ RequestItems: { [table]: { Keys: left } } });
    const { Responses, UnprocessedKeys } = await callingTable(() => db.send(get));
    items.push(...(Responses?.[table] ?? []));
    left = UnprocessedKeys?.[table]?.Keys ?? [];
    if (left.length > 0) await pause(Math.min(attempt, 6));
  }
  return items;
}

/** `SUM#<day>#<shard>#<group>`: the day has ten characters, the shard one. */
const sortKey = /^SUM#(.{10})#\d#(.*)$/s;

function cellOf(item: Item): Cell {
  const { pk: _pk, sk, entity: _entity, v: _v, ...sums } = inCurrentForm(item);
  const [, day = '', token = '-'] = sortKey.exec(String(sk)) ?? [];
  return { day, group: groupIn(token), sums: sums as Record<string, number> };
}
