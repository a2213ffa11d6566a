import type { Policy } from '#domain/policy.ts';
import { type Difference, differences } from '#domain/rules/diff.ts';
import type { Clock, Policies, Publication } from '#shared/ports.ts';

/** A version in a list. */
export interface PolicyRow {
  readonly version: number;
  readonly effectiveFrom: string;
  readonly note?: string | undefined;
  readonly rules: number;
  readonly published?: Publication | undefined;
}

/** What a market has published, the newest first; without any, the built-in policy (version 0) is in force. */
export interface PolicyList {
  readonly market: string;
  readonly inForce: number;
  readonly versions: readonly PolicyRow[];
}

export function listPolicies({ policies, clock }: { readonly policies: Policies; readonly clock: Clock }) {
  return async ({ market }: { market: string }): Promise<PolicyList> => {
    const [versions, inForce] = await Promise.all([
      policies.versions(market),
      policies.inForce(market, clock.now()),
    ]);
    return {
      market,
      inForce: inForce.version,
      versions: versions
        .map(({ policy: { version, effectiveFrom, note, rules }, published }) => ({
          ...{ version, effectiveFrom, note, published },
          rules: rules.length,
        }))
        .toReversed(),
    };
  };
}

/** What one version says otherwise than another. */
export interface PolicyDifferences {
  readonly market: string;
  readonly from: number;
  readonly to: number;
  readonly differences: readonly Difference[];
}

/** What the second of two versions says otherwise. Version 0 is the built-in policy. @throws Refusal PolicyNotFound */
export function comparePolicies({ policies }: { readonly policies: Policies }) {
  return async (asked: { market: string; version: number; other: number }): Promise<PolicyDifferences> => {
    const { market, version: from, other: to } = asked;
    const [before, after] = await Promise.all([policies.read(market, from), policies.read(market, to)]);
    return { market, from, to, differences: differences(saying(before), saying(after)) };
  };
}

/** A policy without what names the version itself. */
function saying({ version: _, ...rest }: Policy) {
  return rest;
}
