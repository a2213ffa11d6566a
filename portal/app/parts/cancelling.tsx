import { useRef, useState } from 'preact/hooks';
import type { ApiProblem } from '../../api/problem.ts';
import { problemFrom } from '../state/loaded.ts';
import type { ReturnView } from '../state/return.ts';
import { useSession } from '../state/session.tsx';
import { useWords } from '../words/words.tsx';
import { Trouble } from './trouble.tsx';

/** Takes the return back, while that can be done, after asking once. */
export function Cancelling({
  view,
  onCancelled,
}: {
  view: ReturnView;
  onCancelled: (view: ReturnView) => void;
}) {
  const { t } = useWords();
  const { api, ask } = useSession();
  const dialog = useRef<HTMLDialogElement>(null);
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<ApiProblem>();
  if (!view.cancellable && problem === undefined) return null;

  const cancel = async (): Promise<void> => {
    if (isSending) return;
    setSending(true);
    setProblem(undefined);
    try {
      const params = { path: { returnId: view.returnId } };
      onCancelled(await ask(api.POST('/returns/{returnId}/cancellation', { params })));
    } catch (error) {
      setProblem(problemFrom(error));
    } finally {
      setSending(false);
      dialog.current?.close();
    }
  };

  return (
    <section class="cancelling">
      <Trouble problem={problem} />
      {view.cancellable && (
        <button type="button" class="plain bad" onClick={() => dialog.current?.showModal()}>
          {t('cancel.begin')}
        </button>
      )}
      <dialog ref={dialog} aria-labelledby="cancel-title">
        <h2 id="cancel-title">{t('cancel.title')}</h2>
        <p>{t('cancel.lead')}</p>
        <div class="buttons">
          <button type="button" class="button second" onClick={() => dialog.current?.close()}>
            {t('cancel.keep')}
          </button>
          <button type="button" class="button danger" onClick={() => void cancel()} aria-disabled={isSending}>
            {t(isSending ? 'cancel.cancelling' : 'cancel.confirm')}
          </button>
        </div>
      </dialog>
    </section>
  );
}
