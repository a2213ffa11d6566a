import { Refusal } from '#domain/errors.ts';
import { type Policy, reasonOf } from '#domain/policy.ts';

/** What a customer says of a line in the words of a policy. */
export interface Words {
  readonly reason: string;
  /** by question of the policy, the code of the answer */
  readonly answers?: Readonly<Record<string, string>> | undefined;
}

/** Whether a policy has all reasons and answers that somebody gives; another version may have others. */
export function isKnownTo(policy: Policy, wanted: readonly Words[]): boolean {
  return wanted.every(
    ({ reason, answers = {} }) =>
      reasonOf(policy, reason) !== undefined &&
      Object.entries(answers).every(([question, answer]) => isAnswer(policy, question, answer)),
  );
}

function isAnswer({ questions }: Policy, question: string, answer: string): boolean {
  const known = questions.find(({ code }) => code === question)?.answers;
  return known?.some(({ code }) => code === answer) === true;
}

/** @throws Refusal UnknownReason, UnknownAnswer: the policy has no such word */
export function refuseUnknownWords(policy: Policy, { reason, answers = {} }: Words): void {
  if (reasonOf(policy, reason) === undefined)
    throw new Refusal('UnknownReason', `no reason is called ${reason}`, { reason });
  for (const [question, answer] of Object.entries(answers)) {
    if (isAnswer(policy, question, answer)) continue;
    const detail = policy.questions.some(({ code }) => code === question)
      ? `the question ${question} has no answer ${answer}`
      : `no question is called ${question}`;
    throw new Refusal('UnknownAnswer', detail, { question });
  }
}
