import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoReturnLists } from '#adapters/dynamodb/return-lists.ts';
import { dynamoReturns } from '#adapters/dynamodb/returns.ts';
import { celExpressions } from '#adapters/expressions.ts';
import { policyBench } from '#adapters/policy-bench.ts';
import { systemClock } from '#adapters/system.ts';
import { MarketPath, PolicyDocument, policyAt } from '#contracts/policies.ts';
import { text } from '#lambda/env.ts';
import { jsonAnswer } from '#lambda/http-answer.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { staffEndpoint } from '#lambda/staff.ts';
import { backtestPolicy } from '#use-cases/backtest/backtest-policy.ts';

/** `POST /staff/policies/{market}/backtest`: a draft against the newest returns. Changes nothing, so it needs no key. */
export const backtestPolicyEndpoint = staffEndpoint(
  { act: 'backtest-policy', path: MarketPath, body: PolicyDocument },
  (deps: Parameters<typeof backtestPolicy>[0]) =>
    async ({ path, body }) =>
      jsonAnswer(await backtestPolicy(deps)(policyAt(path, body))),
);

export const handler = onLambda({ TABLE_NAME: text }, ({ TABLE_NAME }) => {
  const db = documentClient();
  return backtestPolicyEndpoint({
    ...policyBench(db, TABLE_NAME),
    readExpressions: celExpressions,
    returns: dynamoReturns(db, TABLE_NAME, systemClock),
    lists: dynamoReturnLists(db, TABLE_NAME),
    clock: systemClock,
  });
});
