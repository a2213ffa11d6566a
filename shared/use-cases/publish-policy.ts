import { isRefusal, Refusal } from '#domain/errors.ts';
import type { Policy } from '#domain/policy.ts';
import type { Finding } from '#domain/rules/lint/finding.ts';
import { lintPolicy } from '#domain/rules/lint/lint-policy.ts';
import type { ReadExpressions } from '#domain/rules/lint/reading.ts';
import type { Clock, Policies } from '#shared/ports.ts';

export interface PublishPolicyDeps {
  readonly policies: Policies;
  readonly readExpressions: ReadExpressions;
  readonly clock: Clock;
}

/** A version that stands, and what whoever wrote it may want to know. */
export interface PublishedPolicy {
  readonly market: string;
  readonly version: number;
  readonly findings: readonly Finding[];
}

/** An answer tells so many findings; a document that has more has the same few faults over and over. */
const mostFindings = 100;

/**
 * Publishes a version of a market's policy in somebody's name, unless its linter finds an error in it. What was published once may be published again,
 * even if the linter has become stricter since.
 * @throws Refusal PolicyRefused with the findings; PolicyVersionExists when the version exists with other content
 */
export function publishPolicy({ policies, readExpressions, clock }: PublishPolicyDeps) {
  return async (policy: Policy, by: string): Promise<PublishedPolicy> => {
    const { market, version } = policy;
    const findings = lintPolicy(policy, readExpressions);
    const errors = findings.filter(({ severity }) => severity === 'error');
    if (errors.length > 0 && !(await isPublished(policies, policy))) {
      const detail =
        errors.length === 1 ? 'the policy has an error' : `the policy has ${errors.length} errors`;
      throw new Refusal('PolicyRefused', detail, { findings: errors.slice(0, mostFindings) });
    }
    await policies.publish(policy, { at: clock.now(), by });
    return { market, version, findings: findings.slice(0, mostFindings) };
  };
}

async function isPublished(policies: Policies, { market, version }: Policy): Promise<boolean> {
  try {
    await policies.read(market, version);
    return true;
  } catch (error) {
    if (isRefusal(error, 'PolicyNotFound')) return false;
    throw error;
  }
}
