import { type DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { callingTable, conditionFailed, itemAt } from '#adapters/dynamodb/access.ts';
import type { Clock } from '#shared/ports.ts';
import { outageKey, type SandboxParty } from './keys.ts';

/** What a sandbox needs of the world: the table that it remembers in, and the time. */
export interface SandboxWorld {
  readonly db: DynamoDBDocumentClient;
  readonly table: string;
  readonly clock: Clock;
}

interface Key {
  readonly pk: string;
  readonly sk: string;
}

const outage = z.object({
  until: z.iso.datetime(),
  mode: z._default(z.enum(['down', 'lost-answer', 'declines']), 'down'),
});
export type OutageMode = z.infer<typeof outage>['mode'];

/** How the service is out at this moment, if it is. */
export async function outageNow(world: SandboxWorld, party: SandboxParty): Promise<OutageMode | undefined> {
  const planned = await recall(world, outageKey(party), outage);
  if (planned === undefined || Date.parse(world.clock.now()) >= Date.parse(planned.until)) return undefined;
  return planned.mode;
}

/** The item of that key as the schema reads it, consistently; undefined when there is none. */
export async function recall<Schema extends z.ZodMiniType>(
  { db, table }: SandboxWorld,
  key: Key,
  schema: Schema,
): Promise<z.infer<Schema> | undefined> {
  const item = await itemAt(db, table, key);
  return item === undefined ? undefined : z.parse(schema, item);
}

/**
 * Stores the item unless that key has one. Of calls that race, one stores.
 * @returns what the key holds afterwards: this item, or the one that was there first
 */
export async function rememberOnce<Schema extends z.ZodMiniType>(
  world: SandboxWorld,
  key: Key,
  schema: Schema,
  item: z.infer<Schema> & object,
): Promise<z.infer<Schema>> {
  const { db, table } = world;
  const put = new PutCommand({
    TableName: table,
    Item: { ...item, ...key },
    ConditionExpression: 'attribute_not_exists(pk)',
  });
  try {
    await callingTable(() => db.send(put));
    return item;
  } catch (error) {
    if (!conditionFailed(error)) throw error;
    return (await recall(world, key, schema)) ?? item;
  }
}
