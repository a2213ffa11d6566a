import { documentClient } from '#adapters/dynamodb/client.ts';
import { policyBench } from '#adapters/policy-bench.ts';
import { systemClock } from '#adapters/system.ts';
import { OrderPath, PreviewReturnRequest } from '#contracts/api.ts';
import { text } from '#lambda/env.ts';
import { httpEndpoint } from '#lambda/http.ts';
import { jsonAnswer } from '#lambda/http-answer.ts';
import { ownOrder } from '#lambda/http-request.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { previewReturn } from '#use-cases/preview-return.ts';

/** `POST /orders/{orderNumber}/return-preview`. Changes nothing, so it needs no key. */
export const previewReturnEndpoint = httpEndpoint(
  { act: 'preview-return', path: OrderPath, body: PreviewReturnRequest },
  (deps: Parameters<typeof previewReturn>[0]) =>
    async ({ event, path, body }) => {
      const orderNumber = ownOrder(event, path.orderNumber);
      return jsonAnswer(await previewReturn(deps)({ orderNumber, ...body }));
    },
);

export const handler = onLambda({ TABLE_NAME: text }, ({ TABLE_NAME }) => {
  const db = documentClient();
  return previewReturnEndpoint({
    ...policyBench(db, TABLE_NAME),
    clock: systemClock,
  });
});
