import { type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import type { Addition } from '#domain/figures/cubes.ts';
import type { OrderTold } from '#domain/figures/order-told.ts';
import type { Counted, CountedOn, FigureBooks } from '#shared/ports.ts';
import { callingTable, itemAt, range, transact, type Write } from './access.ts';
import { figureCells } from './figure-cells.ts';
import { alwaysIn, sumKey } from './figure-places.ts';
import { inCurrentForm } from './forms.ts';
import { countedKeys, figureStateKey, orderKeys, returnKeys } from './keys.ts';

/** The generation that there is before any was built. */
const firstGeneration = 1;

/**
 * Daily sums in the table. They are counted in place; a mark beside what was counted moves in the same transaction.
 * @param chance from 0 up to 1: spreads what every order adds to over several items
 */
export function dynamoFigureBooks(
  db: DynamoDBDocumentClient,
  table: string,
  chance: () => number,
): FigureBooks {
  return {
    generations: () => generationsIn(db, table),

    async told({ orderNumber, telling, chunk }) {
      const item = await itemAt(db, table, orderKeys.told(orderNumber, telling, chunk));
      if (item === undefined) return undefined;
      const { pk: _pk, sk: _sk, entity: _entity, v: _v, ...told } = item;
      return told as unknown as OrderTold;
    },

    async marks(generation, of) {
      const { subject, what } = markOf(generation, of);
      const items = await range(db, table, countedKeys.partition(subject), countedKeys.partsRange(what));
      return new Map(items.map((item) => [item.part as number, item.upTo as number]));
    },

    async add(generation, moves, additions) {
      const shard = chance();
      const writes = [
        ...moves.map((move) => markWrite(table, generation, move)),
        ...additions.map((addition) => sumWrite(table, generation, addition, shard)),
      ];
      return (await transact(db, writes)).length === 0;
    },

    async cells(asked, atMost) {
      const [live = firstGeneration] = await generationsIn(db, table);
      return figureCells(db, table, live, asked, atMost);
    },
  };
}

/** The generations that are counted in, the one that is read first. */
export async function generationsIn(db: DynamoDBDocumentClient, table: string): Promise<number[]> {
  const get = new GetCommand({ TableName: table, Key: figureStateKey(), ConsistentRead: true });
  const { Item } = await callingTable(() => db.send(get));
  const { live = firstGeneration, building } = Item === undefined ? {} : inCurrentForm(Item);
  return [live as number, ...(building === undefined ? [] : [building as number])];
}

function markOf(generation: number, of: Counted): { subject: string; what: string } {
  if (of.is === 'return') return { subject: returnKeys.partition(of.returnId), what: `${generation}` };
  const subject = orderKeys.partition(of.orderNumber);
  return { subject, what: `${generation}#${of.telling}#${of.chunk}` };
}

function markWrite(table: string, generation: number, { of, part, from, to }: CountedOn): Write {
  const { subject, what } = markOf(generation, of);
  const key = countedKeys.part(subject, what, part);
  return {
    Put: {
      TableName: table,
      Item: { ...key, entity: 'figure-mark', v: 1, part, upTo: to },
      ...(from === 0
        ? { ConditionExpression: 'attribute_not_exists(pk)' }
        : { ConditionExpression: 'upTo = :from', ExpressionAttributeValues: { ':from': from } }),
    },
  };
}

function sumWrite(table: string, generation: number, addition: Addition, shard: number): Write {
  const names: Record<string, string> = { '#kindOfItem': 'entity', '#v': 'v' };
  const values: Record<string, unknown> = { ':entity': 'figure-sum', ':v': 1, ':nothing': 0 };
  const adds: string[] = [];
  for (const [index, [name, value]] of Object.entries(addition.add).entries()) {
    names[`#${index}`] = name;
    values[`:${index}`] = value;
    adds.push(`#${index} :${index}`);
  }
  // bins have short names of a letter and a number, which need no other
  const rest = alwaysIn(addition.cube).filter((name) => !(name in addition.add));
  if (rest.length === 0) delete values[':nothing'];
  adds.push(...rest.map((name) => `${name} :nothing`));
  return {
    Update: {
      TableName: table,
      Key: sumKey(generation, addition, shard),
      UpdateExpression: `SET #kindOfItem = :entity, #v = :v ADD ${adds.join(', ')}`,
      ExpressionAttributeNames: names,
      ExpressionAttributeValues: values,
    },
  };
}
