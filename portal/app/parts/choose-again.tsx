import type { ApiProblem, ApiProblemName } from '../../api/problem.ts';
import { useWords } from '../words/words.tsx';

const ofRemedies: readonly ApiProblemName[] = ['RemedyNotOffered', 'OutOfStock', 'ArticleNotSold'];

/** Whether a refusal is about what was chosen, so that trying again helps nobody. */
export const isOfChoice = (problem: ApiProblem | undefined): boolean =>
  problem !== undefined && (problem.name === 'UnitsNotAvailable' || ofRemedies.includes(problem.name));

/** The way back to where what was refused can be chosen again. */
export function ChooseAgain({ problem }: { problem: ApiProblem | undefined }) {
  const { t } = useWords();
  if (problem === undefined || !isOfChoice(problem)) return null;
  const isRemedy = ofRemedies.includes(problem.name);
  return (
    <a class="button second" href={isRemedy ? '/order/remedy' : '/order'}>
      {t(isRemedy ? 'check.choose-remedy-again' : 'check.choose-again')}
    </a>
  );
}
