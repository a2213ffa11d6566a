import { useMemo } from 'preact/hooks';
import { type Numbers, numbersIn } from './numbers.ts';
import { useOfficeWords } from './words.ts';

/** The numbers of the language that is spoken. */
export function useNumbers(): Numbers {
  const { language, t } = useOfficeWords();
  return useMemo(
    () => numbersIn(language, { hours: t('unit.hours'), days: t('unit.days'), points: t('unit.points') }),
    [language],
  );
}
