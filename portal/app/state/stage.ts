import type { ReturnView } from './return.ts';

/** Where a return is, as its customer would say it. */
export type Stage =
  | NonNullable<ReturnView['ending']>
  | Exclude<ReturnView['goods'], 'announced'>
  | 'opened'
  | 'in-review'
  | 'approved'
  | 'to-pay'
  | 'paying'
  | 'settling'
  | 'exchanged'
  | 'store-credit'
  | 'sent-out';

/** The one thing to say of a return: how it ended, or what it waits for. */
export function stageOf(view: ReturnView): Stage {
  const { status, goods, money } = view;
  if (status === 'ended') return endOf(view);
  if (status !== 'approved') return status;
  if (isToPay(view)) return 'to-pay';
  if (money === 'reserved') return isForMoney(view) ? 'paying' : 'settling';
  return goods === 'announced' ? 'approved' : goods;
}

/** Whether the customer has nothing but money for any line. */
export const isForMoney = ({ lines }: Pick<ReturnView, 'lines'>): boolean =>
  lines.every(({ remedy }) => remedy === undefined);

/** Whether the return waits for the customer to pay what an exchange costs more. */
export const isToPay = ({ difference, status }: Pick<ReturnView, 'difference' | 'status'>): boolean =>
  difference !== undefined && !difference.paid && status !== 'ended';

/** Whether the customer may still have the money for a line for which they chose something else. */
export function mayTakeMoney(
  { status, money, difference }: ReturnView,
  { remedy, terms }: ReturnView['lines'][number],
): boolean {
  const isOpen = status !== 'ended' && money === 'none' && difference === undefined;
  return isOpen && remedy !== undefined && (terms?.offers.includes('refund') ?? true);
}

function endOf({ ending = 'credited', exchange, storeCredit, remedied }: ReturnView): Stage {
  if (ending === 'remedied') return remedied?.done === true ? 'sent-out' : ending;
  if (ending !== 'credited' && ending !== 'returnless') return ending;
  if (exchange !== undefined) return 'exchanged';
  return storeCredit === undefined ? ending : 'store-credit';
}
