import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoLiveConnections } from '#adapters/dynamodb/live-connections.ts';
import { dynamoLiveTickets } from '#adapters/dynamodb/live-tickets.ts';
import { systemClock } from '#adapters/system.ts';
import { liveProtocol } from '#contracts/live.ts';
import { text } from '#lambda/env.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { offeredTicket, socketRoute } from '#lambda/socket.ts';
import { type OpenLiveConnectionDeps, openLiveConnection } from '#use-cases/open-live-connection.ts';

/** `$connect`. A client that offers protocols goes on only if one of them is agreed to (RFC 6455, 4.1). */
export const openLiveConnectionRoute = socketRoute(
  'open-live-connection',
  (deps: OpenLiveConnectionDeps) => async (event) => {
    const { connectionId } = event.requestContext;
    await openLiveConnection(deps)({ ticket: offeredTicket(event), connectionId });
    return { statusCode: 200, headers: { 'Sec-WebSocket-Protocol': liveProtocol } };
  },
);

export const handler = onLambda({ TABLE_NAME: text }, ({ TABLE_NAME }) => {
  const db = documentClient();
  return openLiveConnectionRoute({
    tickets: dynamoLiveTickets(db, TABLE_NAME),
    connections: dynamoLiveConnections(db, TABLE_NAME),
    clock: systemClock,
  });
});
