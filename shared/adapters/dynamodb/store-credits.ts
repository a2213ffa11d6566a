import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { balanceOf, emptyStoreCredit, issued } from '#domain/store-credit.ts';
import { codeOf, storeCreditOf } from '#domain/store-credit-code.ts';
import { type StoreCreditTerms, usualTerms } from '#domain/store-credit-terms.ts';
import type { Clock, Ids, StoreCredits } from '#shared/ports.ts';
import { itemAt, type Write } from './access.ts';
import { customerKeys } from './keys.ts';
import { storeCreditByCodeKey, storeCreditCodeKey } from './store-credit-keys.ts';
import { storeCreditStore, untilEntered } from './store-credit-store.ts';
import { hash } from './stored-forms.ts';

/** What store credits need of the world. */
export interface StoreCreditWorld {
  readonly clock: Clock;
  readonly ids: Pick<Ids, 'secret'>;
  /** by market; the usual ones where a market is not named */
  readonly terms?: Readonly<Record<string, StoreCreditTerms>> | undefined;
}

/** Store credits of returns. The code lies apart from all else of it, in an item that few functions may read, and is found by its hash. */
export function dynamoStoreCredits(
  db: DynamoDBDocumentClient,
  table: string,
  { clock, ids, terms = {} }: StoreCreditWorld,
): StoreCredits {
  const store = storeCreditStore(db, table);
  return {
    async issue(issue) {
      const { returnId, customerId, market, currency, key } = issue;
      const reference = storeCreditOf(returnId);
      return untilEntered(async () => {
        if ((await store.entry(reference, `issued:${key}`)) !== undefined) return { reference };
        const before = await store.read(reference);
        if (before !== undefined && before.currency !== currency)
          throw new TypeError(`the store credit of ${returnId} is in ${before.currency}, not ${currency}`);
        const empty = before ?? emptyStoreCredit({ reference, returnId, customerId, market, currency });
        const ofMarket = Object.hasOwn(terms, empty.market) ? terms[empty.market] : undefined;
        const change = {
          ...{ before, ...issued(empty, issue, ofMarket ?? usualTerms) },
          beside: before === undefined ? newWrites(table, customerId, reference, codeOf(ids.secret())) : [],
        };
        return (await store.commit(change, clock.now())) ? { reference } : undefined;
      });
    },

    async issued(key, returnId) {
      const reference = storeCreditOf(returnId);
      const entry = await store.entry(reference, `issued:${key}`);
      return entry && { reference };
    },

    async ofReturn(returnId) {
      const reference = storeCreditOf(returnId);
      const [credit, code] = await Promise.all([
        store.read(reference),
        itemAt(db, table, storeCreditCodeKey(reference)),
      ]);
      if (credit === undefined || code === undefined) return undefined;
      const { balance, expiresAt, lots } = balanceOf(credit, clock.now());
      return { reference, code: String(code.code), currency: credit.currency, balance, expiresAt, lots };
    },
  };
}

/** What a store credit is made with: its code, the way from the code to it, and from its customer. */
function newWrites(table: string, customerId: string, reference: string, code: string): Write[] {
  const items = [
    { ...storeCreditCodeKey(reference), entity: 'store-credit-code', v: 1, code },
    { ...storeCreditByCodeKey(hash(code)), entity: 'store-credit-way', v: 1, reference },
    {
      ...customerKeys.storeCreditLink(customerId, reference),
      ...{ entity: 'store-credit-link', v: 1, reference },
    },
  ];
  return items.map((Item) => ({
    Put: { TableName: table, Item, ConditionExpression: 'attribute_not_exists(pk)' },
  }));
}
