import type { Exemption, MarketPack, Source } from '../law/market-pack.ts';
import { type Standing, withdrawalPeriod } from '../law/withdrawal.ts';

/**
 * Which rules a line of a return is under. `withdrawal`: the statutory right, which needs no reason. `reklamation`: the
 * legal guarantee, for goods that are faulty or not what was agreed. `policy`: what the shop gives of its own will.
 */
export const lanes = ['withdrawal', 'reklamation', 'policy'] as const;
export type Lane = (typeof lanes)[number];

/** What a reason is about: a change of mind, or the goods. */
export const reasonKinds = ['regret', 'fault'] as const;
export type ReasonKind = (typeof reasonKinds)[number];

export interface LaneFacts {
  readonly about: ReasonKind;
  /** the customer has expressly said that they withdraw, which needs no reason */
  readonly declared?: boolean | undefined;
  readonly statedAt: string;
  readonly possessedAt?: string | undefined;
  readonly presumedPossessedAt?: string | undefined;
  readonly informedAt?: string | undefined;
  readonly exemption?: Exemption | undefined;
}

/** The lane of a line, with how a statement of withdrawal stands, and the law that says so. */
export interface LaneDecision {
  readonly lane: Lane;
  readonly standing: Standing;
  readonly withdrawalEndsAt?: string | undefined;
  /** why there is no right of withdrawal, where there is none and the line is no reklamation */
  readonly exemption?: Exemption | undefined;
  readonly source?: Source | undefined;
}

/**
 * The lane follows from what the customer says and when. An express withdrawal in time is one, whatever the reason; else a
 * fault is a reklamation, whenever it is said. Anything else is a withdrawal while the period runs, and the shop's own
 * policy after it or where the law knows no such right.
 */
export function laneOf(pack: MarketPack, facts: LaneFacts): LaneDecision {
  const { standing, endsAt } = withdrawalPeriod(pack, facts);
  const period = { standing, ...(endsAt !== undefined && { withdrawalEndsAt: endsAt }) };
  const { withdrawal, reklamation, exempt } = pack;
  const isWithdrawal = standing === 'in-time' && (facts.declared === true || facts.about !== 'fault');
  if (!isWithdrawal && facts.about === 'fault')
    return { lane: 'reklamation', ...period, source: reklamation.sources.period };
  if (isWithdrawal) return { lane: 'withdrawal', ...period, source: withdrawal.sources.period };
  if (facts.exemption !== undefined) {
    return {
      lane: 'policy',
      ...period,
      exemption: facts.exemption,
      source: exempt[facts.exemption].source,
    };
  }
  return { lane: 'policy', ...period };
}
