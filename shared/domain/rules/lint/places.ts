import type { Policy } from '../../policy.ts';
import type { Condition } from '../rule.ts';

/** The lists of a policy whose entries hold under conditions. */
export const conditionalLists = [
  'questions',
  'exemptGoods',
  'tiers',
  'recovery',
  'windows',
  'rules',
] as const satisfies readonly (keyof Policy)[];
export type ConditionalList = (typeof conditionalLists)[number];

/** The conditions of one entry, and where it stands. */
export interface PlacedWhen {
  readonly list: ConditionalList;
  readonly index: number;
  readonly when: readonly Condition[];
}

/** Every list of conditions in a policy. */
export function whensOf(policy: Policy): PlacedWhen[] {
  return conditionalLists.flatMap((list) =>
    policy[list].map(({ when }, index): PlacedWhen => ({ list, index, when })),
  );
}
