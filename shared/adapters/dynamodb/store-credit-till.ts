import { type DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { Refusal } from '#domain/errors.ts';
import { sumOfLots } from '#domain/lots.ts';
import { isSameRedemption, type Redemption, type VoidedKey } from '#domain/redemption.ts';
import { givenBack, redeemed, type StoreCredit } from '#domain/store-credit.ts';
import { readCode } from '#domain/store-credit-code.ts';
import type { Clock, StoreCreditTill } from '#shared/ports.ts';
import { callingTable, conditionFailed, itemAt } from './access.ts';
import { redemptionKey, storeCreditByCodeKey } from './store-credit-keys.ts';
import { type StoreCreditStore, storeCreditStore, untilEntered } from './store-credit-store.ts';
import { hash } from './stored-forms.ts';

/** What a shop's checkout asks, over the table. */
export function dynamoStoreCreditTill(
  db: DynamoDBDocumentClient,
  table: string,
  clock: Clock,
): StoreCreditTill {
  const store = storeCreditStore(db, table);
  const byCode = async (written: string): Promise<StoreCredit> => {
    const code = readCode(written);
    const way = code && (await itemAt(db, table, storeCreditByCodeKey(hash(code))));
    const credit = way && (await store.read(String(way.reference)));
    if (!credit) throw new Refusal('StoreCreditUnknown', 'no store credit has that code');
    return credit;
  };
  const keepVoided = async (voided: Redemption | VoidedKey, isNew: boolean): Promise<boolean> => {
    const put = new PutCommand({
      TableName: table,
      Item: { ...redemptionKey(voided.key), entity: 'redemption', v: 1, redemption: voided, left: 0 },
      ...(isNew && { ConditionExpression: 'attribute_not_exists(pk)' }),
    });
    try {
      await callingTable(() => db.send(put));
      return true;
    } catch (error) {
      if (conditionFailed(error)) return false;
      throw error;
    }
  };
  return {
    byCode,

    async redeem(asked) {
      return untilEntered(async () => {
        const before = await byCode(asked.code);
        const known = await store.redemption(asked.key);
        if (known !== undefined) return { after: before, redemption: sameAgain(known, asked, before) };
        const { after, entry, redemption } = redeemed(before, asked, clock.now());
        const change = { before, after, entry, redemption: { before: undefined, after: redemption } };
        return (await store.commit(change, clock.now())) ? { after, redemption } : undefined;
      });
    },

    async takeBack(key) {
      return untilEntered(async () => {
        const now = clock.now();
        const known = await store.redemption(key);
        if (known === undefined)
          return (await keepVoided({ key, voidedAt: now }, true)) ? { amount: 0, voidedAt: now } : undefined;
        if (!('reference' in known)) return { amount: 0, voidedAt: known.voidedAt };
        const { currency, voidedAt } = known;
        if (voidedAt !== undefined)
          return { amount: await givenBackByVoid(store, known), currency, voidedAt };
        const amount = sumOfLots(known.lots);
        if (amount === 0) {
          // refunds have given all of it back, and nothing more can happen to it
          await keepVoided({ ...known, voidedAt: now }, false);
          return { amount, currency, voidedAt: now };
        }
        const before = await readOf(store, known);
        const change = givenBack(before, known, { key, amount, because: 'void' }, now);
        const redemption = { before: known, after: change.redemption };
        const done = await store.commit({ ...change, before, redemption }, now);
        return done ? { amount, currency, voidedAt: now } : undefined;
      });
    },
  };
}

function sameAgain(
  known: Redemption | VoidedKey,
  asked: Parameters<StoreCreditTill['redeem']>[0],
  { reference }: StoreCredit,
): Redemption {
  if (known.voidedAt !== undefined)
    throw new Refusal('RedemptionVoided', 'the key was taken back, and redeems nothing any more');
  if (!('reference' in known) || !isSameRedemption(known, { ...asked, reference }))
    throw new Refusal('RedemptionKeyReused', 'something else was redeemed under that key');
  return known;
}

async function givenBackByVoid(store: StoreCreditStore, { key, reference }: Redemption): Promise<number> {
  const entry = await store.entry(reference, `given-back:void:${key}`);
  return sumOfLots(entry?.lots ?? []);
}

/** The store credit that a redemption is of. */
export async function readOf(store: StoreCreditStore, { reference, key }: Redemption): Promise<StoreCredit> {
  const credit = await store.read(reference);
  if (credit === undefined) throw new TypeError(`the redemption ${key} is of no store credit`);
  return credit;
}
