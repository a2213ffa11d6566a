import type { StoreNeed } from './constructs/needs.ts';
import type { StoreEntry } from './routes-stack.ts';

/** An act of the shop's people on a return: its function, and the noun that its address ends in. */
const act = (name: string, noun: string, ...more: StoreNeed[]): StoreEntry => ({
  name: `staff/${name}`,
  trigger: { is: 'route', method: 'POST', path: `/staff/returns/{returnId}/${noun}`, access: 'staff' },
  // the answer is kept under the caller's key, and given up when the act fails
  needs: [{ table: ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'] }, ...more],
});

/** What the shop's people can do to a return; nearly all need the same. */
export const staffActs: readonly StoreEntry[] = [
  act('approve-return', 'approval'),
  act('reject-return', 'rejection'),
  act('cancel-for-customer', 'cancellation'),
  act('resend-message', 'messages'),
  act('override-decision', 'override'),
  act('correct-return', 'corrections'),
  act('grant-goodwill', 'goodwill'),
  act('change-remedy', 'remedy-change'),
  act('send-remedy', 'remedy-dispatch'),
  act('redrive-return', 'redrive'),
  // the provider is asked what it has done
  act('settle-credit', 'settlement', { payments: 'refund' }),
];
