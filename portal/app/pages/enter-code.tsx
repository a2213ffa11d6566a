import { useState } from 'preact/hooks';
import type { ApiProblem } from '../../api/problem.ts';
import { Field } from '../parts/field.tsx';
import { Title } from '../parts/title.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { problemFrom } from '../state/loaded.ts';
import { type CodeAwaited, useSession } from '../state/session.tsx';
import { useWords } from '../words/words.tsx';

/** Whatever somebody pastes: the digits of it. */
const digitsIn = (typed: string) => typed.replaceAll(/\D/g, '');

/** Asks for the code that was mailed, if number and address belong together: the page knows no more than who reads it. */
export function EnterCode({
  awaited,
  email,
  onNewCode,
  onOther,
  onDone,
}: {
  awaited: CodeAwaited;
  email: string;
  /** Asks for another code. @throws ApiProblem */
  onNewCode: () => Promise<void>;
  /** Goes back to which order it is. */
  onOther: () => void;
  onDone: () => void;
}) {
  const { t } = useWords();
  const { enterCode } = useSession();
  const [code, setCode] = useState('');
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [isNew, setNew] = useState(false);
  const [problem, setProblem] = useState<ApiProblem>();
  const isWhole = digitsIn(code).length === 6;

  const run = async (act: () => Promise<void>): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    setProblem(undefined);
    setNew(false);
    try {
      await act();
    } catch (error) {
      setProblem(problemFrom(error));
    } finally {
      setBusy(false);
    }
  };
  const enter = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (!isWhole) {
      document.getElementById('code')?.focus();
      return;
    }
    await run(async () => {
      await enterCode(awaited.ask, digitsIn(code));
      onDone();
    });
  };
  const askAnew = () =>
    run(async () => {
      await onNewCode();
      setCode('');
      setTried(false);
      setNew(true);
    });

  return (
    <div class="find">
      <Title>{t('code.title')}</Title>
      <p class="lead">{t('code.lead', { email })}</p>
      <form class="stack" onSubmit={enter} noValidate>
        <Field
          name="code"
          label={t('code.label')}
          hint={t('code.hint')}
          value={code}
          onValue={setCode}
          fault={isTried && !isWhole ? t('code.missing') : undefined}
          autoComplete="one-time-code"
          inputMode="numeric"
          spellcheck={false}
          enterKeyHint="go"
        />
        <p class="quiet small" role="status">
          {isNew && t('code.sent-again')}
        </p>
        <Trouble problem={problem} />
        <button class="button wide" type="submit" aria-disabled={isBusy}>
          {t(isBusy ? 'code.checking' : 'go-on')}
        </button>
      </form>
      <p class="beside">
        <button type="button" class="plain" onClick={() => void askAnew()}>
          {t('code.again')}
        </button>
      </p>
      <p class="beside">
        <button type="button" class="plain" onClick={onOther}>
          {t('code.other')}
        </button>
      </p>
    </div>
  );
}
