import { useState } from 'preact/hooks';
import type { ApiProblem } from '../../api/problem.ts';
import { problemFrom } from '../state/loaded.ts';
import type { ReturnView } from '../state/return.ts';
import { useSession } from '../state/session.tsx';
import { isToPay } from '../state/stage.ts';
import { useWords } from '../words/words.tsx';
import { Trouble } from './trouble.tsx';

/** What an exchange costs more: until when it can be paid, and the way to do it; or that it has been. */
export function PayDifference({ view }: { view: ReturnView }) {
  const { t, money } = useWords();
  const { api, ask } = useSession();
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<ApiProblem>();
  const { difference, amounts, returnId, exchange } = view;
  if (difference === undefined || exchange !== undefined) return null;
  const amount = money(difference.amount, amounts.currency);
  if (difference.paid) return <p class="outcome">{t('pay.paid', { amount })}</p>;
  if (!isToPay(view)) return null;

  const pay = async (): Promise<void> => {
    if (isSending) return;
    setSending(true);
    setProblem(undefined);
    try {
      const params = { path: { returnId } };
      const { url } = await ask(api.POST('/returns/{returnId}/difference-payment', { params }));
      location.assign(url);
    } catch (error) {
      setProblem(problemFrom(error));
      setSending(false);
    }
  };

  return (
    <section class="send" aria-labelledby="pay">
      <h2 id="pay">{t('pay.title')}</h2>
      <Trouble problem={problem} />
      <p>
        <button type="button" class="button" onClick={() => void pay()} aria-disabled={isSending}>
          {t('pay.go', { amount })}
        </button>
      </p>
      <p class="quiet small">{t('pay.else')}</p>
    </section>
  );
}
