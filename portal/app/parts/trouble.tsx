import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ApiProblem, ApiProblemName } from '../../api/problem.ts';
import { type Key, useWords, type Words } from '../words/words.tsx';

/** Refusals that there are words of their own for; what a customer cannot help is one text. */
const worded: Readonly<Partial<Record<ApiProblemName, Key>>> = {
  OrderNotFound: 'trouble.order-not-found',
  TooManyAttempts: 'trouble.too-many-attempts',
  CodeRefused: 'trouble.code-refused',
  Throttled: 'trouble.throttled',
  StoreBusy: 'trouble.throttled',
  RequestInProgress: 'trouble.throttled',
  Unreachable: 'trouble.unreachable',
  ReturnNotFound: 'trouble.return-not-found',
  UnitsNotAvailable: 'trouble.units-not-available',
  UnknownLine: 'trouble.units-not-available',
  UnknownReason: 'trouble.changed',
  UnknownAnswer: 'trouble.changed',
  RemedyNotOffered: 'trouble.remedy-not-offered',
  OutOfStock: 'trouble.out-of-stock',
  ArticleNotSold: 'trouble.article-not-sold',
  OrderChangedMeanwhile: 'trouble.changed',
  ReturnChangedMeanwhile: 'trouble.changed',
  IdempotencyKeyReused: 'trouble.changed',
  InvalidRequest: 'trouble.not-understood',
  PhotoUnreadable: 'trouble.photo-unreadable',
  PhotoTooLarge: 'trouble.photo-too-large',
  PayloadTooLarge: 'trouble.photo-too-large',
  PhotosMissing: 'trouble.photos-missing',
  PhotoNotFound: 'trouble.photo-gone',
  PhotosNotTaken: 'trouble.photos-not-taken',
  NothingToPay: 'trouble.nothing-to-pay',
  PaymentsUnavailable: 'trouble.payments-unavailable',
  MoneyHasMoved: 'trouble.choice-begun',
  TooLateToCancel: 'trouble.too-late-to-cancel',
  LabelNotReady: 'trouble.label-not-ready',
  SessionEnded: 'trouble.session-ended',
  NoSession: 'trouble.session-ended',
};

/** A refusal in words: what is wrong and what to do about it. */
export function wordsOfProblem({ t, time }: Words, problem: ApiProblem, now = Date.now()): string {
  const seconds = problem.retryAfter ?? 60;
  const again = time(new Date(now + seconds * 1000).toISOString());
  const left = typeof problem.facts.left === 'number' ? problem.facts.left : 0;
  return t(worded[problem.name] ?? 'trouble.unexpected', { minutes: Math.ceil(seconds / 60), again, left });
}

/** Says what went wrong, at once to those who hear the page, and offers what can be done. */
export function Trouble({
  problem,
  children,
}: {
  problem: ApiProblem | undefined;
  children?: ComponentChildren;
}) {
  const words = useWords();
  const box = useRef<HTMLDivElement>(null);
  const name = problem?.name;
  useEffect(() => {
    if (name !== undefined) box.current?.scrollIntoView({ block: 'nearest' });
  }, [name]);
  if (problem === undefined) return null;
  const isOurs = worded[problem.name] === undefined && problem.instance !== undefined;
  return (
    <div class="trouble" role="alert" ref={box}>
      <p>{wordsOfProblem(words, problem)}</p>
      {isOurs && (
        <p class="quiet small">{words.t('trouble.reference', { reference: problem.instance ?? '' })}</p>
      )}
      {children}
    </div>
  );
}
