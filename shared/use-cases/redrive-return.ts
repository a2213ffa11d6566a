import { refuseTakenUnits } from '#domain/claims.ts';
import { Refusal } from '#domain/errors.ts';
import type { Orders } from '#shared/ports.ts';
import { actOnReturn, byStaff, type StaffAct, type StaffActDeps } from './act-on-return.ts';
import { claimOf } from './claim-of.ts';
import type { ReturnView } from './return-view.ts';

/**
 * Lets a return that is stuck go on, in its next round. What no carrier took is booked again, with its units claimed anew; a
 * credit that waits for a hand is tried again under the same keys, after the provider was asked what it knows of them; a
 * lost execution is followed by another, which takes up where the facts stand.
 * @throws Refusal ReturnNotFound, NotStuck; UnitsNotAvailable when another return has its units by now
 */
export function redriveReturn(deps: StaffActDeps & { readonly orders: Orders }) {
  return (act: StaffAct): Promise<ReturnView> =>
    actOnReturn(deps, act, async (before) => {
      const { ending, stuck, round: last, orderNumber } = before.head;
      const { base, signed } = byStaff(deps, act);
      const data = { round: last + 1, ...signed };
      switch (ending) {
        case 'credit-needs-a-hand':
          return { events: [{ ...base, type: 'ReturnReopened', data }] };
        case 'carrier-unavailable':
          refuseTakenUnits(await deps.orders.claims(orderNumber), before.lines, before.head);
          return { events: [{ ...base, type: 'ReturnReopened', data }], claim: claimOf(before) };
        default:
          if (stuck === undefined)
            throw new Refusal('NotStuck', 'the return goes on by itself, or has ended');
          return { events: [{ ...base, type: 'ExecutionRestarted', data }] };
      }
    });
}
