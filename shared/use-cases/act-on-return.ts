import type { ByStaff } from '#domain/events.ts';
import type { ReturnCase } from '#domain/return.ts';
import type { Clock, Commit, Returns } from '#shared/ports.ts';
import { again } from './again.ts';
import { knownReturn } from './known.ts';
import type { ReturnView } from './return-view.ts';
import { timelineOf, viewOf } from './view-return.ts';

export interface StaffActDeps {
  readonly returns: Returns;
  readonly clock: Clock;
}

/** One act of one of the shop's people. */
export interface StaffAct extends ByStaff {
  readonly returnId: string;
  /** names this act for ever: asked again under it, nothing happens again */
  readonly once: string;
}

/** What an act changes; undefined when everything is as it asks already. */
export type ActChange = Omit<Commit, 'before' | 'returnId' | 'once'> | undefined;

/**
 * Carries out an act once, however often it is asked and wherever it was cut off: its name is written in the same
 * transaction as its change.
 * @throws Refusal ReturnNotFound, and whatever `decide` refuses
 */
export function actOnReturn(
  { returns }: StaffActDeps,
  { returnId, once }: StaffAct,
  decide: (before: ReturnCase) => ActChange | Promise<ActChange>,
): Promise<ReturnView> {
  return again(async () => {
    const before = await knownReturn(returns, returnId);
    try {
      const change = await decide(before);
      if (change !== undefined) await returns.commit({ before, returnId, once, ...change });
    } catch (error) {
      // what was done already may be refused a second time, and is done all the same
      if (!(await returns.happened(returnId, once))) throw error;
    }
    return viewOf(await knownReturn(returns, returnId), await timelineOf(returns, returnId));
  });
}

/** What an event of theirs has in common with all others. */
export function byStaff({ clock }: StaffActDeps, { by, why }: StaffAct) {
  return { base: { actor: 'staff', occurredAt: clock.now() } as const, signed: { by, why } };
}
