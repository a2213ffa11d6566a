import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { StoreCreditEntry } from '#domain/store-credit.ts';
import type { StoreCreditFiles } from '#shared/ports.ts';
import { range } from './access.ts';
import { customerKeys } from './keys.ts';
import { storeCreditKeys } from './store-credit-keys.ts';
import { storeCreditStore } from './store-credit-store.ts';

/** Store credits as the shop's people see them. Their codes are not read here. */
export function dynamoStoreCreditFiles(db: DynamoDBDocumentClient, table: string): StoreCreditFiles {
  const store = storeCreditStore(db, table);
  return {
    async read(reference) {
      const credit = await store.read(reference);
      if (credit === undefined) return undefined;
      const items = await range(
        db,
        table,
        storeCreditKeys.partition(reference),
        storeCreditKeys.entriesRange,
      );
      const entries = items
        .map((item) => item.entry as StoreCreditEntry)
        // what was entered since the head was read is not of this telling
        .filter(({ number }) => number <= credit.entries)
        .toSorted((a, b) => a.number - b.number);
      return { credit, entries };
    },

    async ofCustomer(customerId) {
      const links = await range(
        db,
        table,
        customerKeys.partition(customerId),
        customerKeys.storeCreditLinksRange,
      );
      return links.map(({ reference }) => String(reference));
    },
  };
}
