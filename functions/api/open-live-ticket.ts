import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoLiveTickets } from '#adapters/dynamodb/live-tickets.ts';
import { dynamoReturns } from '#adapters/dynamodb/returns.ts';
import { systemClock, systemIds } from '#adapters/system.ts';
import { ReturnPath } from '#contracts/api.ts';
import { liveProtocol, OpenLiveTicketRequest } from '#contracts/live.ts';
import { text } from '#lambda/env.ts';
import { httpEndpoint } from '#lambda/http.ts';
import { created } from '#lambda/http-answer.ts';
import { sessionOrder } from '#lambda/http-request.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { type OpenLiveTicketDeps, openLiveTicket } from '#use-cases/open-live-ticket.ts';

/** `POST /returns/{returnId}/live-tickets`. Without Idempotency-Key: its answer is a secret, which is kept nowhere. */
export const openLiveTicketEndpoint = httpEndpoint(
  { act: 'open-live-ticket', path: ReturnPath, body: OpenLiveTicketRequest },
  (deps: OpenLiveTicketDeps & { readonly url: string }) =>
    async ({ event, path }) => {
      const ticket = await openLiveTicket(deps)({ ...path, orderNumber: sessionOrder(event) });
      return created({ ...ticket, url: deps.url, protocol: liveProtocol }, undefined, path);
    },
);

export const handler = onLambda({ TABLE_NAME: text, LIVE_URL: text }, ({ TABLE_NAME, LIVE_URL }) => {
  const db = documentClient();
  return openLiveTicketEndpoint({
    returns: dynamoReturns(db, TABLE_NAME, systemClock),
    tickets: dynamoLiveTickets(db, TABLE_NAME),
    clock: systemClock,
    ids: systemIds,
    url: LIVE_URL,
  });
});
