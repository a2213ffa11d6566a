import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { type WaitName, waitNames } from '#domain/waits.ts';
import type { Waits } from '#shared/ports.ts';
import { range } from './access.ts';
import { returnKeys } from './keys.ts';

/** What is parked on a return, for whoever only looks. A wait that timed out leaves its item behind. */
export function parkedWaits(db: DynamoDBDocumentClient, table: string): Pick<Waits, 'parked'> {
  return {
    async parked(returnId) {
      const items = await range(db, table, returnKeys.partition(returnId), returnKeys.waitsRange);
      const parked = items.map((item) => item.wait);
      return waitNames.filter((wait: WaitName) => parked.includes(wait));
    },
  };
}
