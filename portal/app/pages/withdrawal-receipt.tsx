import { theme } from 'virtual:theme';
import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { Title } from '../parts/title.tsx';
import { WithdrawalPage } from '../parts/withdrawal-page.tsx';
import { WithdrawalSaid } from '../parts/withdrawal-said.tsx';
import { keptReceipt, type WithdrawalReceipt as Receipt, type WithdrawalWords } from '../state/withdrawal.ts';

/** The receipt of a withdrawal: its content, with date and time. The same is on its way by mail. */
export function WithdrawalReceipt() {
  const { route } = useLocation();
  const [receipt] = useState(keptReceipt);
  useEffect(() => {
    if (receipt === undefined) route('/withdraw', true);
  }, [receipt, route]);
  if (receipt === undefined) return null;
  return <WithdrawalPage>{(words) => <Shown receipt={receipt} words={words} />}</WithdrawalPage>;
}

function Shown({ receipt, words }: { receipt: Receipt; words: WithdrawalWords }) {
  const { says, language } = words;
  const { statement, statedAt, withdrawalId } = receipt;
  const format = new Intl.DateTimeFormat(language, {
    ...{ dateStyle: 'full', timeStyle: 'long' },
    timeZone: theme.timeZone,
  });
  return (
    <div class="find">
      <Title>{says('receipt-title')}</Title>
      <p class="lead">{says('receipt-lead').replace('{email}', statement.email)}</p>
      <WithdrawalSaid
        statement={statement}
        words={words}
        more={[
          [says('stated-at'), format.format(new Date(statedAt))],
          [says('reference'), withdrawalId],
        ]}
      />
      <p>{says('receipt-next')}</p>
    </div>
  );
}
