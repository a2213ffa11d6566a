import { Title } from '../../app/parts/title.tsx';
import { useOfficeWords } from '../words.ts';

/** For addresses that lead nowhere. */
export function Nowhere() {
  const { t } = useOfficeWords();
  return (
    <div class="narrow stack">
      <Title>{t('nowhere.title')}</Title>
      <p class="lead">{t('nowhere.lead')}</p>
      <p>
        <a href="/office">{t('nowhere.start')}</a>
      </p>
    </div>
  );
}
