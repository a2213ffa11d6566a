import { about } from './about.ts';
import type { Trigger } from './catalogue.ts';
import type { StoreNeed } from './constructs/needs.ts';
import { takesPhotos } from './photo-catalogue.ts';
import type { StoreEntry } from './routes-stack.ts';

const inSession = (method: string, path: string): Trigger => ({
  is: 'route',
  method,
  path,
  access: 'session',
});

const read: StoreNeed = { table: ['GetItem', 'Query'] };
/** a transaction needs the permission of each of its writes */
const change: StoreNeed = { table: ['GetItem', 'Query', 'PutItem', 'UpdateItem'] };
/** a change whose answer is kept under the caller's key, and given up when it fails */
const changeOnce: StoreNeed = { table: ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'] };

/** What customers ask once they have a session, and what tells anybody how to ask: a part of the catalogue, and a stack of their own. */
export const customerCatalogue: readonly StoreEntry[] = [
  { name: 'api/get-order', trigger: inSession('GET', '/orders/{orderNumber}'), needs: [read] },
  {
    name: 'api/preview-return',
    trigger: inSession('POST', '/orders/{orderNumber}/return-preview'),
    needs: [read],
  },
  {
    name: 'api/open-return',
    trigger: inSession('POST', '/returns'),
    needs: [changeOnce, ...takesPhotos],
  },
  { name: 'api/get-return', trigger: inSession('GET', '/returns/{returnId}'), needs: [read] },
  {
    name: 'api/cancel-return',
    trigger: inSession('POST', '/returns/{returnId}/cancellation'),
    needs: [change],
  },
  {
    name: 'api/take-money-instead',
    trigger: inSession('POST', '/returns/{returnId}/remedy-change'),
    needs: [change],
  },
  {
    name: 'api/get-label',
    trigger: inSession('GET', '/returns/{returnId}/label'),
    needs: [read, { documents: 'read', of: ['labels'] }],
  },
  ...about,
];
