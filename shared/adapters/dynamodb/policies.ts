import { type DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { defaultPolicy } from '#domain/default-policy.ts';
import { Refusal } from '#domain/errors.ts';
import { inForceAt, type Policy } from '#domain/policy.ts';
import type { Policies, Publication, PublishedVersion } from '#shared/ports.ts';
import { callingTable, conditionFailed, itemAt, range } from './access.ts';
import { policyKeys } from './keys.ts';

/** Published policies, an item a version. Nothing ever changes one. */
export function dynamoPolicies(db: DynamoDBDocumentClient, table: string): Policies {
  const read = async (market: string, version: number): Promise<Policy> => {
    if (version === 0) return defaultPolicy(market);
    const item = await itemAt(db, table, policyKeys.version(market, version));
    if (item === undefined) throw new Refusal('PolicyNotFound', `market ${market} has no policy ${version}`);
    return item.policy as Policy;
  };

  const versions = async (market: string): Promise<PublishedVersion[]> => {
    const items = await range(db, table, policyKeys.partition(market), policyKeys.versionsRange);
    return items.map(({ policy, published }) => ({
      policy: policy as Policy,
      published: published as Publication | undefined,
    }));
  };

  return {
    read,

    async inForce(market, at) {
      const published = await versions(market);
      return inForceAt(
        published.map(({ policy }) => policy),
        at,
        defaultPolicy(market),
      );
    },

    versions,

    async publish(policy, published) {
      const key = policyKeys.version(policy.market, policy.version);
      const Item = { ...key, entity: 'policy', v: 2, policy, published };
      const put = new PutCommand({ TableName: table, Item, ConditionExpression: 'attribute_not_exists(pk)' });
      try {
        await callingTable(() => db.send(put));
      } catch (error) {
        if (!conditionFailed(error)) throw error;
        const published = await read(policy.market, policy.version);
        if (JSON.stringify(sorted(published)) === JSON.stringify(sorted(policy))) return;
        throw new Refusal(
          'PolicyVersionExists',
          `version ${policy.version} was published with other content`,
        );
      }
    },
  };
}

/** The same value with its members in one order: the table does not keep ours. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => [key, sorted(member)]),
  );
}
