import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { storeCreditStore, untilEntered } from '#adapters/dynamodb/store-credit-store.ts';
import { readOf } from '#adapters/dynamodb/store-credit-till.ts';
import { isRefusal } from '#domain/errors.ts';
import { sumOfLots } from '#domain/lots.ts';
import type { Redemption } from '#domain/redemption.ts';
import { givenBack, type StoreCreditEntry } from '#domain/store-credit.ts';
import type { Clock, Payments, RefundRequest } from '#shared/ports.ts';
import { anotherRefund, declined, outcomeUnknown, unavailable } from './outcomes.ts';

const provider = 'store-credit';

/**
 * Refunds of what was bought with store credit: they give back to the store credit of that redemption, which is the payment's
 * `paymentId`, once a key and never more than was redeemed. Keys are never forgotten. `find` also knows what a return made store credit of.
 */
export function storeCreditPayments(db: DynamoDBDocumentClient, table: string, clock: Clock): Payments {
  const store = storeCreditStore(db, table);
  const redemptionOf = async ({ paymentId }: RefundRequest): Promise<Redemption | undefined> => {
    const known = await store.redemption(paymentId);
    return known !== undefined && 'reference' in known ? known : undefined;
  };
  /** the id of what was given back under the key, if that is what is asked for */
  const made = async ({ reference, currency }: Redemption, asked: RefundRequest) => {
    const entry = await store.entry(reference, `given-back:refund:${asked.key}`);
    if (entry === undefined) return undefined;
    const id = refundIdOf(reference, entry);
    const amount = sumOfLots(entry.lots);
    const isSame = entry.is === 'given-back' && entry.redemption === asked.paymentId;
    if (!isSame || amount !== asked.amount || currency !== asked.currency)
      throw anotherRefund(provider, { id, amount, currency });
    return id;
  };
  /** the id of what became store credit instead of going back, whose reference stands in the payment's place */
  const issuedInstead = async ({ paymentId: reference, key, amount, currency }: RefundRequest) => {
    const entry = await store.entry(reference, `issued:${key}`);
    const credit = entry && (await store.read(reference));
    if (entry === undefined || credit === undefined) return undefined;
    const id = refundIdOf(reference, entry);
    const issued = sumOfLots(entry.lots);
    if (issued !== amount || credit.currency !== currency)
      throw anotherRefund(provider, { id, amount: issued, currency: credit.currency });
    return id;
  };
  const giveBack = async (request: RefundRequest): Promise<string | undefined> => {
    const redemption = await whereAnswered(unavailable, () => redemptionOf(request));
    if (redemption === undefined) throw declined(provider, 'no-such-redemption');
    const before = await whereAnswered(unavailable, () => readOf(store, redemption));
    const known = await whereAnswered(unavailable, () => made(redemption, request));
    if (known !== undefined) return known;
    if (redemption.voidedAt !== undefined) throw declined(provider, 'redemption-voided');
    if (redemption.currency !== request.currency) throw declined(provider, 'other-currency');
    const { key, amount } = request;
    const now = clock.now();
    const change = givenBack(before, redemption, { key, amount, because: 'refund' }, now);
    const entered = { ...change, before, redemption: { before: redemption, after: change.redemption } };
    const done = await whereAnswered(outcomeUnknown, () => store.commit(entered, now));
    return done ? refundIdOf(before.reference, change.entry) : undefined;
  };
  return {
    refund: (request) => whereAnswered(unavailable, () => untilEntered(() => giveBack(request))),

    find: (asked) =>
      whereAnswered(unavailable, async () => {
        const redemption = await redemptionOf(asked);
        return redemption ? made(redemption, asked) : issuedInstead(asked);
      }),

    // what stands in our own ledger was written by us
    made: async () => [],
  };
}

/** What a busy table means: that nothing happened while it was read, that nobody knows while it was written. */
async function whereAnswered<T>(means: typeof unavailable, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (!isRefusal(error, 'StoreBusy')) throw error;
    throw means(provider, 'the table is busy');
  }
}

const refundIdOf = (reference: string, { number }: StoreCreditEntry) => `${reference}:${number}`;
