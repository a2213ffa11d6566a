import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoSessions } from '#adapters/dynamodb/sessions.ts';
import { systemClock } from '#adapters/system.ts';
import { text } from '#lambda/env.ts';
import { type LambdaFunction, onLambda } from '#lambda/on-lambda.ts';
import type { Clock, Sessions } from '#shared/ports.ts';

/** What the HTTP API asks and is told (Lambda authorizer, payload format 2.0, simple responses). */
interface AuthorizerEvent {
  readonly headers?: Readonly<Record<string, string | undefined>> | undefined;
}
type Verdict = { isAuthorized: false } | { isAuthorized: true; context: { orderNumber: string } };

/** Says which order a bearer token opens (RFC 6750, 2.1). Quiet: it runs before every request of a customer. */
export function authorizeCustomer(deps: {
  readonly sessions: Sessions;
  readonly clock: Clock;
}): LambdaFunction<AuthorizerEvent, Verdict> {
  return async ({ headers }) => {
    const token = /^bearer +([\w-]{1,128})$/i.exec(headers?.authorization ?? '')?.[1];
    const orderNumber = token && (await deps.sessions.read(token, deps.clock.now()));
    return orderNumber ? { isAuthorized: true, context: { orderNumber } } : { isAuthorized: false };
  };
}

export const handler = onLambda({ TABLE_NAME: text }, ({ TABLE_NAME }) =>
  authorizeCustomer({ sessions: dynamoSessions(documentClient(), TABLE_NAME), clock: systemClock }),
);
