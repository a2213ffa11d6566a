import { goesOut, type OptionalMessage } from '#domain/messages.ts';
import { lookAgainAt, silenceOf } from '#domain/silence.ts';
import type { Clock, Look, Looks, Returns } from '#shared/ports.ts';
import { again } from './again.ts';
import { knownReturn } from './known.ts';

/**
 * Looks at a return that should have gone on by now, and records that it is late: once a stage and look. Its customer hears of the first
 * look, through its event; the second is the one that they were promised. A return that has gone on is left alone.
 */
export function lookAtSilence(deps: {
  readonly returns: Returns;
  readonly looks: Looks;
  readonly clock: Clock;
  readonly wanted: readonly OptionalMessage[];
}) {
  return async ({ returnId, stage, look, normalHours }: Look): Promise<void> => {
    if (!goesOut('delayed', deps.wanted)) return;
    const isLate = await again(async () => {
      const before = await knownReturn(deps.returns, returnId);
      if (silenceOf(before.head)?.stage !== stage) return false;
      const now = deps.clock.now();
      const data = {
        ...{ stage, look, normalHours },
        ...(look === 1 && { lookAgainAt: lookAgainAt(now, normalHours) }),
      };
      await deps.returns.commit({
        ...{ before, returnId, once: `delay:${stage}:${look}` },
        events: [{ type: 'DelayNoticed', actor: 'system', occurredAt: now, data }],
      });
      return true;
    });
    if (!isLate || look === 2) return;
    // what was recorded is what the customer was told, also where this was tried before
    const { delay } = (await knownReturn(deps.returns, returnId)).head;
    if (delay?.stage !== stage || delay.lookAgainAt === undefined) return;
    await deps.looks.plan({ returnId, stage, look: 2, normalHours }, delay.lookAgainAt);
  };
}
