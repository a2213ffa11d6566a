import { SFNClient } from '@aws-sdk/client-sfn';
import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoReturns } from '#adapters/dynamodb/returns.ts';
import { systemClock } from '#adapters/system.ts';
import { stepFunctionsWaits } from '#adapters/waits.ts';
import { AwaitFactTask } from '#contracts/tasks.ts';
import { text } from '#lambda/env.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { step } from '#lambda/task.ts';
import { awaitFact } from '#use-cases/await-fact.ts';

const run = step({ act: 'await-fact', input: AwaitFactTask }, awaitFact);

export const handler = onLambda({ TABLE_NAME: text }, ({ TABLE_NAME }) => {
  const db = documentClient();
  return run({
    returns: dynamoReturns(db, TABLE_NAME, systemClock),
    waits: stepFunctionsWaits(db, TABLE_NAME, new SFNClient({})),
  });
});
