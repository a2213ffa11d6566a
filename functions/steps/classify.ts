import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoReturns } from '#adapters/dynamodb/returns.ts';
import { systemClock } from '#adapters/system.ts';
import { ReturnTask } from '#contracts/tasks.ts';
import { text } from '#lambda/env.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { step } from '#lambda/task.ts';
import { classifyItems } from '#use-cases/classify-items.ts';

const run = step({ act: 'classify', input: ReturnTask }, classifyItems);

export const handler = onLambda({ TABLE_NAME: text }, ({ TABLE_NAME }) =>
  run({ returns: dynamoReturns(documentClient(), TABLE_NAME, systemClock), clock: systemClock }),
);
