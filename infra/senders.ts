import type { Trigger } from './catalogue.ts';
import type { StoreNeed } from './constructs/needs.ts';
import type { StoreEntry } from './routes-stack.ts';

const signed = (method: string, path: string): Trigger => ({ is: 'route', method, path, access: 'anyone' });

const read: StoreNeed = { table: ['GetItem', 'Query'] };

/** What other systems send, signed: the shop's, the carriers', the warehouse's. A part of the catalogue, and a stack of their own. */
export const senders: readonly StoreEntry[] = [
  {
    name: 'shop/put-order',
    trigger: signed('PUT', '/orders/{orderNumber}'),
    needs: [{ table: ['GetItem', 'Query', 'PutItem', 'DeleteItem'] }, { secret: 'shop' }],
  },
  {
    name: 'shop/put-history',
    trigger: signed('PUT', '/history/returns/{reference}'),
    needs: [{ table: ['GetItem', 'Query', 'PutItem', 'UpdateItem'] }, { secret: 'shop' }],
  },
  {
    name: 'shop/put-policy',
    trigger: signed('PUT', '/policies/{market}/{version}'),
    needs: [{ table: ['GetItem', 'PutItem'] }, { secret: 'shop' }],
  },
  {
    name: 'shop/review-return',
    trigger: signed('POST', '/returns/{returnId}/review'),
    needs: [{ table: ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'] }, { secret: 'shop' }],
  },
  {
    name: 'shop/ask-store-credit',
    trigger: signed('POST', '/store-credits/balance'),
    needs: [{ table: ['GetItem'] }, { secret: 'shop' }],
  },
  {
    name: 'shop/redeem-store-credit',
    trigger: signed('POST', '/store-credits/redemptions'),
    needs: [{ table: ['GetItem', 'PutItem', 'UpdateItem'] }, { secret: 'shop' }],
  },
  {
    name: 'shop/take-back-redemption',
    trigger: signed('POST', '/store-credits/redemptions/{key}/void'),
    needs: [{ table: ['GetItem', 'PutItem', 'UpdateItem'] }, { secret: 'shop' }],
  },

  {
    name: 'webhooks/carrier-news',
    trigger: signed('POST', '/webhooks/carriers/{carrier}'),
    needs: [read, { secret: 'carrier' }, { bus: 'publish' }],
  },
  {
    name: 'webhooks/warehouse-news',
    trigger: signed('POST', '/webhooks/warehouse'),
    needs: [read, { secret: 'warehouse' }, { bus: 'publish' }],
  },
];
