import { S3Client } from '@aws-sdk/client-s3';
import { s3Documents } from '#adapters/documents.ts';
import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoReturns } from '#adapters/dynamodb/returns.ts';
import { policyBench } from '#adapters/policy-bench.ts';
import { systemClock } from '#adapters/system.ts';
import { apiBase, OpenReturnRequest } from '#contracts/api.ts';
import { text } from '#lambda/env.ts';
import { httpEndpoint } from '#lambda/http.ts';
import { created } from '#lambda/http-answer.ts';
import { ownOrder } from '#lambda/http-request.ts';
import { idempotencyKey, keyedReturnId, type OnceOnly, onceADay } from '#lambda/idempotency.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { openWithPhotos } from '#use-cases/open-with-photos.ts';

/** `POST /returns`, with Idempotency-Key. What an answer that got lost had opened is found by the key and shown. */
export const openReturnEndpoint = httpEndpoint(
  { act: 'open-return', body: OpenReturnRequest },
  (deps: Parameters<typeof openWithPhotos>[0] & { readonly once: OnceOnly }) =>
    async ({ event, context, body }) => {
      const caller = ownOrder(event, body.orderNumber);
      const call = { act: 'open-return', caller, key: idempotencyKey(event), payload: body, context };
      return deps.once(call, async () => {
        const returnId = keyedReturnId(call, deps.clock.now());
        const view = await openWithPhotos(deps)({ ...body, returnId, orderNumber: caller });
        return created(view, `${apiBase}/returns/${returnId}`, { returnId });
      });
    },
);

export const handler = onLambda({ TABLE_NAME: text, DOCUMENTS_BUCKET: text }, (env) => {
  const [db, table] = [documentClient(), env.TABLE_NAME];
  return openReturnEndpoint({
    ...policyBench(db, table),
    returns: dynamoReturns(db, table, systemClock),
    documents: s3Documents(new S3Client({}), env.DOCUMENTS_BUCKET),
    clock: systemClock,
    once: onceADay(db, table),
  });
});
