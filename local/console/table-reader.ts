import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { type EngineClient, EngineError } from '../dynamodb/engine-client.ts';
import type { KeyElement, TableModel } from '../runtime/app/data.ts';
import { BadRequest } from './view.ts';

export type Item = Record<string, unknown>;

/** What is asked of one partition. Sort keys are compared as texts; without them, the whole partition. */
export interface PartitionQuery {
  table: string;
  index?: string | undefined;
  pk: string;
  sk?: { from: string; to: string } | { beginsWith: string } | undefined;
  newestFirst?: boolean;
  limit: number;
  /** where an earlier answer stopped */
  after?: string | undefined;
}

export interface TableReader {
  /** The tables of the template with their keys, and those of their indexes. */
  tables(): TableModel[];
  /** @throws BadRequest for a table, index or place that is not there */
  query(asked: PartitionQuery): Promise<{ items: Item[]; after: string | undefined }>;
}

/** Reads tables straight from the engine, past permissions and faults. */
export function tableReader(client: Pick<EngineClient, 'call'>, tables: TableModel[]): TableReader {
  return {
    tables: () => tables,
    async query(asked) {
      const table = tables.find(({ name }) => name === asked.table);
      const index = table?.indexes.find(({ name }) => name === asked.index);
      if (table === undefined) throw new BadRequest(`there is no table ${asked.table}`);
      if (asked.index !== undefined && index === undefined)
        throw new BadRequest(`${asked.table} has no index ${asked.index}`);
      try {
        const answer = await client.call('DynamoDB_20120810.Query', {
          TableName: table.name,
          ...(index !== undefined && { IndexName: index.name }),
          ...condition(asked, index ?? table),
          Limit: asked.limit,
          ScanIndexForward: asked.newestFirst !== true,
          ...(asked.after !== undefined && { ExclusiveStartKey: placeOf(asked.after) }),
        });
        return read(answer as { Items?: Marshalled[]; LastEvaluatedKey?: Marshalled });
      } catch (error) {
        if (error instanceof EngineError)
          throw new BadRequest(`the table answered ${error.name}: ${error.message}`);
        throw error;
      }
    },
  };
}

type Marshalled = Record<string, AttributeValue>;

function condition(
  { pk, sk }: PartitionQuery,
  keys: { partitionKey: KeyElement; sortKey?: KeyElement },
): object {
  const { partitionKey, sortKey } = keys;
  const values: Record<string, unknown> = { ':pk': keyValue(partitionKey, pk) };
  const names: Record<string, string> = { '#pk': partitionKey.attribute };
  let expression = '#pk = :pk';
  if (sk !== undefined && sortKey !== undefined) {
    names['#sk'] = sortKey.attribute;
    if ('beginsWith' in sk) {
      expression += ' AND begins_with(#sk, :from)';
      values[':from'] = keyValue(sortKey, sk.beginsWith);
    } else {
      expression += ' AND #sk BETWEEN :from AND :to';
      values[':from'] = keyValue(sortKey, sk.from);
      values[':to'] = keyValue(sortKey, sk.to);
    }
  }
  return {
    KeyConditionExpression: expression,
    ExpressionAttributeNames: names,
    ExpressionAttributeValues: values,
  };
}

function keyValue({ type }: KeyElement, text: string): object {
  return { [type]: text };
}

function read({ Items = [], LastEvaluatedKey }: { Items?: Marshalled[]; LastEvaluatedKey?: Marshalled }) {
  return {
    items: Items.map((item): Item => unmarshall(item)),
    after: LastEvaluatedKey === undefined ? undefined : textOf(unmarshall(LastEvaluatedKey)),
  };
}

function textOf(place: Item): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

function placeOf(text: string): Marshalled {
  try {
    const place: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    if (typeof place === 'object' && place !== null) return marshall(place);
  } catch {
    // said below
  }
  throw new BadRequest('there is no such place to go on from');
}
