import type { ReturnView } from '../state/return.ts';
import { useWords } from '../words/words.tsx';

/** What happens from here, in order, with dates where there are any. */
export function NextSteps({ view }: { view: ReturnView }) {
  const { t } = useWords();
  const steps = useSteps(view);
  if (steps.length === 0) return null;
  return (
    <section aria-labelledby="next">
      <h2 id="next">{t('next.title')}</h2>
      <ol class="steps">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </section>
  );
}

function useSteps({ status, goods, creditOn, money, handInBy, reviewBy, statutory }: ReturnView): string[] {
  const { t, day } = useWords();
  if (status === 'ended') return [];
  const review = reviewBy === undefined ? [] : [t('next.review', { reviewBy: day(reviewBy) })];
  if (status === 'in-review') return [...review, t('next.after-review')];
  const atHome = goods === 'announced' || goods === 'booked';
  const handIn = handInBy === undefined ? t('next.label') : t('next.hand-in', { handInBy: day(handInBy) });
  const due = statutory?.refundDueAt;
  return [
    ...(atHome ? [handIn] : []),
    ...(atHome || goods === 'under-way' ? [t('next.follow')] : []),
    ...(money === 'none' ? [t(`next.credit.${creditOn}`)] : []),
    ...(money === 'none' && due !== undefined ? [t('next.due', { due: day(due) })] : []),
    ...(money === 'reserved' ? [t('next.paying')] : []),
  ];
}
