import { theme } from 'virtual:theme';
import type { ComponentChildren } from 'preact';
import { Languages } from '../../app/parts/languages.tsx';
import { useStaff } from '../state/staff.tsx';
import { useOfficeWords } from '../words.ts';

/** What is round every page of the office: whose it is, the languages, and the way out. */
export function OfficeFrame({ roles, children }: { roles: string | undefined; children: ComponentChildren }) {
  const { t } = useOfficeWords();
  const { isIn, signOut } = useStaff();
  return (
    <>
      <a class="skip" href="#content">
        {t('frame.skip')}
      </a>
      <header class="top">
        <a class="brand" href="/office" aria-label={t('frame.start')}>
          <span class="logo" dangerouslySetInnerHTML={{ __html: theme.logo }} />
          <span>
            {!theme.logoHoldsName && <span class="shop">{theme.shopName}</span>}{' '}
            <span class="room">{t('frame.office')}</span>
          </span>
        </a>
        <div class="who">
          {isIn && (
            <>
              {roles !== undefined && <span class="quiet small">{roles}</span>}
              <button type="button" class="plain" onClick={() => void signOut()}>
                {t('frame.sign-out')}
              </button>
            </>
          )}
          <Languages legend={t('frame.language')} />
        </div>
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}
