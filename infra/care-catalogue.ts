import type { FunctionEntry, Trigger } from './catalogue.ts';
import type { StoreNeed, TableNeed } from './constructs/needs.ts';

/** A function that deals with what customers say: it needs what keeps things, and perhaps to know who asks. */
export interface CareEntry extends FunctionEntry {
  readonly needs: readonly (StoreNeed | { readonly edge: 'believe' })[];
}

const route = (method: string, path: string, access: 'anyone' | 'session' | 'staff'): Trigger => ({
  is: 'route',
  method,
  path,
  access,
});
const stated: Trigger = { is: 'rule', source: 'returflow.withdrawals', types: ['WithdrawalStated'] };
const read: TableNeed = { table: ['GetItem', 'Query'] };
/** the answer is kept under the caller's key, and given up when the act fails */
const actOnce: TableNeed = { table: ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'] };

/** Functions that hear customers and see to what they said: a part of the catalogue, and a stack of their own with its routes. */
export const careCatalogue: readonly CareEntry[] = [
  {
    name: 'api/state-withdrawal',
    trigger: route('POST', '/withdrawals', 'anyone'),
    needs: [{ table: ['GetItem', 'PutItem', 'UpdateItem'] }, { edge: 'believe' }],
  },
  {
    name: 'api/get-withdrawal-words',
    trigger: route('GET', '/withdrawal-words', 'anyone'),
    needs: [{ withdrawalLabels: true }],
  },
  {
    name: 'subscribers/take-in-withdrawal',
    trigger: stated,
    needs: [{ table: ['GetItem', 'Query', 'PutItem', 'UpdateItem'] }],
  },
  {
    name: 'subscribers/send-withdrawal-receipt',
    trigger: stated,
    needs: [{ table: ['GetItem', 'PutItem'] }, { mail: 'send' }],
  },
  {
    name: 'subscribers/send-session-code',
    trigger: { is: 'rule', source: 'returflow.sessions', types: ['SessionAsked'] },
    needs: [{ table: ['GetItem', 'Query', 'UpdateItem'] }, { mail: 'send' }],
  },
  {
    name: 'subscribers/record-mail-trouble',
    trigger: {
      is: 'rule',
      source: 'aws.ses',
      types: ['Email Bounced', 'Email Complaint Received'],
      mails: true,
    },
    needs: [{ table: ['GetItem', 'Query', 'PutItem'] }],
  },
  {
    name: 'staff/get-withdrawal-queue',
    trigger: route('GET', '/staff/withdrawals', 'staff'),
    needs: [{ list: 'byQueue' }],
  },
  {
    name: 'staff/get-withdrawal',
    trigger: route('GET', '/staff/withdrawals/{withdrawalId}', 'staff'),
    needs: [read],
  },
  {
    name: 'staff/attach-withdrawal',
    trigger: route('POST', '/staff/withdrawals/{withdrawalId}/attachment', 'staff'),
    needs: [actOnce],
  },
  {
    name: 'staff/close-withdrawal',
    trigger: route('POST', '/staff/withdrawals/{withdrawalId}/closure', 'staff'),
    needs: [{ table: ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem'] }],
  },
  {
    name: 'webhooks/support-news',
    trigger: route('POST', '/webhooks/support', 'anyone'),
    needs: [{ secret: 'support' }, { bus: 'publish' }],
  },
  {
    name: 'subscribers/record-contact',
    trigger: { is: 'rule', source: 'returflow.support', types: ['SupportContact'] },
    needs: [{ table: ['GetItem', 'Query', 'PutItem'] }],
  },
  {
    name: 'api/give-feedback',
    trigger: route('POST', '/returns/{returnId}/feedback', 'session'),
    needs: [{ table: ['GetItem', 'Query', 'PutItem'] }],
  },
  {
    name: 'api/answer-feedback',
    trigger: route('POST', '/feedback', 'anyone'),
    needs: [{ table: ['GetItem', 'Query', 'PutItem'] }],
  },
  {
    name: 'staff/get-unmatched-contacts',
    trigger: route('GET', '/staff/contacts/unmatched', 'staff'),
    needs: [{ list: 'byQueue' }],
  },
];
