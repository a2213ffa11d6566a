import { useEffect, useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { isProblem } from '../../api/problem.ts';
import { Title } from '../parts/title.tsx';
import { WithdrawalPage } from '../parts/withdrawal-page.tsx';
import { WithdrawalSaid } from '../parts/withdrawal-said.tsx';
import { useSession } from '../state/session.tsx';
import { actOf, keepReceipt, useStatement, type WithdrawalWords } from '../state/withdrawal.ts';

/** The withdrawal function, second step: what is stated, and the one button that states it. Nothing was sent before. */
export function ConfirmWithdrawal() {
  return <WithdrawalPage>{(words) => <Confirmation words={words} />}</WithdrawalPage>;
}

function Confirmation({ words }: { words: WithdrawalWords }) {
  const { says, language } = words;
  const { api, ask } = useSession();
  const { route } = useLocation();
  const { said, isWhole, forget } = useStatement();
  const isUnderWay = useRef(false);
  const [isSending, setSending] = useState(false);
  const [trouble, setTrouble] = useState<'failed' | 'too-many'>();
  useEffect(() => {
    if (!isWhole) route('/withdraw', true);
  }, [isWhole, route]);

  const confirm = async (): Promise<void> => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setSending(true);
    setTrouble(undefined);
    const body = { ...said, language };
    try {
      keepReceipt(await ask(api.POST('/withdrawals', { params: { header: actOf(body) }, body })));
      forget();
      route('/withdraw/receipt', true);
    } catch (error) {
      setTrouble(isProblem(error, 'TooManyAttempts') ? 'too-many' : 'failed');
      setSending(false);
    } finally {
      isUnderWay.current = false;
    }
  };

  return (
    <div class="find">
      <Title>{says('check-title')}</Title>
      <p class="lead">{says('check-lead')}</p>
      <WithdrawalSaid statement={{ ...said, language }} words={words} />
      {trouble !== undefined && (
        <p class="trouble" role="alert">
          {says(trouble)}
        </p>
      )}
      <div class="stack deed">
        <button type="button" class="button wide" onClick={() => void confirm()} aria-disabled={isSending}>
          {says('confirm')}
        </button>
        <a class="button second" href="/withdraw">
          {says('back')}
        </a>
      </div>
    </div>
  );
}
