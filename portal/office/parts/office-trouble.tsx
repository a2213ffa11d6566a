import type { ComponentChildren } from 'preact';
import type { ApiProblem, ApiProblemName } from '../../api/problem.ts';
import { type Key, type OfficeWords, useOfficeWords } from '../words.ts';

/** Refusals that there are words of their own for. */
const worded: Readonly<Partial<Record<ApiProblemName, Key>>> = {
  NoSession: 'trouble.session-ended',
  SessionEnded: 'trouble.session-ended',
  RoleMissing: 'trouble.role-missing',
  Throttled: 'trouble.throttled',
  StoreBusy: 'trouble.throttled',
  Unreachable: 'trouble.unreachable',
  InvalidRequest: 'trouble.not-understood',
  UnknownGroup: 'trouble.unknown-group',
  RangeTooLong: 'trouble.range-too-long',
  TooManyGroups: 'trouble.too-many-groups',
};

const wordsOf = ({ t }: OfficeWords, { name, retryAfter = 60 }: ApiProblem) =>
  t(worded[name] ?? 'trouble.unexpected', { seconds: Math.ceil(retryAfter) });

/** Says what went wrong, at once to those who hear the page, and offers what can be done. */
export function OfficeTrouble({
  problem,
  onAgain,
  children,
}: {
  problem: ApiProblem | undefined;
  onAgain?: () => void;
  children?: ComponentChildren;
}) {
  const words = useOfficeWords();
  if (problem === undefined) return null;
  const isOurs = worded[problem.name] === undefined && problem.instance !== undefined;
  return (
    <div class="trouble" role="alert">
      <p>{wordsOf(words, problem)}</p>
      {isOurs && (
        <p class="quiet small">{words.t('trouble.reference', { reference: problem.instance ?? '' })}</p>
      )}
      {onAgain !== undefined && (
        <button type="button" class="plain" onClick={onAgain}>
          {words.t('trouble.again')}
        </button>
      )}
      {children}
    </div>
  );
}
