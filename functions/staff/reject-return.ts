import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoReturns } from '#adapters/dynamodb/returns.ts';
import { systemClock } from '#adapters/system.ts';
import { DecideReviewRequest } from '#contracts/staff-acts.ts';
import { text } from '#lambda/env.ts';
import { onceADay } from '#lambda/idempotency.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { returnActEndpoint } from '#lambda/return-act.ts';
import type { StaffActDeps } from '#use-cases/act-on-return.ts';
import { decideReview } from '#use-cases/review-return.ts';

/** `POST /staff/returns/{returnId}/rejection`, of a return under review. Its units are free again. */
export const rejectReturnEndpoint = returnActEndpoint(
  'reject-return',
  DecideReviewRequest,
  (deps: StaffActDeps) => (act) => decideReview(deps)({ ...act, approve: false }),
);

export const handler = onLambda({ TABLE_NAME: text }, ({ TABLE_NAME }) => {
  const db = documentClient();
  return rejectReturnEndpoint({
    returns: dynamoReturns(db, TABLE_NAME, systemClock),
    clock: systemClock,
    once: onceADay(db, TABLE_NAME),
  });
});
