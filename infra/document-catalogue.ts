import type { StoreNeed } from './constructs/needs.ts';
import { photoCatalogue } from './photo-catalogue.ts';
import type { StoreEntry } from './routes-stack.ts';

/** A credit note or a receipt is looked for and drawn. */
export const notePapers: readonly StoreNeed[] = [
  { documents: 'read', of: ['credit-notes', 'receipts'] },
  { documents: 'write', of: ['credit-notes', 'receipts'] },
  { sellers: true },
];
/** And numbered. */
const writeNote: readonly StoreNeed[] = [{ table: ['GetItem', 'Query', 'PutItem'] }, ...notePapers];

/** Functions of documents and payments: a part of the catalogue, and a stack of their own. */
export const documentCatalogue: readonly StoreEntry[] = [
  ...photoCatalogue,
  { name: 'steps/write-credit-note', trigger: { is: 'step' }, needs: writeNote, memoryMb: 1024 },
  {
    name: 'api/get-credit-note',
    trigger: {
      is: 'route',
      method: 'GET',
      path: '/returns/{returnId}/credit-notes/{creditNote}',
      access: 'session',
    },
    needs: [{ table: ['GetItem', 'Query'] }, { documents: 'read', of: ['credit-notes'] }],
  },
  {
    name: 'api/get-receipt',
    trigger: {
      is: 'route',
      method: 'GET',
      path: '/returns/{returnId}/receipts/{receipt}',
      access: 'session',
    },
    needs: [{ table: ['GetItem', 'Query'] }, { documents: 'read', of: ['receipts'] }],
  },
  {
    name: 'api/get-store-credit-of',
    trigger: { is: 'route', method: 'GET', path: '/returns/{returnId}/store-credit', access: 'session' },
    needs: [{ table: ['GetItem', 'Query'], storeCreditCodes: true }],
  },
  {
    name: 'api/pay-difference',
    trigger: {
      is: 'route',
      method: 'POST',
      path: '/returns/{returnId}/difference-payment',
      access: 'session',
    },
    // a link is kept beside its key
    needs: [{ table: ['GetItem', 'Query', 'PutItem', 'UpdateItem'] }, { payments: 'collect' }],
  },
  {
    name: 'webhooks/stripe-news',
    trigger: { is: 'route', method: 'POST', path: '/webhooks/stripe', access: 'anyone' },
    needs: [{ payments: 'hear' }, { bus: 'publish' }],
  },
  {
    name: 'staff/export-bookings',
    trigger: { is: 'route', method: 'GET', path: '/staff/bookings/{market}/{period}', access: 'staff' },
    needs: [{ table: ['GetItem', 'Query'] }, { sellers: true }, { accountPlans: true }],
    // it reads as many notes as a file may hold
    timeoutSeconds: 28,
  },
];
