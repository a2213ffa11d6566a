import { createHash } from 'node:crypto';
import type { Identity } from '#shared/ports.ts';
import type { Write } from './access.ts';
import { addressKeys, identityKey } from './keys.ts';

/** Of an address as people write it: letter case and blanks around it do not matter. */
export const addressHash = (email: string) =>
  createHash('sha256').update(email.trim().toLowerCase()).digest('hex');

/**
 * Who the customer is, and the way from their address to them: of an address that they no longer have there is none. Holds
 * only if they still have the address that was read.
 */
export function identityWrites(table: string, identity: Identity, before: Identity | undefined): Write[] {
  const { customerId, email } = identity;
  const link = addressKeys.customer(addressHash(email), customerId);
  const old = before && addressKeys.customer(addressHash(before.email), customerId);
  return [
    {
      Put: {
        TableName: table,
        Item: { ...identityKey(customerId), entity: 'identity', v: 1, identity },
        ConditionExpression: 'attribute_not_exists(pk) OR #identity.#email = :email',
        ExpressionAttributeNames: { '#identity': 'identity', '#email': 'email' },
        ExpressionAttributeValues: { ':email': before?.email ?? email },
      },
    },
    { Put: { TableName: table, Item: { ...link, entity: 'address', v: 1, customerId } } },
    ...(old && old.pk !== link.pk ? [{ Delete: { TableName: table, Key: old } }] : []),
  ];
}
