import type { ErrorName } from './errors.ts';
import type { ReturnHead } from './return.ts';

/** What a return may wait for. Each has a limit in the machine and ends in a named exit. */
export const waitNames = ['review', 'scan', 'inspection', 'payment'] as const;
export type WaitName = (typeof waitNames)[number];

/** How a wait stands: go on waiting, go on, or leave by a short way that the machine catches by name. */
export type WaitOutcome =
  | { readonly is: 'waiting' }
  | { readonly is: 'over' }
  | { readonly is: 'left'; readonly by: ErrorName };

const waiting: WaitOutcome = { is: 'waiting' };
const over: WaitOutcome = { is: 'over' };

/**
 * How a wait stands, from the return's facts alone. Asked when the wait begins and again at every new fact, so that
 * fact and wait may come in either order, twice, or late.
 */
export function waitOutcome(wait: WaitName, head: ReturnHead): WaitOutcome {
  if (head.ending === 'cancelled') return { is: 'left', by: 'Cancelled' };
  if (head.ending === 'rejected') return { is: 'left', by: 'ReturnRejected' };
  if (wait === 'review') return head.status === 'in-review' ? waiting : over;
  if (wait === 'payment') return isDifferenceOpen(head) ? waiting : over;
  if (creditIsDue(head)) return { is: 'left', by: 'CreditDue' };
  if (wait === 'scan') return wasHandedIn(head) ? over : waiting;
  // the scan that ended the wait before this one was a mistake
  if (!wasHandedIn(head)) return { is: 'left', by: 'ScanRetracted' };
  return head.goods === 'inspected' ? over : waiting;
}

function wasHandedIn({ firstScanAt, unitsInspected, boxClosed }: ReturnHead): boolean {
  return firstScanAt !== undefined || unitsInspected > 0 || boxClosed;
}

/** Whether the customer was asked for a difference and has not paid it. */
export function isDifferenceOpen({ difference }: Pick<ReturnHead, 'difference'>): boolean {
  return difference !== undefined && difference.paid === undefined;
}

/** Whether the fact that the policy names for the credit has come before the inspection. */
export function creditIsDue(head: ReturnHead): boolean {
  if (head.money !== 'none' || head.status !== 'approved') return false;
  switch (head.creditOn) {
    case 'statement':
      return true;
    case 'first-scan':
      return head.firstScanAt !== undefined;
    case 'delivered':
      return head.deliveredAt !== undefined;
    case 'received':
      // once everything is graded the grades are known: the credit is due after them all the same
      return head.unitsInspected > 0 && head.goods !== 'inspected';
    case 'inspected':
      return false;
  }
}
