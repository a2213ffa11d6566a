import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { ReturnEvent } from '#domain/events.ts';
import type { Returns } from '#shared/ports.ts';
import { range } from './access.ts';
import type { Item } from './forms.ts';
import { returnKeys } from './keys.ts';

/** What happened to returns, for those who read nothing else of them. */
export function dynamoReturnEvents(db: DynamoDBDocumentClient, table: string): Pick<Returns, 'events'> {
  return {
    async events(returnId) {
      const items = await range(db, table, returnKeys.partition(returnId), returnKeys.eventsRange);
      return items.map((item) => eventOf(item));
    },
  };
}

/** The event in an item of the table or of its stream, without the item's own attributes. */
export function eventOf(item: Item): ReturnEvent {
  const { pk: _pk, sk: _sk, entity: _entity, v: _v, ...event } = item;
  return event as unknown as ReturnEvent;
}
