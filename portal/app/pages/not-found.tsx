import { Title } from '../parts/title.tsx';
import { useWords } from '../words/words.tsx';

/** For addresses that lead nowhere. */
export function NotFound() {
  const { t } = useWords();
  return (
    <>
      <Title>{t('not-found.title')}</Title>
      <p class="lead">{t('not-found.lead')}</p>
      <p>
        <a class="button" href="/">
          {t('not-found.start')}
        </a>
      </p>
    </>
  );
}
