import type { ReturnView } from './return.ts';

/** Where a return is, as its customer would say it. */
export type Stage =
  | NonNullable<ReturnView['ending']>
  | Exclude<ReturnView['goods'], 'announced'>
  | 'opened'
  | 'in-review'
  | 'approved'
  | 'paying';

/** The one thing to say of a return: how it ended, or what it waits for. */
export function stageOf({ status, ending, goods, money }: ReturnView): Stage {
  if (status === 'ended') return ending ?? 'credited';
  if (status !== 'approved') return status;
  if (money === 'reserved') return 'paying';
  return goods === 'announced' ? 'approved' : goods;
}
