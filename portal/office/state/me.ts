import type { components } from '../../api/schema.ts';
import type { OfficeWords } from '../words.ts';

/** Who is signed in, by their roles. */
export type Me = components['schemas']['StaffView'];

/** The roles in words, one after the other. */
export function rolesIn({ t, language }: OfficeWords, { roles }: Pick<Me, 'roles'>): string {
  const said = roles.map((role) => t(`role.${role}`));
  if (said.length === 0) return t('role.none');
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(said);
}
