import { useState } from 'preact/hooks';
import type { ApiProblem } from '../../api/problem.ts';
import { Title } from '../../app/parts/title.tsx';
import { problemFrom } from '../../app/state/loaded.ts';
import { OfficeTrouble } from '../parts/office-trouble.tsx';
import { useStaff } from '../state/staff.tsx';
import { useOfficeWords } from '../words.ts';

/** Where nobody is signed in: says so, and leads to the page where one signs in and back to this address. */
export function SignInPage({ hasFailed = false }: { hasFailed?: boolean }) {
  const { t } = useOfficeWords();
  const { signIn, hasEnded } = useStaff();
  const [problem, setProblem] = useState<ApiProblem>();
  const [isLeaving, setLeaving] = useState(false);
  const lead = hasFailed ? 'sign-in.failed' : hasEnded ? 'sign-in.ended' : 'sign-in.lead';
  const begin = (): void => {
    setProblem(undefined);
    setLeaving(true);
    signIn().catch((error: unknown) => {
      setLeaving(false);
      setProblem(problemFrom(error));
    });
  };
  return (
    <div class="narrow stack">
      <Title>{t(hasEnded ? 'sign-in.title-again' : 'sign-in.title')}</Title>
      <p class="lead" role={hasFailed || hasEnded ? 'alert' : undefined}>
        {t(lead)}
      </p>
      <div>
        <button type="button" class="button" onClick={begin} aria-disabled={isLeaving}>
          {t('sign-in.button')}
        </button>
      </div>
      <OfficeTrouble problem={problem} />
    </div>
  );
}
