import type { ReturnView } from '../state/return.ts';
import { isForMoney, isToPay } from '../state/stage.ts';
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

function useSteps(view: ReturnView): string[] {
  const { status, goods, creditOn, money, handInBy, reviewBy, statutory, amounts } = view;
  const words = useWords();
  const { t, day } = words;
  if (status === 'ended') return [];
  if (isToPay(view)) return [t('next.paid')];
  const review = reviewBy === undefined ? [] : [t('next.review', { reviewBy: day(reviewBy) })];
  if (status === 'in-review') return [...review, t('next.after-review')];
  const atHome = goods === 'announced' || goods === 'booked';
  const handIn = handInBy === undefined ? t('next.label') : t('next.hand-in', { handInBy: day(handInBy) });
  const due = statutory?.refundDueAt;
  const { refund, difference } = amounts.shares;
  const differs = view.difference?.paid === true ? 0 : difference;
  return [
    ...(atHome ? [handIn] : []),
    ...(atHome || goods === 'under-way' ? [t('next.follow')] : []),
    ...(money === 'none'
      ? [t(isForMoney(view) ? `next.credit.${creditOn}` : `next.remedy.${creditOn}`)]
      : []),
    ...(money === 'none' && differs > 0
      ? [t('next.pay', { amount: words.money(differs, amounts.currency) })]
      : []),
    ...(money === 'none' && due !== undefined && isForMoney(view) ? [t('next.due', { due: day(due) })] : []),
    ...(money === 'reserved' && refund > 0 ? [t('next.paying')] : []),
  ];
}
