import { type Amounts, isMoneyAlone } from '../words/sums.ts';
import { type Key, useWords } from '../words/words.tsx';
import { Receipt } from './receipt.tsx';

/** An amount with its rows, and what it becomes where that is not money alone: goods, something to shop for, a difference to pay. */
export function Settled({
  amounts,
  totalSays,
  isPaid = false,
}: {
  amounts: Amounts;
  totalSays: string;
  /** whether the difference has been paid */
  isPaid?: boolean;
}) {
  const { t, money } = useWords();
  if (isMoneyAlone(amounts)) return <Receipt amounts={amounts} totalSays={totalSays} />;
  const { refund, storeCredit, exchange, difference, bonus } = amounts.shares;
  const rows: [Key, number][] = [
    ['shares.goods', -(exchange + difference)],
    ['shares.bonus', bonus],
  ];
  const sums: [Key, number][] = [
    [isPaid ? 'shares.difference-paid' : 'shares.difference', difference],
    ['shares.store-credit', storeCredit + bonus],
    ['shares.refund', refund],
  ];
  const row = ([key, amount]: [Key, number]) => (
    <tr key={key}>
      <th scope="row">{t(key)}</th>
      <td>{money(amount, amounts.currency)}</td>
    </tr>
  );
  const some = (all: readonly [Key, number][]) => all.filter(([, amount]) => amount !== 0);
  const ends = some(sums);
  return (
    <>
      <Receipt amounts={amounts} totalSays={t('shares.value')} />
      <table class="receipt becomes" aria-label={t('shares.becomes')}>
        <tbody>{some(rows).map(row)}</tbody>
        <tfoot>{ends.length === 0 ? row(['shares.even', 0]) : ends.map(row)}</tfoot>
      </table>
    </>
  );
}
