import type { UserPoolModel } from '../runtime/app/identity.ts';
import { stableUuid } from '../runtime/template/names.ts';

/** Somebody who can sign in on local: a role, and nobody's name. */
export interface DemoUser {
  name: string;
  /** the `sub` of every token, the same over restarts */
  reference: string;
  roles: string[];
  description: string;
}

/** One for each group of the pool, and one in none. */
export function demoUsersOf(pool: UserPoolModel): DemoUser[] {
  const user = (name: string, roles: string[], description: string): DemoUser => ({
    name,
    reference: stableUuid(pool.id, name),
    roles,
    description,
  });
  return [
    ...pool.groups.map(({ name, description }) => user(name, [name], description)),
    user('no-role', [], 'In no group: may sign in and do nothing'),
  ];
}
