import {
  type DynamoDBDocumentClient,
  GetCommand,
  QueryCommand,
  type QueryCommandInput,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { Refusal } from '#domain/errors.ts';
import { calling } from '../calling.ts';
import { type Item, inCurrentForm } from './forms.ts';

/** One write of a transaction, as the document client takes it. */
export type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

const busyReasons = new Set(['TransactionConflict', 'ProvisionedThroughputExceeded', 'ThrottlingError']);

const patience = 8;

/**
 * Runs a call to the table. A transaction that holds the item is waited out, since the client itself does not.
 * @throws Refusal StoreBusy for a table that is busy after all retries
 */
export function callingTable<T>(call: () => Promise<T>): Promise<T> {
  return calling('the table', async () => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await call();
      } catch (error) {
        const held = error instanceof Error && error.name === 'TransactionConflictException';
        if (!held || attempt === patience) throw error;
        await pause(attempt);
      }
    }
  });
}

/** Whether a write failed because its condition did not hold. */
export const conditionFailed = (error: unknown) =>
  error instanceof Error && error.name === 'ConditionalCheckFailedException';

/** The item of that key in its current form, read consistently. @throws Refusal ItemTooNew */
export async function itemAt(
  db: DynamoDBDocumentClient,
  table: string,
  key: { readonly pk: string; readonly sk: string },
): Promise<Item | undefined> {
  const get = new GetCommand({ TableName: table, Key: key, ConsistentRead: true });
  const { Item } = await callingTable(() => db.send(get));
  return Item && inCurrentForm(Item);
}

/**
 * All items of a partition whose sort key lies in the range, in its order and their current form, read consistently.
 * @throws Refusal ItemTooNew
 */
export async function range(
  db: DynamoDBDocumentClient,
  table: string,
  partition: string,
  { from, to }: { from: string; to: string },
): Promise<Item[]> {
  const items: Item[] = [];
  let start: Record<string, unknown> | undefined;
  do {
    const page = await callingTable(() =>
      db.send(
        new QueryCommand({
          TableName: table,
          ConsistentRead: true,
          KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
          ExpressionAttributeValues: { ':pk': partition, ':from': from, ':to': to },
          ...(start && { ExclusiveStartKey: start }),
        }),
      ),
    );
    items.push(...(page.Items ?? []).map(inCurrentForm));
    start = page.LastEvaluatedKey;
  } while (start !== undefined);
  return items;
}

/** One page of a query: its items, how many were read for them, and where it goes on. */
export async function queryPage(db: DynamoDBDocumentClient, query: QueryCommandInput) {
  const page = await callingTable(() => db.send(new QueryCommand(query)));
  return { items: page.Items ?? [], read: page.ScannedCount ?? 0, last: page.LastEvaluatedKey };
}

/**
 * Writes all or nothing. Contention with other transactions is waited out; a condition that does not hold is not.
 * @returns the places in `writes` whose condition did not hold; empty when everything was written
 * @throws Refusal StoreBusy when contention or throttling does not pass
 */
export async function transact(db: DynamoDBDocumentClient, writes: readonly Write[]): Promise<number[]> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await callingTable(() => db.send(new TransactWriteCommand({ TransactItems: [...writes] })));
      return [];
    } catch (error) {
      const reasons = cancellationReasons(error);
      if (reasons === undefined) throw error;
      const failed = reasons.flatMap((code, place) => (code === 'ConditionalCheckFailed' ? [place] : []));
      if (failed.length > 0) return failed;
      if (!reasons.some((code) => busyReasons.has(code))) throw error;
      if (attempt === patience) throw new Refusal('StoreBusy', 'other transactions hold the same items');
      await pause(attempt);
    }
  }
}

function cancellationReasons(error: unknown): string[] | undefined {
  if (!(error instanceof Error) || error.name !== 'TransactionCanceledException') return undefined;
  const reasons = 'CancellationReasons' in error ? error.CancellationReasons : [];
  if (!Array.isArray(reasons)) return [];
  return reasons.map((reason: { Code?: string } | undefined) => reason?.Code ?? 'None');
}

/** Full jitter, doubling from 20 ms, so that rivals do not meet again. */
export function pause(attempt: number): Promise<void> {
  const longest = 20 * 2 ** attempt;
  return new Promise((resolve) => setTimeout(resolve, Math.random() * longest));
}
