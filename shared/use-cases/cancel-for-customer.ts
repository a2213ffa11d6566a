import { Refusal } from '#domain/errors.ts';
import type { ReturnHead } from '#domain/return.ts';
import { actOnReturn, byStaff, type StaffAct, type StaffActDeps } from './act-on-return.ts';
import { givenBack } from './claim-of.ts';
import type { ReturnView } from './return-view.ts';

/**
 * Takes a return back in the customer's name and frees its units. Taking back what was taken back already is fine.
 * @throws Refusal ReturnNotFound; TooLateToCancel once the parcel is under way, a unit was inspected or money has moved
 */
export function cancelForCustomer(deps: StaffActDeps) {
  return (act: StaffAct): Promise<ReturnView> =>
    actOnReturn(deps, act, (before) => {
      const { head } = before;
      if (head.ending === 'cancelled') return undefined;
      refuseTooLate(head);
      const { base, signed } = byStaff(deps, act);
      return {
        events: [{ ...base, type: 'ReturnCancelled', data: signed }],
        // what has ended without goods gave its units back then
        ...(head.status !== 'ended' && givenBack(before)),
      };
    });
}

/** Later than the customer: also what has ended without goods and money, so that nothing is done about it any more. */
function refuseTooLate({ goods, money, status, ending, difference }: ReturnHead): void {
  const withoutGoods = ending === 'expired' || ending === 'carrier-unavailable';
  const atHome = goods === 'announced' || goods === 'booked';
  if (difference !== undefined)
    throw new Refusal('TooLateToCancel', 'the customer was asked to pay for the exchange');
  if (money !== 'none') throw new Refusal('TooLateToCancel', 'money has moved, or is about to');
  if (!atHome) throw new Refusal('TooLateToCancel', 'the goods are on their way, or stay with the customer');
  if (status === 'ended' && !withoutGoods)
    throw new Refusal('TooLateToCancel', `the return has ended as ${ending}`);
}
