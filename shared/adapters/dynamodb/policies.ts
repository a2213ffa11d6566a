import { type DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { defaultPolicy } from '#domain/default-policy.ts';
import { Refusal } from '#domain/errors.ts';
import type { Policy } from '#domain/policy.ts';
import type { Policies } from '#shared/ports.ts';
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

  return {
    read,

    async inForce(market, at) {
      const items = await range(db, table, policyKeys.partition(market), policyKeys.versionsRange);
      const versions = items.map((item) => item.policy as Policy);
      return versions.findLast((policy) => policy.effectiveFrom <= at) ?? defaultPolicy(market);
    },

    async publish(policy) {
      const Item = { ...policyKeys.version(policy.market, policy.version), entity: 'policy', v: 2, policy };
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
