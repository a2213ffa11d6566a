import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoPolicies } from '#adapters/dynamodb/policies.ts';
import { dynamoReturns } from '#adapters/dynamodb/returns.ts';
import { systemClock } from '#adapters/system.ts';
import { ValidatePolicyTask } from '#contracts/tasks.ts';
import { text } from '#lambda/env.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { step } from '#lambda/task.ts';
import { validatePolicy } from '#use-cases/validate-policy.ts';

const run = step({ act: 'validate-policy', input: ValidatePolicyTask }, validatePolicy);

export const handler = onLambda({ TABLE_NAME: text }, ({ TABLE_NAME }) => {
  const db = documentClient();
  return run({
    policies: dynamoPolicies(db, TABLE_NAME),
    returns: dynamoReturns(db, TABLE_NAME, systemClock),
    clock: systemClock,
  });
});
