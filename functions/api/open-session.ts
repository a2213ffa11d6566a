import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoIdentities, dynamoOrders } from '#adapters/dynamodb/orders.ts';
import { dynamoSessionCodes } from '#adapters/dynamodb/session-codes.ts';
import { dynamoSessions } from '#adapters/dynamodb/sessions.ts';
import { eventBridgeBus } from '#adapters/eventbridge.ts';
import { systemClock as clock, systemIds as ids } from '#adapters/system.ts';
import { OpenSessionRequest } from '#contracts/sessions.ts';
import { sessionSettings } from '#lambda/env.ts';
import { httpEndpoint } from '#lambda/http.ts';
import { created, jsonAnswer } from '#lambda/http-answer.ts';
import { callerAddress } from '#lambda/http-request.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { type OpenSessionDeps, openSession, openSessionByCode } from '#use-cases/open-session.ts';

/** `POST /sessions`. Without Idempotency-Key: its answer is a secret, which is kept nowhere. */
export const openSessionEndpoint = httpEndpoint(
  { act: 'open-session', body: OpenSessionRequest },
  (deps: OpenSessionDeps & { readonly edgeKey: string }) =>
    async ({ body: { orderNumber = '', email = '', ask, code }, event }) => {
      const sourceIp = callerAddress(event, deps.edgeKey);
      if (ask !== undefined && code !== undefined)
        return created(await openSessionByCode(deps)({ ask, code, sourceIp }));
      const answer = await openSession(deps)({ orderNumber, email, sourceIp });
      return 'ask' in answer ? jsonAnswer(answer, { status: 202 }) : created(answer);
    },
);

export const handler = onLambda(sessionSettings, (env) => {
  const [db, table] = [documentClient(), env.TABLE_NAME];
  return openSessionEndpoint({
    orders: dynamoOrders(db, table),
    identities: dynamoIdentities(db, table),
    sessions: dynamoSessions(db, table),
    codes: dynamoSessionCodes(db, table),
    bus: eventBridgeBus(new EventBridgeClient({}), env.EVENT_BUS_NAME),
    ...{ clock, ids, edgeKey: env.EDGE_KEY, codeMarkets: env.CODE_MARKETS },
  });
});
