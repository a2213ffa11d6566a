import { useState } from 'preact/hooks';
import type { ApiProblem } from '../../api/problem.ts';
import { problemFrom } from '../state/loaded.ts';
import type { ReturnView } from '../state/return.ts';
import { save } from '../state/save.ts';
import { useSession } from '../state/session.tsx';
import { useWords } from '../words/words.tsx';
import { Trouble } from './trouble.tsx';

/** The documents of what was credited, and of what was bought for it, to be saved. */
export function Papers({ view }: { view: ReturnView }) {
  const { t, money } = useWords();
  const { api, ask } = useSession();
  const [problem, setProblem] = useState<ApiProblem>();
  const { creditNotes, receipt, returnId, amounts } = view;
  if (creditNotes.length === 0 && receipt === undefined) return null;

  const keep = async (name: string, fetching: Promise<unknown>): Promise<void> => {
    setProblem(undefined);
    try {
      save((await fetching) as Blob, `${name}.pdf`);
    } catch (error) {
      setProblem(problemFrom(error));
    }
  };
  const fetchNote = (creditNote: string) => {
    const params = { path: { returnId, creditNote } };
    return ask(api.GET('/returns/{returnId}/credit-notes/{creditNote}', { params, parseAs: 'blob' }));
  };
  const fetchReceipt = (name: string) => {
    const params = { path: { returnId, receipt: name } };
    return ask(api.GET('/returns/{returnId}/receipts/{receipt}', { params, parseAs: 'blob' }));
  };

  return (
    <>
      <ul class="documents">
        {creditNotes.map(({ creditNote, amount }) => (
          <li key={creditNote}>
            <button type="button" class="plain" onClick={() => void keep(creditNote, fetchNote(creditNote))}>
              {t('return.credit-note', { creditNote, amount: money(amount.amount, amounts.currency) })}
            </button>
          </li>
        ))}
        {receipt !== undefined && (
          <li>
            <button
              type="button"
              class="plain"
              onClick={() => void keep(receipt.receipt, fetchReceipt(receipt.receipt))}
            >
              {t('return.receipt', {
                receipt: receipt.receipt,
                amount: money(receipt.amount.amount, amounts.currency),
              })}
            </button>
          </li>
        )}
      </ul>
      <Trouble problem={problem} />
    </>
  );
}
