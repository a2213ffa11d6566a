import { percentile } from './figures/histogram.ts';
import type { ReturnHead } from './return.ts';

/** Stages in which a customer waits and hears nothing: the parcel is under way, or here and not yet looked at. */
export const silentStages = ['under-way', 'arrived'] as const;
export type SilentStage = (typeof silentStages)[number];

/** What was found at a look at a silence. */
export interface Delay {
  readonly stage: SilentStage;
  /** what nine in ten take at most */
  readonly normalHours: number;
  /** when it is looked at again; nothing at the last look */
  readonly lookAgainAt?: string | undefined;
}

/** How long a stage takes by what the shop says, until enough returns have shown it; hours. */
export type UsualHours = Readonly<Record<SilentStage, number>>;

/** Fewer returns than this show nothing of a lane. */
const enoughReturns = 30;
const share = 0.9;
/** Nobody is written of a delay sooner than that. */
const floorHours = 24;
const mostHours = 186 * 24;
const hourMs = 3_600_000;

/** The stage in which the return is silent, and since when; undefined where its customer waits for nothing of the kind. */
export function silenceOf(head: ReturnHead): { stage: SilentStage; since: string } | undefined {
  if (head.history || head.status !== 'approved' || head.money !== 'none') return undefined;
  if (head.goods === 'under-way' && head.firstScanAt !== undefined)
    return { stage: 'under-way', since: head.firstScanAt };
  if (head.goods === 'delivered' && head.deliveredAt !== undefined)
    return { stage: 'arrived', since: head.deliveredAt };
  return undefined;
}

/**
 * What a stage takes at most in nine of ten returns of a lane, hours: by what was counted of it, or by what the shop says while that is
 * too little. Never less than a day.
 */
export function normalHours(counted: Readonly<Record<string, number>>, usual: number): number {
  const isEnough = (counted.returns ?? 0) >= enoughReturns;
  const minutes = isEnough ? (percentile(counted, share) ?? mostHours * 60) : usual * 60;
  return Math.max(Math.ceil(minutes / 60), floorHours);
}

/** When a stage that began then is slower than its normal. */
export const slowAt = (since: string, hours: number): string =>
  new Date(Date.parse(since) + hours * hourMs).toISOString();

/** When a delay that was noticed is looked at again: after half of the normal, and at least two days. */
export const lookAgainAt = (now: string, hours: number): string =>
  slowAt(now, Math.max(Math.ceil(hours / 2), 2 * floorHours));
