import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Accepted } from './accepted.ts';

/** What a need gives a function. */
export interface Grant {
  readonly environment: Readonly<Record<string, string>>;
  readonly statements: readonly PolicyStatement[];
  /** why a statement names more than one thing, where it does */
  readonly wide?: Accepted;
}

export const allow = (actions: readonly string[], ...resources: string[]) =>
  new PolicyStatement({ actions: [...actions], resources });

/** Partitions of the table that a function reads only where its need says so: the codes that store credits are spent with. */
const codes = 'STORE-CREDIT-CODE#*';

/** Takes codes of store credits from what reads the table, whatever else allows it. */
export const denyCodes = (reads: readonly string[], tableArn: string) =>
  new PolicyStatement({
    effect: Effect.DENY,
    actions: [...reads],
    resources: [tableArn],
    conditions: { 'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': [codes] } },
  });

/** Settings of the stage, as JSON, and nothing to be allowed. */
export const told = (all: Readonly<Record<string, unknown>>): Grant => ({
  environment: Object.fromEntries(Object.entries(all).map(([name, one]) => [name, JSON.stringify(one)])),
  statements: [],
});
