import { goesOut, type OptionalMessage } from '#domain/messages.ts';
import type { Clock, Policies, Reminders, Returns } from '#shared/ports.ts';

const dayMs = 86_400_000;

/** Plans the reminders that the policy asks for before the hand-in time ends, where the shop wants any; those of the past are left out. */
export function planReminders(deps: {
  readonly returns: Returns;
  readonly policies: Policies;
  readonly reminders: Reminders;
  readonly clock: Clock;
  readonly wanted: readonly OptionalMessage[];
}) {
  return async ({ returnId }: { returnId: string }): Promise<void> => {
    if (!goesOut('reminder', deps.wanted)) return;
    const found = await deps.returns.read(returnId);
    if (found?.head.handInBy === undefined) return;
    const { handInBy, market, policyVersion } = found.head;
    const policy = await deps.policies.read(market, policyVersion);
    for (const [index, days] of policy.remindDaysBefore.entries()) {
      const at = new Date(Date.parse(handInBy) - days * dayMs).toISOString();
      if (at > deps.clock.now()) await deps.reminders.plan(returnId, index + 1, at);
    }
  };
}
