import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import {
  CreateTableCommand,
  DynamoDBClient,
  type KeySchemaElement,
  ListTablesCommand,
} from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { listedAttribute, listIndexes } from '#infra/constructs/list-indexes.ts';

export interface Dynoxide {
  readonly endpoint: string;
  /** the table with string keys `pk` and `sk` */
  readonly table: string;
  /** a client of the endpoint, set up as the app's own */
  readonly db: DynamoDBDocumentClient;
  close(): Promise<void>;
}

/** Starts an engine in memory on a free port, with an empty table; `close` ends it. */
export async function startDynoxide(table = 'returflow'): Promise<Dynoxide> {
  // another process can take the free port before the engine does: then the next one is tried
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const engine = spawn(binary(), ['--host', '127.0.0.1', '--port', String(port)], { stdio: 'ignore' });
    // a test run that is cut short takes its engine with it
    const takeAlong = () => engine.kill('SIGKILL');
    process.once('exit', takeAlong);
    const endpoint = `http://127.0.0.1:${port}`;
    const client = clientOf(endpoint);
    const close = async () => {
      client.destroy();
      await ended(engine);
      process.removeListener('exit', takeAlong);
    };
    try {
      await answers(client, engine);
      await createTable(client, table);
    } catch (error) {
      await close();
      if (attempt === 5) throw error;
      continue;
    }
    const db = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
    return { endpoint, table, db, close };
  }
}

function binary(): string {
  const manifest = createRequire(import.meta.url).resolve('@dynoxide/linux-x64/package.json');
  return join(dirname(manifest), 'dynoxide');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

function clientOf(endpoint: string): DynamoDBClient {
  return new DynamoDBClient({
    endpoint,
    region: 'eu-north-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
}

/** Asks until the engine answers; a refused connection comes back at once, so the tries are bounded by time. */
async function answers(client: DynamoDBClient, engine: ChildProcess): Promise<void> {
  const giveUp = Date.now() + 20_000;
  for (;;) {
    try {
      await client.send(new ListTablesCommand({}));
      if (engine.exitCode === null) return;
      throw new Error('the port belongs to another process');
    } catch (error) {
      if (engine.exitCode !== null || engine.signalCode !== null || Date.now() > giveUp) throw error;
    }
  }
}

async function createTable(client: DynamoDBClient, table: string): Promise<void> {
  await client.send(
    new CreateTableCommand({
      TableName: table,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [{ partition: 'pk', sort: 'sk' }, ...listIndexes].flatMap(
        ({ partition, sort }) => [
          { AttributeName: partition, AttributeType: 'S' as const },
          { AttributeName: sort, AttributeType: 'S' as const },
        ],
      ),
      KeySchema: keys('pk', 'sk'),
      GlobalSecondaryIndexes: listIndexes.map(({ name, partition, sort }) => ({
        IndexName: name,
        KeySchema: keys(partition, sort),
        Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: [listedAttribute] },
      })),
    }),
  );
}

const keys = (partition: string, sort: string): KeySchemaElement[] => [
  { AttributeName: partition, KeyType: 'HASH' },
  { AttributeName: sort, KeyType: 'RANGE' },
];

function ended(engine: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (engine.exitCode !== null || engine.signalCode !== null) return resolve();
    engine.once('exit', () => resolve());
    engine.kill('SIGKILL');
  });
}
