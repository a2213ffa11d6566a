import {
  type ApiGatewayManagementApiClient,
  PostToConnectionCommand,
} from '@aws-sdk/client-apigatewaymanagementapi';
import type { LivePush } from '#shared/ports.ts';
import { calling } from './calling.ts';

/** Messages through API Gateway to whoever is connected. */
export function apiGatewayPush(client: ApiGatewayManagementApiClient): LivePush {
  return {
    async push(connectionId, message) {
      const post = new PostToConnectionCommand({
        ConnectionId: connectionId,
        Data: JSON.stringify(message),
      });
      try {
        await calling('the live API', () => client.send(post));
        return true;
      } catch (error) {
        if (error instanceof Error && error.name === 'GoneException') return false;
        throw error;
      }
    },
  };
}
