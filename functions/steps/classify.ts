import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoPolicies } from '#adapters/dynamodb/policies.ts';
import { dynamoReturns } from '#adapters/dynamodb/returns.ts';
import { systemClock } from '#adapters/system.ts';
import { ReturnTask } from '#contracts/tasks.ts';
import { text } from '#lambda/env.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { step } from '#lambda/task.ts';
import { classifyItems } from '#use-cases/classify-items.ts';

const run = step({ act: 'classify', input: ReturnTask }, classifyItems);

export const handler = onLambda({ TABLE_NAME: text }, ({ TABLE_NAME }) => {
  const db = documentClient();
  return run({
    returns: dynamoReturns(db, TABLE_NAME, systemClock),
    policies: dynamoPolicies(db, TABLE_NAME),
    clock: systemClock,
  });
});
