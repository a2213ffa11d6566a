import type { Trigger } from './catalogue.ts';
import type { StoreEntry } from './routes-stack.ts';

const payPage = (method: string): Trigger => ({
  ...{ is: 'route', method, path: '/sandbox/pay/{secret}', access: 'anyone' },
});

/**
 * The sandbox's page for payment links: beside the catalogue, because it is there only in stages that collect at the sandbox, and a stack
 * of its own.
 */
export const sandboxCatalogue: readonly StoreEntry[] = [
  {
    name: 'sandbox/show-pay-page',
    trigger: payPage('GET'),
    needs: [{ table: ['GetItem'] }, { payments: 'collect' }],
  },
  {
    name: 'sandbox/pay-on-page',
    trigger: payPage('POST'),
    needs: [{ table: ['GetItem', 'UpdateItem'] }, { payments: 'collect' }, { bus: 'publish' }],
  },
];
