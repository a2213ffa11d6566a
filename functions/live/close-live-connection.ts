import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoLiveConnections } from '#adapters/dynamodb/live-connections.ts';
import { text } from '#lambda/env.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { socketRoute } from '#lambda/socket.ts';
import type { LiveConnections } from '#shared/ports.ts';

/** `$disconnect`. API Gateway does its best to tell; of connections that it is silent about, the next message finds out. */
export const closeLiveConnectionRoute = socketRoute(
  'close-live-connection',
  ({ connections }: { readonly connections: LiveConnections }) =>
    async ({ requestContext }) => {
      await connections.close(requestContext.connectionId);
      return { statusCode: 200, headers: {} };
    },
);

export const handler = onLambda({ TABLE_NAME: text }, ({ TABLE_NAME }) =>
  closeLiveConnectionRoute({ connections: dynamoLiveConnections(documentClient(), TABLE_NAME) }),
);
