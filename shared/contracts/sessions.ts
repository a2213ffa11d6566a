import * as z from 'zod/mini';
import { sessionCodeTerms } from '#domain/session-code.ts';
import { newsId } from './news.ts';
import { email, moment, orderNumber } from './values.ts';
import { text } from './view-values.ts';

/** How a customer comes in: by what they know of an order, and by a code that was mailed where a market wants that, too. */

/** The secret that a code is awaited under, as it was given. */
const ask = z.string().check(z.regex(/^[\w-]{16,128}$/, { error: 'must be what was answered' }));
const code = z.string().check(z.regex(/^\d{6}$/, { error: `must be ${sessionCodeTerms.digits} digits` }));

/** Opens a session for whoever knows both of an order, or has both of a code. */
export const OpenSessionRequest = z
  .strictObject({
    orderNumber: z.optional(orderNumber),
    email: z.optional(email),
    ask: z.optional(ask),
    code: z.optional(code),
  })
  .check(
    z.refine(
      ({ orderNumber, email, ask, code }) => {
        const [knows, has] = [
          [orderNumber, email],
          [ask, code],
        ];
        const isWhole = (one: unknown[]) => one.every((part) => part !== undefined);
        const isLeftOut = (one: unknown[]) => one.every((part) => part === undefined);
        return (isWhole(knows) && isLeftOut(has)) || (isWhole(has) && isLeftOut(knows));
      },
      { error: 'must be orderNumber and email, or ask and code' },
    ),
  );

/** A code is awaited; whether one was mailed is not said. */
export const CodeAwaitedView = z.object({ ask: text, expiresAt: text });

/** On the bus: source `returflow.sessions`, detail-type `SessionAsked`. */
export const SessionAskedDetail = z.object({
  /** what the ask is called by here: it opens nothing */
  newsId,
  occurredAt: moment,
});
