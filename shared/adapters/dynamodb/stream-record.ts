import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { ReturnEvent } from '#domain/events.ts';
import type { WithdrawalEvent } from '#domain/withdrawal-statement.ts';
import { inCurrentForm } from './forms.ts';
import { eventOf } from './returns.ts';
import { withdrawalEventOf } from './withdrawals.ts';

/** An event, by what it is one of. */
export type RecordedEvent =
  | { readonly of: 'return'; readonly event: ReturnEvent }
  | { readonly of: 'withdrawal'; readonly event: WithdrawalEvent };

/**
 * The event whose insertion a stream record tells of.
 * @throws TypeError when the record has no new image; Refusal ItemTooNew
 */
export function eventInRecord(record: {
  readonly dynamodb?: { readonly NewImage?: object | undefined } | undefined;
}): RecordedEvent {
  const image = record.dynamodb?.NewImage;
  if (image === undefined) throw new TypeError('the stream record holds no new image');
  // lambda's and the client's types of an attribute value differ only in how they spell binary values
  const item = inCurrentForm(unmarshall(image as Record<string, AttributeValue>));
  return item.entity === 'withdrawal-event'
    ? { of: 'withdrawal', event: withdrawalEventOf(item) }
    : { of: 'return', event: eventOf(item) };
}
