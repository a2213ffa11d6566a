import { orderNumbersIn } from '#domain/contract-words.ts';
import { type ErrorName, Refusal } from '#domain/errors.ts';
import type { Order } from '#domain/order.ts';
import type { WithdrawalCause, WithdrawalStatement } from '#domain/withdrawal-statement.ts';
import type { Clock, Identities, Sessions, StoredWithdrawal, Withdrawals } from '#shared/ports.ts';
import { again } from './again.ts';
import { type Outcome, type WithdrawFromOrderDeps, withdrawFromOrder } from './withdraw-from-order.ts';

export interface TakeInWithdrawalDeps extends WithdrawFromOrderDeps {
  readonly withdrawals: Pick<Withdrawals, 'read' | 'append'>;
  readonly identities: Identities;
  readonly sessions: Pick<Sessions, 'countAttempt' | 'forgiveAttempt'>;
  readonly clock: Clock;
}

/** Statements of other people about an order within a quarter of an hour: after so many a person looks at every one. */
const strangersPerOrder = 5;

/** What passes by itself; whatever else keeps a return from being opened is for a person. */
const passing: ReadonlySet<ErrorName> = new Set<ErrorName>([
  'StoreBusy',
  'ItemTooNew',
  'ReturnChangedMeanwhile',
  'OrderChangedMeanwhile',
]);

/**
 * Finds what a statement is about, once: it fits an order by number and e-mail address, and its return is opened; or a person
 * looks at it, and it is recorded why. Nobody outside learns which.
 * @throws Refusal StoreBusy, ItemTooNew, ReturnChangedMeanwhile, OrderChangedMeanwhile: it stays in the queue, to be taken in again
 */
export function takeInWithdrawal(deps: TakeInWithdrawalDeps) {
  return async ({ withdrawalId }: { readonly withdrawalId: string }): Promise<void> => {
    const found = await deps.withdrawals.read(withdrawalId);
    if (found?.head.state !== 'received') return;
    const outcome = await outcomeOf(deps, found);
    const occurredAt = deps.clock.now();
    // one that is no longer as it was read was taken in by somebody else: that stands
    await deps.withdrawals.append(found.head, { ...outcome, actor: 'system', occurredAt });
  };
}

async function outcomeOf(
  deps: TakeInWithdrawalDeps,
  { head, statement }: StoredWithdrawal,
): Promise<Outcome> {
  if (statement === undefined) return unclear('unknown-order');
  const fitting = await orderOf(deps, statement);
  if ('cause' in fitting) return unclear(fitting.cause, fitting.orderNumber);
  const { order } = fitting;
  if (statement.goods !== undefined) return unclear('in-words', order.orderNumber);
  try {
    return await again(() => withdrawFromOrder(deps, head, order));
  } catch (error) {
    if (!(error instanceof Refusal) || passing.has(error.name)) throw error;
    return unclear('not-opened', order.orderNumber);
  }
}

const unclear = (cause: WithdrawalCause, orderNumber?: string): Outcome => ({
  type: 'WithdrawalUnclear',
  data: { cause, orderNumber },
});

type Fitting = { readonly order: Order } | { readonly cause: WithdrawalCause; readonly orderNumber?: string };

/** The order that the statement names, if it is that of whoever has the address. */
async function orderOf(deps: TakeInWithdrawalDeps, statement: WithdrawalStatement): Promise<Fitting> {
  let refused: Fitting = { cause: 'unknown-order' };
  for (const orderNumber of orderNumbersIn(statement.contract)) {
    const order = await deps.orders.read(orderNumber);
    if (order === undefined) continue;
    const subject = `withdrawals-of:${orderNumber}`;
    const now = deps.clock.now();
    const tries = await deps.sessions.countAttempt(subject, now);
    if (tries > strangersPerOrder) return { cause: 'many-tries', orderNumber };
    const identity = await deps.identities.read(order.customerId);
    if (identity !== undefined && isSameAddress(identity.email, statement.email)) {
      await deps.sessions.forgiveAttempt(subject, now);
      return { order };
    }
    refused = { cause: 'other-address', orderNumber };
  }
  return refused;
}

const isSameAddress = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();
