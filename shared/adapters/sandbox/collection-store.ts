import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { callingTable, conditionFailed } from '#adapters/dynamodb/access.ts';
import { hash } from '#adapters/dynamodb/stored-forms.ts';
import { collectionKey, payPageKey } from './keys.ts';
import { recall, rememberOnce, type SandboxWorld } from './store.ts';

const collection = z.object({
  key: z.string(),
  returnId: z.string(),
  amount: z.int(),
  currency: z.string(),
  language: z.string(),
  says: z.string(),
  payBy: z.string(),
  /** it moves no money: who reads it here may pay with it */
  secret: z.string(),
  paid: z.optional(z.object({ paymentId: z.string(), at: z.string() })),
  closedAt: z.optional(z.string()),
});
/** What the sandbox was asked to collect. */
export type SandboxCollection = z.infer<typeof collection>;

const page = z.object({ key: z.string() });

/** How it stands at a moment. */
export function standingOf({ paid, closedAt, payBy }: SandboxCollection, now: string) {
  if (paid !== undefined) return 'paid';
  return closedAt === undefined && now <= payBy ? 'open' : 'lapsed';
}

export const recallCollection = (world: SandboxWorld, key: string) =>
  recall(world, collectionKey(key), collection);

/** What is paid on the page of that secret. */
export async function collectionOf(world: SandboxWorld, secret: string) {
  const found = await recall(world, payPageKey(hash(secret)), page);
  return found && recallCollection(world, found.key);
}

/** Makes it, unless the key has one. @returns what the key holds */
export async function makeCollection(
  world: SandboxWorld,
  asked: SandboxCollection,
): Promise<SandboxCollection> {
  const made = await rememberOnce(world, collectionKey(asked.key), collection, asked);
  await rememberOnce(world, payPageKey(hash(made.secret)), page, { key: made.key });
  return made;
}

/** Ends it, by a payment or without one; what has ended stays as it is. @returns how it ended */
export async function endCollection<End extends 'paid' | 'closedAt'>(
  world: SandboxWorld,
  key: string,
  end: End,
  value: NonNullable<SandboxCollection[End]>,
): Promise<SandboxCollection | undefined> {
  const update = new UpdateCommand({
    TableName: world.table,
    Key: collectionKey(key),
    UpdateExpression: 'SET #end = :end',
    ConditionExpression:
      'attribute_exists(pk) AND attribute_not_exists(paid) AND attribute_not_exists(closedAt)',
    ExpressionAttributeNames: { '#end': end },
    ExpressionAttributeValues: { ':end': value },
  });
  try {
    await callingTable(() => world.db.send(update));
  } catch (error) {
    if (!conditionFailed(error)) throw error;
  }
  return recallCollection(world, key);
}
