import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
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
