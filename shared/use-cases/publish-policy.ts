import type { Policy } from '#domain/policy.ts';
import type { Policies } from '#shared/ports.ts';

/** Publishes a version of a market's policy. @throws Refusal PolicyVersionExists when it exists with other content */
export function publishPolicy({ policies }: { readonly policies: Policies }) {
  return async (policy: Policy): Promise<{ market: string; version: number }> => {
    await policies.publish(policy);
    return { market: policy.market, version: policy.version };
  };
}
