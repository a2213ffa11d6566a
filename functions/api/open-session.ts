import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoIdentities, dynamoOrders } from '#adapters/dynamodb/orders.ts';
import { dynamoSessions } from '#adapters/dynamodb/sessions.ts';
import { systemClock, systemIds } from '#adapters/system.ts';
import { OpenSessionRequest } from '#contracts/api.ts';
import { text } from '#lambda/env.ts';
import { httpEndpoint } from '#lambda/http.ts';
import { created } from '#lambda/http-answer.ts';
import { callerAddress } from '#lambda/http-request.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { type OpenSessionDeps, openSession } from '#use-cases/open-session.ts';

/** `POST /sessions`. Without Idempotency-Key: its answer is a secret, which is kept nowhere. */
export const openSessionEndpoint = httpEndpoint(
  { act: 'open-session', body: OpenSessionRequest },
  (deps: OpenSessionDeps & { readonly edgeKey: string }) =>
    async ({ body, event }) =>
      created(await openSession(deps)({ ...body, sourceIp: callerAddress(event, deps.edgeKey) })),
);

export const handler = onLambda({ TABLE_NAME: text, EDGE_KEY: text }, ({ TABLE_NAME, EDGE_KEY }) => {
  const db = documentClient();
  return openSessionEndpoint({
    orders: dynamoOrders(db, TABLE_NAME),
    identities: dynamoIdentities(db, TABLE_NAME),
    sessions: dynamoSessions(db, TABLE_NAME),
    clock: systemClock,
    ids: systemIds,
    edgeKey: EDGE_KEY,
  });
});
