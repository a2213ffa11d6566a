import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoReturns } from '#adapters/dynamodb/returns.ts';
import { systemClock } from '#adapters/system.ts';
import { ConcludeTask } from '#contracts/tasks.ts';
import { text } from '#lambda/env.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { step } from '#lambda/task.ts';
import { concludeReturn } from '#use-cases/conclude-return.ts';

const run = step({ act: 'conclude', input: ConcludeTask }, concludeReturn);

export const handler = onLambda({ TABLE_NAME: text }, ({ TABLE_NAME }) =>
  run({ returns: dynamoReturns(documentClient(), TABLE_NAME, systemClock), clock: systemClock }),
);
