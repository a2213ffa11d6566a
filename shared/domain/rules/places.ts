import type { Policy } from '../policy.ts';
import type { Condition } from './rule.ts';

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

/** Whether anything in a policy may look at what is known of a customer; of an expression its text is enough to tell. */
export function looksAtCustomers(policy: Policy): boolean {
  const named = whensOf(policy).some(({ when }) => when.some(({ field }) => field.startsWith('customer.')));
  return named || policy.rules.some(({ expression }) => expression?.includes('customer') === true);
}
