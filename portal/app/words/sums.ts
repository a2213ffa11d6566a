import type { components } from '../../api/schema.ts';
import type { Words } from './words.tsx';

export type Amounts = components['schemas']['ReturnPreview']['amounts'];

/** Whether all of an amount goes back as money, and nothing is to be paid. */
export const isMoneyAlone = ({ shares }: Pick<Amounts, 'shares'>): boolean =>
  shares.storeCredit + shares.exchange + shares.difference === 0;

/** What a return comes to, in a few words: `500 kr tillbaka`, `100 kr att betala`. */
export function sumWords({ t, money }: Words, { shares, currency, total }: Amounts): string {
  const { refund, storeCredit, difference, bonus } = shares;
  const said = (key: 'check.total-short' | 'sum.to-shop-for' | 'sum.to-pay', amount: number) =>
    t(key, { amount: money(amount, currency) });
  if (isMoneyAlone({ shares })) return said('check.total-short', total);
  const parts = [
    ...(difference > 0 ? [said('sum.to-pay', difference)] : []),
    ...(storeCredit > 0 ? [said('sum.to-shop-for', storeCredit + bonus)] : []),
    ...(refund > 0 ? [said('check.total-short', refund)] : []),
  ];
  return parts.length === 0 ? t('sum.even') : parts.join(', ');
}
