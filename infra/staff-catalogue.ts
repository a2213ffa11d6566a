import type { StoreEntry } from './routes-stack.ts';
import { staffActs } from './staff-acts.ts';
import { staffPolicies } from './staff-policies.ts';
import { staffReads } from './staff-reads.ts';

/** The functions of the shop's people: a part of the catalogue, and a stack of their own. */
export const staffCatalogue: readonly StoreEntry[] = [
  {
    name: 'staff/get-me',
    trigger: { is: 'route', method: 'GET', path: '/staff/me', access: 'staff' },
    needs: [],
  },
  ...staffReads,
  ...staffActs,
  ...staffPolicies,
];
