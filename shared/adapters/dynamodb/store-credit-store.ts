import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { Refusal } from '#domain/errors.ts';
import { sumOfLots } from '#domain/lots.ts';
import type { Redemption, VoidedKey } from '#domain/redemption.ts';
import type { Entered, StoreCredit, StoreCreditEntry } from '#domain/store-credit.ts';
import { itemAt, pause, transact, type Write } from './access.ts';
import { countWrites } from './store-credit-figures.ts';
import { lapseKeys, redemptionKey, storeCreditKeys } from './store-credit-keys.ts';

/** What one transaction enters, with what goes along. */
export interface StoreCreditChange extends Entered {
  readonly before: StoreCredit | undefined;
  readonly redemption?: { readonly before: Redemption | undefined; readonly after: Redemption } | undefined;
  /** of its own: made with the store credit, or done with by this */
  readonly beside?: readonly Write[] | undefined;
}

/** How often a change is decided again when another one came first. */
const patience = 40;

/** Store credits in the table: head, entries and redemptions, changed together. */
export function storeCreditStore(db: DynamoDBDocumentClient, table: string) {
  return {
    async read(reference: string): Promise<StoreCredit | undefined> {
      const item = await itemAt(db, table, storeCreditKeys.head(reference));
      return item?.storeCredit as StoreCredit | undefined;
    },

    async entry(reference: string, key: string): Promise<StoreCreditEntry | undefined> {
      const item = await itemAt(db, table, storeCreditKeys.entry(reference, key));
      return item?.entry as StoreCreditEntry | undefined;
    },

    async redemption(key: string): Promise<Redemption | VoidedKey | undefined> {
      const item = await itemAt(db, table, redemptionKey(key));
      return item?.redemption as Redemption | VoidedKey | undefined;
    },

    /** Enters all of it, or nothing. @returns whether it did: if not, something of it changed since it was read */
    async commit(change: StoreCreditChange, now: string): Promise<boolean> {
      const failed = await transact(db, [
        ...entryWrites(table, change),
        ...lapseWrites(table, change),
        ...redemptionWrites(table, change),
        ...countWrites(table, change, now),
        ...(change.beside ?? []),
      ]);
      return failed.length === 0;
    },
  };
}

export type StoreCreditStore = ReturnType<typeof storeCreditStore>;

/** Reads, decides and enters again until it is done. @param round gives what came of it; undefined when something changed under it */
export async function untilEntered<T>(round: () => Promise<T | undefined>): Promise<T> {
  for (let attempt = 1; attempt <= patience; attempt += 1) {
    const done = await round();
    if (done !== undefined) return done;
    await pause(Math.min(attempt, 4));
  }
  throw new Refusal('StoreBusy', 'too much happens to the store credit at once');
}

/** The entry is the first of its key, and the head follows on the one that was read: so no two spend the same. */
function entryWrites(table: string, { before, after, entry }: StoreCreditChange): Write[] {
  const { reference } = after;
  return [
    {
      Put: {
        TableName: table,
        Item: {
          ...storeCreditKeys.entry(reference, entry.key),
          ...{ entity: 'store-credit-entry', v: 1, entry },
        },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
    {
      Put: {
        TableName: table,
        Item: { ...storeCreditKeys.head(reference), entity: 'store-credit', v: 1, storeCredit: after },
        ...(before === undefined
          ? { ConditionExpression: 'attribute_not_exists(pk)' }
          : {
              ConditionExpression: '#credit.#entries = :read',
              ExpressionAttributeNames: { '#credit': 'storeCredit', '#entries': 'entries' },
              ExpressionAttributeValues: { ':read': before.entries },
            }),
      },
    },
  ];
}

/** Notes when what was put on it lapses. */
function lapseWrites(table: string, { before, after }: StoreCreditChange): Write[] {
  const known = new Set(before?.lots.map(({ expiresAt }) => expiresAt));
  const fresh = new Set(after.lots.map(({ expiresAt }) => expiresAt).filter((at) => !known.has(at)));
  return [...fresh].map((expiresAt) => ({
    Put: {
      TableName: table,
      Item: {
        ...lapseKeys.lapse(expiresAt, after.reference),
        ...{ entity: 'store-credit-lapse', v: 1, reference: after.reference, lapsesAt: expiresAt },
      },
    },
  }));
}

/** What is left of a redemption only gets less: that it is as it was read says that nothing was given back meanwhile. */
function redemptionWrites(table: string, { redemption }: StoreCreditChange): Write[] {
  if (redemption === undefined) return [];
  const { before, after } = redemption;
  return [
    {
      Put: {
        TableName: table,
        Item: {
          ...redemptionKey(after.key),
          ...{ entity: 'redemption', v: 1, redemption: after, left: sumOfLots(after.lots) },
        },
        ...(before === undefined
          ? { ConditionExpression: 'attribute_not_exists(pk)' }
          : {
              ConditionExpression: '#left = :read',
              ExpressionAttributeNames: { '#left': 'left' },
              ExpressionAttributeValues: { ':read': sumOfLots(before.lots) },
            }),
      },
    },
  ];
}
