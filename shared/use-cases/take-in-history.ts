import { Refusal } from '#domain/errors.ts';
import { digestOf } from '#domain/event-chain.ts';
import type { FinishedReturn } from '#domain/finished-return.ts';
import { type WrittenHistory, writeHistory } from '#domain/history.ts';
import { returnNumberOf } from '#domain/return-number.ts';
import type { Clock, Orders, Policies, Returns } from '#shared/ports.ts';
import { again } from './again.ts';
import { knownOrder } from './known.ts';

export interface TakeInHistoryDeps {
  readonly orders: Orders;
  readonly policies: Policies;
  readonly returns: Returns;
  readonly clock: Clock;
}

/** `unchanged`: this very return was told before. */
export interface HistoryTaken {
  readonly returnId: string;
  readonly outcome: 'stored' | 'unchanged';
}

/**
 * Takes in a return that was finished elsewhere: recorded now, as it happened then. It takes its units and counts its
 * refunds in the same transaction; nothing is asked of anybody. The same told again changes nothing.
 * @throws Refusal OrderNotFound, ReferenceReused for anything else told under a reference that was used, and what
 * `writeHistory` refuses
 */
export function takeInHistory(deps: TakeInHistoryDeps) {
  return (finished: FinishedReturn): Promise<HistoryTaken> => {
    const { reference, orderNumber, openedAt } = finished;
    const told = { reference, digest: digestOf(finished) };
    const returnId = returnNumberOf(['history', orderNumber, reference], Date.parse(openedAt));
    return again(async () => {
      const before = await deps.returns.told(reference);
      if (before !== undefined) return same(before, told.digest);
      const { lines, events, refunds, ...written } = await write(deps, finished, returnId);
      const { takesUnits, takesShipping: shipping, fees } = written;
      const claim = takesUnits ? { orderNumber, lines, shipping, fees } : undefined;
      const change = { before: undefined, returnId, events, lines, claim, refunds, told };
      if ((await deps.returns.commit(change)) === undefined) {
        throw new Refusal('ReturnChangedMeanwhile', 'the reference was used while this was decided');
      }
      return { returnId, outcome: 'stored' };
    });
  };
}

function same({ returnId, digest }: { returnId: string; digest: string }, now: string): HistoryTaken {
  if (digest === now) return { returnId, outcome: 'unchanged' };
  throw new Refusal('ReferenceReused', 'another return was told under that reference', { returnId });
}

async function write(
  { orders, policies, clock }: TakeInHistoryDeps,
  finished: FinishedReturn,
  returnId: string,
): Promise<WrittenHistory> {
  const { orderNumber } = finished;
  const order = await knownOrder(orders, orderNumber);
  const [policy, claims, payments] = await Promise.all([
    policies.inForce(order.market, order.placedAt),
    orders.claims(orderNumber),
    orders.payments(orderNumber),
  ]);
  const now = clock.now();
  return writeHistory(finished, {
    returnId,
    order,
    policy,
    claimed: claims.units,
    claimedFees: claims.fees,
    payments,
    now,
  });
}
