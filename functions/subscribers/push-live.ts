import { ApiGatewayManagementApiClient } from '@aws-sdk/client-apigatewaymanagementapi';
import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoLiveConnections } from '#adapters/dynamodb/live-connections.ts';
import { apiGatewayPush } from '#adapters/live-push.ts';
import { systemClock } from '#adapters/system.ts';
import { LiveEventDetail } from '#contracts/live.ts';
import { text } from '#lambda/env.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { subscriber } from '#lambda/subscriber.ts';
import { pushLive } from '#use-cases/push-live.ts';

const run = subscriber({ act: 'push-live', detail: LiveEventDetail }, pushLive);

/** The SDK itself reads the second setting: API Gateway takes messages where the connections are, and nowhere else. */
const settings = { TABLE_NAME: text, AWS_ENDPOINT_URL_APIGATEWAYMANAGEMENTAPI: text };

export const handler = onLambda(settings, ({ TABLE_NAME }) =>
  run({
    connections: dynamoLiveConnections(documentClient(), TABLE_NAME),
    push: apiGatewayPush(new ApiGatewayManagementApiClient({})),
    clock: systemClock,
  }),
);
