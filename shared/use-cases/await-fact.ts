import { type WaitName, waitOutcome } from '#domain/waits.ts';
import type { Returns, Waits } from '#shared/ports.ts';
import { knownReturn } from './known.ts';

/**
 * Parks an execution, then looks at the facts: what came before the wait ends it at once. Looking after parking means
 * that a fact recorded at any moment is seen by one side or the other.
 */
export function awaitFact({ returns, waits }: { readonly returns: Returns; readonly waits: Waits }) {
  return async ({
    returnId,
    wait,
    token,
  }: {
    returnId: string;
    wait: WaitName;
    token: string;
  }): Promise<void> => {
    await waits.park(returnId, wait, token);
    await wakeIfOver(returns, waits, returnId, [wait]);
  };
}

/** Wakes what waits on a return and need not wait any longer. */
export async function wakeIfOver(
  returns: Returns,
  waits: Waits,
  returnId: string,
  parked: readonly WaitName[],
): Promise<void> {
  if (parked.length === 0) return;
  const found = await knownReturn(returns, returnId);
  for (const wait of parked) {
    const outcome = waitOutcome(wait, found.head);
    if (outcome.is !== 'waiting') await waits.wake(returnId, wait, outcome);
  }
}
