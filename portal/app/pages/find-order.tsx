import { useState } from 'preact/hooks';
import { lazy, useLocation } from 'preact-iso';
import type { ApiProblem } from '../../api/problem.ts';
import { Field } from '../parts/field.tsx';
import { Title } from '../parts/title.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { useAwaitedCode } from '../state/awaited-code.ts';
import { problemFrom } from '../state/loaded.ts';
import { useSession } from '../state/session.tsx';
import { useTyped } from '../state/typed.ts';
import { useWords } from '../words/words.tsx';

/** Where no market mails codes, nobody fetches it. */
const EnterCode = lazy(async () => (await import('./enter-code.tsx')).EnterCode);

const numberPattern = /\S/;
/** as lenient as may be: the order knows which address is right */
const emailPattern = /^\S+@\S+\.\S+$/;

/** Asks which order it is about. `staysHere` shows afterwards what the address leads to; otherwise it goes on to the order. */
export function FindOrder({ staysHere = false }: { staysHere?: boolean }) {
  const { t } = useWords();
  const { signIn, hasEnded, orderNumber: known } = useSession();
  const { route } = useLocation();
  const typed = useTyped(['orderNumber', 'email']);
  const [awaited, setAwaited] = useAwaitedCode();
  const [isSending, setSending] = useState(false);
  const [isTried, setTried] = useState(false);
  const [problem, setProblem] = useState<ApiProblem>();
  const { orderNumber, email } = typed.values;
  const faults = {
    orderNumber: numberPattern.test(orderNumber) ? undefined : t('find.number-missing'),
    email: emailPattern.test(email.trim()) ? undefined : t('find.email-missing'),
  };

  const goOn = (): void => {
    setAwaited(undefined);
    typed.forget();
    if (!staysHere) route('/order');
  };
  if (awaited !== undefined) {
    return (
      <EnterCode
        awaited={awaited}
        email={email.trim()}
        onNewCode={async () => setAwaited(await signIn(orderNumber.trim(), email.trim()))}
        onOther={() => setAwaited(undefined)}
        onDone={goOn}
      />
    );
  }

  const find = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    setProblem(undefined);
    const wrong = Object.entries(faults).find(([, fault]) => fault !== undefined)?.[0];
    if (wrong !== undefined) {
      document.getElementById(wrong)?.focus();
      return;
    }
    if (isSending) return;
    setSending(true);
    try {
      const code = await signIn(orderNumber.trim(), email.trim());
      setAwaited(code);
      if (code === undefined) goOn();
      else setSending(false);
    } catch (error) {
      setProblem(problemFrom(error));
      setSending(false);
    }
  };

  return (
    <div class="find">
      <Title>{t(staysHere ? 'find.again-title' : 'find.title')}</Title>
      <p class="lead">{t(hasEnded ? 'find.ended-lead' : staysHere ? 'find.again-lead' : 'find.lead')}</p>
      <form class="stack" onSubmit={find} noValidate>
        <Field
          name="orderNumber"
          label={t('find.number')}
          hint={t('find.number-hint')}
          value={orderNumber}
          onValue={(value) => typed.type('orderNumber', value)}
          fault={isTried ? faults.orderNumber : undefined}
          autoComplete="off"
          autoCapitalize="characters"
          spellcheck={false}
          enterKeyHint="next"
        />
        <Field
          name="email"
          type="email"
          label={t('find.email')}
          hint={t('find.email-hint')}
          value={email}
          onValue={(value) => typed.type('email', value)}
          fault={isTried ? faults.email : undefined}
          autoComplete="email"
          inputMode="email"
          enterKeyHint="go"
        />
        <Trouble problem={problem} />
        <button class="button wide" type="submit" aria-disabled={isSending}>
          {t(isSending ? 'find.finding' : 'find.go')}
        </button>
      </form>
      {known !== undefined && !staysHere && (
        <p class="beside">
          <a href="/order">{t('find.go-on', { orderNumber: known })}</a>
        </p>
      )}
    </div>
  );
}
