import { useState } from 'preact/hooks';
import type { ApiProblem } from '../../api/problem.ts';
import type { components } from '../../api/schema.ts';
import { problemFrom } from '../state/loaded.ts';
import { useWords } from '../words/words.tsx';
import { Trouble } from './trouble.tsx';

type Feedback = components['schemas']['GiveFeedbackRequest'];
export type Answer = Pick<Feedback, 'enough' | 'reason'>;

const reasons = [
  'what-next',
  'how-to-send',
  'where-is-it',
  'when-money',
  'why-amount',
  'hard-to-use',
  'other',
] as const satisfies readonly Feedback['reason'][];

/** Asks whether something was enough, and what was missing if not. One tap or two; both answers look the same. */
export function WasEnough({ give }: { give: (answer: Answer) => Promise<unknown> }) {
  const { t } = useWords();
  const [step, setStep] = useState<'asked' | 'reason' | 'thanks'>('asked');
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<ApiProblem>();
  const answer = async (given: Answer): Promise<void> => {
    if (isSending) return;
    setSending(true);
    setProblem(undefined);
    try {
      await give(given);
      setStep('thanks');
    } catch (error) {
      setProblem(problemFrom(error));
    } finally {
      setSending(false);
    }
  };
  if (step === 'thanks') return <p role="status">{t('enough.thanks')}</p>;
  return (
    <>
      <Trouble problem={problem} />
      {step === 'asked' ? (
        <div class="buttons">
          <button type="button" class="button second" onClick={() => void answer({ enough: true })}>
            {t('enough.yes')}
          </button>
          <button type="button" class="button second" onClick={() => setStep('reason')}>
            {t('enough.no')}
          </button>
        </div>
      ) : (
        <fieldset class="choices">
          <legend>{t('enough.missing')}</legend>
          <div class="options">
            {reasons.map((reason) => (
              <button
                key={reason}
                type="button"
                class="option"
                onClick={() => void answer({ enough: false, reason })}
              >
                {t(`enough.reason.${reason}`)}
              </button>
            ))}
          </div>
        </fieldset>
      )}
    </>
  );
}
