import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  DeleteCommand,
  DynamoDBDocumentClient,
  PutCommand,
  QueryCommand,
  ScanCommand,
} from '@aws-sdk/lib-dynamodb';
import { dynamoReturns } from '#adapters/dynamodb/returns.ts';
import { systemClock } from '#adapters/system.ts';
import { firstBreak } from '#domain/event-chain.ts';
import type { ReturnEvent } from '#domain/events.ts';
import { replay } from '#domain/lifecycle.ts';
import type { RunningWorld } from './world.ts';

/** Looks into a world from behind, as an engineer could: table, executions, mailbox, queues. */
export function insightOf(world: RunningWorld, email: string) {
  const client = new DynamoDBClient({
    endpoint: world.awsEndpoint,
    region: world.app.region,
    credentials: { accessKeyId: 'LOCALROOT', secretAccessKey: 'none' },
    maxAttempts: 10,
  });
  const db = DynamoDBDocumentClient.from(client);
  const [table] = world.app.tables;
  const [machine] = world.app.machines;
  if (table === undefined || machine === undefined) throw new TypeError('the app has a table and a machine');
  const returns = dynamoReturns(db, table.name, systemClock);
  const executionArn = (returnId: string, round: number) =>
    `${machine.arn.replace(':stateMachine:', ':execution:')}:${returnId}.${round}`;

  const allItems = async (): Promise<Record<string, unknown>[]> => {
    const items: Record<string, unknown>[] = [];
    let start: Record<string, unknown> | undefined;
    do {
      const page = await db.send(
        new ScanCommand({ TableName: table.name, ...(start && { ExclusiveStartKey: start }) }),
      );
      items.push(...(page.Items ?? []));
      start = page.LastEvaluatedKey;
    } while (start !== undefined);
    return items;
  };

  const itemsUnder = async (beginning: string) => {
    const query = new QueryCommand({
      TableName: table.name,
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
      ExpressionAttributeValues: { ':pk': 'SANDBOX#payments', ':sk': beginning },
    });
    return (await db.send(query)).Items ?? [];
  };

  return {
    /** Event types of a return, once its chain has been found whole and its head the fold of its events. */
    async story(returnId: string): Promise<ReturnEvent['type'][]> {
      const events = await returns.events(returnId);
      const found = await returns.read(returnId);
      const brokenAt = firstBreak(events);
      if (brokenAt !== undefined) throw new Error(`the chain of ${returnId} is broken at ${brokenAt}`);
      const replayed = JSON.stringify(replay(events), sortedKeys);
      if (JSON.stringify(found?.head, sortedKeys) !== replayed)
        throw new Error(`the head of ${returnId} is not its events`);
      return events.map(({ type }) => type);
    },

    /** Status and number of states entered of an execution. */
    execution(returnId: string, round = 1): { status: string; statesEntered: number } {
      const { status, statesEntered } = world.stepFunctions.describeExecution(executionArn(returnId, round));
      return { status, statesEntered };
    },

    /** What the customer of this order was written, oldest first. */
    async mails() {
      return (await world.mailbox.mails()).filter(({ to }) => to.includes(email));
    },

    /** What the payment provider has refunded for these returns, in minor units, smallest first. */
    async refunds(...returnIds: readonly string[]): Promise<number[]> {
      const ofEach = await Promise.all(returnIds.map((returnId) => itemsUnder(`REFUND#${returnId}`)));
      return ofEach
        .flat()
        .map(({ amount }) => Number(amount))
        .sort((a, b) => a - b);
    },

    allItems,

    /** Puts the sandbox carrier or payment provider out of order for a while. */
    async outage(party: 'carrier' | 'payments', ms: number, mode = 'down'): Promise<void> {
      const until = new Date(world.clock.now() + ms).toISOString();
      const Item = { pk: `SANDBOX#${party}`, sk: 'OUTAGE', until, mode };
      await db.send(new PutCommand({ TableName: table.name, Item }));
    },

    /** Ends an outage before its time. */
    async outageOver(party: 'carrier' | 'payments'): Promise<void> {
      await db.send(
        new DeleteCommand({ TableName: table.name, Key: { pk: `SANDBOX#${party}`, sk: 'OUTAGE' } }),
      );
    },
  };
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
