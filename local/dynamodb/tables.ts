import type { IndexModel, KeyElement, TableModel } from '../runtime/app/data.ts';
import type { Engine } from './engine.ts';
import { EngineError } from './engine-client.ts';
import { addIndexes } from './engine-file.ts';

/** A table that is already there differs from the template in what cannot be changed. */
export class TableDiffers extends Error {
  override readonly name = 'TableDiffers';
}

/** Creates each table of the template that is not there yet; one that is there keeps its items. */
export async function createTables(engine: Engine, tables: TableModel[]): Promise<void> {
  for (const table of tables) {
    try {
      await engine.client.call('DynamoDB_20120810.CreateTable', definition(table));
    } catch (error) {
      if (!(error instanceof EngineError) || error.name !== 'ResourceInUseException') throw error;
      await compare(engine, table);
    }
  }
  if (engine.file !== undefined) addIndexes(engine.file, tables);
}

function definition(table: TableModel): unknown {
  const elements = [table, ...table.indexes].flatMap((one) => [
    one.partitionKey,
    ...(one.sortKey ? [one.sortKey] : []),
  ]);
  const types = new Map(elements.map((element) => [element.attribute, element.type]));
  return {
    TableName: table.name,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [...types].map(([AttributeName, AttributeType]) => ({
      AttributeName,
      AttributeType,
    })),
    KeySchema: keySchema(table),
    ...(table.indexes.length > 0 && { GlobalSecondaryIndexes: table.indexes.map(indexDefinition) }),
    ...(table.streamViewType && {
      StreamSpecification: { StreamEnabled: true, StreamViewType: table.streamViewType },
    }),
  };
}

function indexDefinition(index: IndexModel): unknown {
  return {
    IndexName: index.name,
    KeySchema: keySchema(index),
    Projection: {
      ProjectionType: index.projection,
      ...(index.projection === 'INCLUDE' && { NonKeyAttributes: index.nonKeyAttributes }),
    },
  };
}

function keySchema(keys: {
  partitionKey: KeyElement;
  sortKey?: KeyElement;
}): { AttributeName: string; KeyType: string }[] {
  const partition = { AttributeName: keys.partitionKey.attribute, KeyType: 'HASH' };
  return keys.sortKey
    ? [partition, { AttributeName: keys.sortKey.attribute, KeyType: 'RANGE' }]
    : [partition];
}

interface Described {
  Table: {
    KeySchema: { AttributeName: string; KeyType: string }[];
    GlobalSecondaryIndexes?: { IndexName: string }[];
    StreamSpecification?: { StreamViewType?: string };
  };
}

async function compare(engine: Engine, table: TableModel): Promise<void> {
  const described = (await engine.client.call('DynamoDB_20120810.DescribeTable', {
    TableName: table.name,
  })) as Described;
  const there = {
    keys: described.Table.KeySchema.map((one) => `${one.AttributeName} ${one.KeyType}`).sort(),
    indexes: (described.Table.GlobalSecondaryIndexes ?? []).map((index) => index.IndexName).sort(),
    stream: described.Table.StreamSpecification?.StreamViewType ?? 'none',
  };
  const wanted = {
    keys: keySchema(table)
      .map((one) => `${one.AttributeName} ${one.KeyType}`)
      .sort(),
    indexes: table.indexes.map((index) => index.name).sort(),
    stream: table.streamViewType ?? 'none',
  };
  if (JSON.stringify(there) === JSON.stringify(wanted)) return;
  throw new TableDiffers(
    `table ${table.name} holds ${JSON.stringify(there)} but the template says ${JSON.stringify(wanted)}; start with --fresh`,
  );
}
