import type { StoreEntry } from './routes-stack.ts';

/** Functions of documents: a part of the catalogue, and a stack of their own. */
export const documentCatalogue: readonly StoreEntry[] = [
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
];
