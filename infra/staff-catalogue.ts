import type { FunctionEntry } from './catalogue.ts';
import type { TableNeed } from './constructs/needs.ts';
import { staffActs } from './staff-acts.ts';
import { staffPolicies } from './staff-policies.ts';
import { staffReads } from './staff-reads.ts';

/** A function of the shop's people: it needs nothing but the table. */
export interface StaffEntry extends FunctionEntry {
  readonly needs: readonly TableNeed[];
}

/** The functions of the shop's people: a part of the catalogue, and a stack of their own. */
export const staffCatalogue: readonly StaffEntry[] = [
  {
    name: 'staff/get-me',
    trigger: { is: 'route', method: 'GET', path: '/staff/me', access: 'staff' },
    needs: [],
  },
  ...staffReads,
  ...staffActs,
  ...staffPolicies,
];
