import { useState } from 'preact/hooks';
import type { ApiProblem } from '../../api/problem.ts';
import { problemFrom } from '../state/loaded.ts';
import type { ReturnView } from '../state/return.ts';
import { save } from '../state/save.ts';
import { useSession } from '../state/session.tsx';
import { useWords } from '../words/words.tsx';
import { Trouble } from './trouble.tsx';

/** The documents of what was credited, to be saved. */
export function CreditNotes({ view }: { view: ReturnView }) {
  const { t, money } = useWords();
  const { api, ask } = useSession();
  const [problem, setProblem] = useState<ApiProblem>();
  const { creditNotes, returnId, amounts } = view;
  if (creditNotes.length === 0) return null;

  const fetchNote = async (creditNote: string): Promise<void> => {
    setProblem(undefined);
    try {
      const params = { path: { returnId, creditNote } };
      const note = await ask(
        api.GET('/returns/{returnId}/credit-notes/{creditNote}', { params, parseAs: 'blob' }),
      );
      save(note as unknown as Blob, `${creditNote}.pdf`);
    } catch (error) {
      setProblem(problemFrom(error));
    }
  };

  return (
    <>
      <ul class="documents">
        {creditNotes.map(({ creditNote, amount }) => (
          <li key={creditNote}>
            <button type="button" class="plain" onClick={() => void fetchNote(creditNote)}>
              {t('return.credit-note', { creditNote, amount: money(amount.amount, amounts.currency) })}
            </button>
          </li>
        ))}
      </ul>
      <Trouble problem={problem} />
    </>
  );
}
