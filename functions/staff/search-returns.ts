import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoReturnFinder } from '#adapters/dynamodb/return-finder.ts';
import { dynamoReturns } from '#adapters/dynamodb/returns.ts';
import { systemClock } from '#adapters/system.ts';
import { SearchReturnsRequest, searchLimit } from '#contracts/lists.ts';
import { text } from '#lambda/env.ts';
import { jsonAnswer } from '#lambda/http-answer.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { staffEndpoint } from '#lambda/staff.ts';
import { findReturns } from '#use-cases/find-returns.ts';

/** `POST /staff/return-searches`: in a body, because it may hold a customer's address, and addresses of requests are logged. */
export const searchReturnsEndpoint = staffEndpoint(
  { act: 'search-returns', body: SearchReturnsRequest },
  (deps: Parameters<typeof findReturns>[0]) =>
    async ({ body, staff }) => {
      const returns = await findReturns(deps)({ text: body.find, limit: searchLimit(body.limit) });
      return jsonAnswer({ returns }, { facts: { by: staff.reference, rows: returns.length } });
    },
);

export const handler = onLambda({ TABLE_NAME: text }, ({ TABLE_NAME }) => {
  const db = documentClient();
  return searchReturnsEndpoint({
    returns: dynamoReturns(db, TABLE_NAME, systemClock),
    finder: dynamoReturnFinder(db, TABLE_NAME),
  });
});
