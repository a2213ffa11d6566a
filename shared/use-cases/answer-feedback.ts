import { Refusal } from '#domain/errors.ts';
import { isFeedbackCode } from '#domain/feedback-code.ts';
import type { Clock, Returns } from '#shared/ports.ts';
import { type Feedback, giveFeedback } from './give-feedback.ts';

/**
 * Records whether a message was enough, as the link in it asks: its code stands for a session. The first answer of a place stands.
 * @returns what stands for the place
 * @throws Refusal ReturnNotFound, also for a code that is not the return's and the place's
 */
export function answerFeedback(deps: { readonly returns: Returns; readonly clock: Clock }) {
  const give = giveFeedback(deps);
  return async (
    asked: Feedback & { readonly returnId: string; readonly code: string },
  ): Promise<Feedback & { readonly returnId: string }> => {
    const { code, ...feedback } = asked;
    const [found, [first]] = await Promise.all([
      deps.returns.read(asked.returnId),
      deps.returns.events(asked.returnId),
    ]);
    if (found === undefined || first === undefined || !isFeedbackCode(code, first, asked.place)) {
      throw new Refusal('ReturnNotFound', 'no message of a return has that code');
    }
    return give({ ...feedback, orderNumber: found.head.orderNumber });
  };
}
