import type { Trigger } from './catalogue.ts';
import type { TableNeed } from './constructs/needs.ts';
import type { StoreEntry } from './routes-stack.ts';

const route = (method: string, path: string): Trigger => ({
  is: 'route',
  method,
  path: `/staff/policies/{market}${path}`,
  access: 'staff',
});
const read: TableNeed = { table: ['GetItem', 'Query'] };

/** What the shop's people see of policies and do with them. */
export const staffPolicies: readonly StoreEntry[] = [
  { name: 'staff/list-policies', trigger: route('GET', ''), needs: [{ table: ['Query'] }] },
  { name: 'staff/get-policy', trigger: route('GET', '/{version}'), needs: [{ table: ['GetItem'] }] },
  {
    name: 'staff/compare-policies',
    trigger: route('GET', '/{version}/differences/{other}'),
    needs: [{ table: ['GetItem'] }],
  },
  {
    name: 'staff/publish-policy',
    trigger: route('PUT', '/{version}'),
    needs: [{ table: ['GetItem', 'PutItem'] }],
  },
  {
    name: 'staff/backtest-policy',
    trigger: route('POST', '/backtest'),
    needs: [read, { list: 'byOpening' }],
    // it reads two hundred returns with their orders
    timeoutSeconds: 28,
  },
];
