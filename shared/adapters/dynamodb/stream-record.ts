import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { ReturnEvent } from '#domain/events.ts';
import type { WithdrawalEvent } from '#domain/withdrawal-statement.ts';
import type { Counted } from '#shared/ports.ts';
import { type Item, inCurrentForm } from './forms.ts';
import { eventOf } from './return-events.ts';
import { withdrawalEventOf } from './withdrawals.ts';

/** An event, by what it is one of. */
export type RecordedEvent =
  | { readonly of: 'return'; readonly event: ReturnEvent }
  | { readonly of: 'withdrawal'; readonly event: WithdrawalEvent };

type StreamRecord = { readonly dynamodb?: { readonly NewImage?: object | undefined } | undefined };

/**
 * The event whose insertion a stream record tells of.
 * @throws TypeError when the record has no new image; Refusal ItemTooNew
 */
export function eventInRecord(record: StreamRecord): RecordedEvent {
  const item = itemIn(record);
  return item.entity === 'withdrawal-event'
    ? { of: 'withdrawal', event: withdrawalEventOf(item) }
    : { of: 'return', event: eventOf(item) };
}

/**
 * What there is to count after the insertion that a stream record tells of: a return, or an order as it was told.
 * @throws as eventInRecord
 */
export function countedInRecord(record: StreamRecord): Counted {
  const item = itemIn(record);
  if (item.entity === 'event') return { is: 'return', returnId: eventOf(item).returnId };
  const { orderNumber, telling, chunk } = item;
  return { is: 'order', orderNumber: String(orderNumber), telling: String(telling), chunk: Number(chunk) };
}

function itemIn(record: StreamRecord): Item {
  const image = record.dynamodb?.NewImage;
  if (image === undefined) throw new TypeError('the stream record holds no new image');
  // lambda's and the client's types of an attribute value differ only in how they spell binary values
  return inCurrentForm(unmarshall(image as Record<string, AttributeValue>));
}
