import type { StoreEntry } from './routes-stack.ts';

/** Functions of what the shop sells: a part of the catalogue, and a stack of their own. */
export const articleCatalogue: readonly StoreEntry[] = [
  {
    name: 'shop/put-articles',
    trigger: { is: 'route', method: 'PUT', path: '/articles', access: 'anyone' },
    needs: [{ table: ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem'] }, { secret: 'shop' }],
    timeoutSeconds: 28,
  },
  {
    name: 'shop/put-stock',
    trigger: { is: 'route', method: 'PUT', path: '/articles/stock', access: 'anyone' },
    needs: [{ table: ['GetItem', 'UpdateItem'] }, { secret: 'shop' }],
    timeoutSeconds: 28,
  },
  {
    name: 'api/get-exchanges',
    trigger: {
      is: 'route',
      method: 'GET',
      path: '/orders/{orderNumber}/lines/{lineId}/exchanges',
      access: 'session',
    },
    needs: [{ table: ['GetItem', 'Query'] }],
  },
];
