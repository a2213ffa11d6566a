import { useRef, useState } from 'preact/hooks';
import type { ApiProblem } from '../../api/problem.ts';
import { problemFrom } from '../state/loaded.ts';
import type { ReturnView } from '../state/return.ts';
import { useSession } from '../state/session.tsx';
import { mayTakeMoney } from '../state/stage.ts';
import { useWords } from '../words/words.tsx';
import { Trouble } from './trouble.tsx';

type Line = ReturnView['lines'][number];

/** The way back to the money for lines for which something else was chosen, as long as that is not under way, after asking once. */
export function MoneyInstead({
  view,
  onChanged,
}: {
  view: ReturnView;
  onChanged: (view: ReturnView) => void;
}) {
  const { t } = useWords();
  const { api, ask } = useSession();
  const dialog = useRef<HTMLDialogElement>(null);
  const [line, setLine] = useState<Line>();
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<ApiProblem>();
  const lines = view.lines.filter((one) => mayTakeMoney(view, one));
  if (lines.length === 0 && problem === undefined) return null;

  const begin = (wanted: Line): void => {
    setLine(wanted);
    dialog.current?.showModal();
  };
  const change = async (): Promise<void> => {
    if (isSending || line === undefined) return;
    setSending(true);
    setProblem(undefined);
    try {
      const params = { path: { returnId: view.returnId } };
      const body = { lines: [line.lineId] };
      onChanged(await ask(api.POST('/returns/{returnId}/remedy-change', { params, body })));
    } catch (error) {
      setProblem(problemFrom(error));
    } finally {
      setSending(false);
      dialog.current?.close();
    }
  };
  const sayOf = ({ name }: Line) =>
    view.lines.length > 1 ? t('instead.begin-of', { name }) : t('instead.begin');

  return (
    <section class="cancelling">
      <Trouble problem={problem} />
      {lines.map((one) => (
        <p key={one.lineId}>
          <button type="button" class="plain" onClick={() => begin(one)}>
            {sayOf(one)}
          </button>
        </p>
      ))}
      <dialog ref={dialog} aria-labelledby="instead-title">
        <h2 id="instead-title">{t('instead.title')}</h2>
        <p>{t('instead.lead', { name: line?.name ?? '' })}</p>
        <div class="buttons">
          <button type="button" class="button second" onClick={() => dialog.current?.close()}>
            {t('instead.keep')}
          </button>
          <button type="button" class="button" onClick={() => void change()} aria-disabled={isSending}>
            {t('instead.confirm')}
          </button>
        </div>
      </dialog>
    </section>
  );
}
