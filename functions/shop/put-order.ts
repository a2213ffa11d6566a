import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoOrders } from '#adapters/dynamodb/orders.ts';
import { secretSigningKeys } from '#adapters/secrets.ts';
import { OrderPath } from '#contracts/api.ts';
import { AnyOrderBody, readOrder } from '#contracts/orders.ts';
import { invalid } from '#contracts/read.ts';
import { text } from '#lambda/env.ts';
import { jsonAnswer } from '#lambda/http-answer.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { type SignedDeps, signedEndpoint } from '#lambda/webhook.ts';
import { takeInOrder } from '#use-cases/take-in-order.ts';

/** `PUT /orders/{orderNumber}`, signed by the shop. The later telling holds, so a replay changes nothing. */
export const putOrderEndpoint = signedEndpoint(
  { act: 'put-order', path: OrderPath, body: AnyOrderBody },
  (deps: SignedDeps & Parameters<typeof takeInOrder>[0]) =>
    async ({ path, body }) => {
      const told = readOrder(body);
      if (told.order.orderNumber !== path.orderNumber) {
        throw invalid({ pointer: '#/orderNumber', detail: 'is not the order number of the address' });
      }
      const taken = await takeInOrder(deps)(told);
      return jsonAnswer(taken, { facts: { intake: taken.outcome } });
    },
);

export const handler = onLambda({ TABLE_NAME: text, SHOP_SECRET_NAME: text }, (env) =>
  putOrderEndpoint({
    orders: dynamoOrders(documentClient(), env.TABLE_NAME),
    signing: secretSigningKeys(new SecretsManagerClient({}), env.SHOP_SECRET_NAME),
  }),
);
