import { Title } from '../../app/parts/title.tsx';
import { type Me, rolesIn } from '../state/me.ts';
import { useOfficeWords } from '../words.ts';

/** For whoever is signed in and may not see figures: who may, and who can change that. */
export function NoAccess({ roles }: Pick<Me, 'roles'>) {
  const words = useOfficeWords();
  const { t } = words;
  return (
    <div class="narrow stack">
      <Title>{t('no-access.title')}</Title>
      <p class="lead">
        {roles.length === 0
          ? t('no-access.no-role')
          : t('no-access.role', { roles: rolesIn(words, { roles }) })}
      </p>
      <p>{t('no-access.who')}</p>
    </div>
  );
}
