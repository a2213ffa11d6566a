import { Refusal } from '#domain/errors.ts';
import type { ByStaff } from '#domain/events.ts';
import {
  awaitsStaff,
  type NewWithdrawalEvent,
  type StatedLine,
  type WithdrawalHead,
  type WithdrawalRow,
  withdrawalRowOf,
} from '#domain/withdrawal-statement.ts';
import type { Clock, Withdrawals } from '#shared/ports.ts';
import { knownWithdrawal } from './view-withdrawal.ts';
import { leftOf, openAt, type WithdrawFromOrderDeps, withdrawalReturnId } from './withdraw-from-order.ts';

export interface SettleWithdrawalDeps {
  readonly withdrawals: Pick<Withdrawals, 'read' | 'append'>;
  readonly clock: Clock;
}

/** What one of the shop's people does about a statement. */
export interface SettleWithdrawal extends ByStaff {
  readonly withdrawalId: string;
}

/**
 * Ties a statement to the order that it is about, and opens its return there as of the moment it was stated: of the lines given, of
 * those stated, or of all that is left. By law or by the shop's policy: the return's own decision says which.
 * @throws Refusal WithdrawalNotFound, WithdrawalSettled, OrderNotFound, UnknownLine, UnitsNotAvailable
 */
export function attachWithdrawal(deps: SettleWithdrawalDeps & WithdrawFromOrderDeps) {
  return async (
    act: SettleWithdrawal & { orderNumber: string; lines?: readonly StatedLine[] | undefined },
  ): Promise<WithdrawalRow> => {
    const { withdrawalId, orderNumber, by, why } = act;
    const { head } = await knownWithdrawal(deps.withdrawals, withdrawalId);
    const returnId = withdrawalReturnId(withdrawalId, head.statedAt, orderNumber);
    // an act whose answer got lost
    if (head.state === 'attached' && head.returnId === returnId) return withdrawalRowOf(head);
    refuseSettled(head);
    const order = await deps.orders.read(orderNumber);
    if (order === undefined) throw new Refusal('OrderNotFound', 'no order has that number');
    const asked = act.lines ?? head.lines;
    for (const { lineId } of asked ?? []) {
      if (!order.lines.some((line) => line.lineId === lineId))
        throw new Refusal('UnknownLine', `the order has no line ${lineId}`, { lineId });
    }
    const lines = leftOf({ order, claims: await deps.orders.claims(orderNumber) }, asked);
    const isOpen = (await deps.returns.read(returnId)) !== undefined;
    if (lines.length === 0 && !isOpen)
      throw new Refusal('UnitsNotAvailable', 'nothing of that is left to return');
    await openAt(deps, head.statedAt)({ orderNumber, returnId, lines, declaresWithdrawal: true });
    return settle(deps, head, { type: 'WithdrawalAttached', data: { orderNumber, returnId, by, why } });
  };
}

/**
 * Closes a statement about which nothing more is to be done, and says why. Closing what was closed already is fine.
 * @throws Refusal WithdrawalNotFound, WithdrawalSettled
 */
export function closeWithdrawal(deps: SettleWithdrawalDeps) {
  return async ({ withdrawalId, by, why }: SettleWithdrawal): Promise<WithdrawalRow> => {
    const { head } = await knownWithdrawal(deps.withdrawals, withdrawalId);
    if (head.state === 'closed') return withdrawalRowOf(head);
    refuseSettled(head);
    return settle(deps, head, { type: 'WithdrawalClosed', data: { by, why } });
  };
}

type Settlement = Pick<
  Extract<NewWithdrawalEvent, { type: 'WithdrawalAttached' | 'WithdrawalClosed' }>,
  'type' | 'data'
>;

async function settle(
  deps: SettleWithdrawalDeps,
  head: WithdrawalHead,
  settlement: Settlement,
): Promise<WithdrawalRow> {
  const event = { ...settlement, actor: 'staff', occurredAt: deps.clock.now() } as NewWithdrawalEvent;
  const after = await deps.withdrawals.append(head, event);
  if (after === undefined) throw new Refusal('WithdrawalSettled', 'somebody else has just looked at it');
  return withdrawalRowOf(after);
}

function refuseSettled(head: WithdrawalHead): void {
  if (!awaitsStaff(head)) throw new Refusal('WithdrawalSettled', `the statement is ${head.state}`);
}
