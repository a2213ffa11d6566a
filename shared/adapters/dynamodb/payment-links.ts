import { type DynamoDBDocumentClient, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import type { Collection } from '#shared/ports.ts';
import { callingTable, conditionFailed, itemAt } from './access.ts';
import { returnKeys } from './keys.ts';

/** A link at a provider, and where it leads. */
export interface MadeLink {
  readonly linkId: string;
  readonly url: string;
}

/** A link that was asked for; `made` is there once its provider's answer has come. */
export interface AskedLink {
  readonly amount: number;
  readonly currency: string;
  readonly made?: MadeLink | undefined;
}

/** What was asked of a provider that finds links by its own ids alone. */
export interface LinkMemory {
  /** notes, before the provider is asked, what it is asked for. @returns what the key holds: this, or what was asked for first */
  begin(collection: Collection): Promise<AskedLink>;
  /** notes which link was made. @returns the one that the key holds: this, or the one that was noted first */
  note(collection: Collection, made: MadeLink): Promise<MadeLink>;
  of(collection: Collection): Promise<AskedLink | undefined>;
}

const stored = z.object({
  amount: z.int(),
  currency: z.string(),
  linkId: z.optional(z.string()),
  url: z.optional(z.string()),
});

/** Payment links, kept beside their return. */
export function dynamoPaymentLinks(db: DynamoDBDocumentClient, table: string): LinkMemory {
  const keyOf = ({ returnId, key }: Collection) => returnKeys.paymentLink(returnId, key);
  const of = async (collection: Collection) => {
    const item = await itemAt(db, table, keyOf(collection));
    return item && asLink(item);
  };
  return {
    of,

    async begin(collection) {
      const { amount, currency } = collection;
      const Item = { ...keyOf(collection), entity: 'payment-link', v: 1, amount, currency };
      const put = new PutCommand({
        TableName: table,
        Item,
        ConditionExpression: 'attribute_not_exists(pk)',
      });
      try {
        await callingTable(() => db.send(put));
      } catch (error) {
        if (!conditionFailed(error)) throw error;
        return (await of(collection)) ?? { amount, currency };
      }
      return { amount, currency };
    },

    async note(collection, made) {
      const update = new UpdateCommand({
        TableName: table,
        Key: keyOf(collection),
        UpdateExpression: 'SET linkId = if_not_exists(linkId, :linkId), #url = if_not_exists(#url, :url)',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeNames: { '#url': 'url' },
        ExpressionAttributeValues: { ':linkId': made.linkId, ':url': made.url },
        ReturnValues: 'ALL_NEW',
      });
      const { Attributes = {} } = await callingTable(() => db.send(update));
      return asLink(Attributes).made ?? made;
    },
  };
}

function asLink(item: unknown): AskedLink {
  const { amount, currency, linkId, url } = z.parse(stored, item);
  return { amount, currency, ...(linkId && url && { made: { linkId, url } }) };
}
