import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoReturns } from '#adapters/dynamodb/returns.ts';
import { plannedLooks } from '#adapters/looks.ts';
import { systemClock } from '#adapters/system.ts';
import { LookTask } from '#contracts/tasks.ts';
import { lookSettings, messages } from '#lambda/env.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { step } from '#lambda/task.ts';
import { lookAtSilence } from '#use-cases/look-at-silence.ts';

const run = step({ act: 'look-at-silence', input: LookTask }, lookAtSilence);

export const handler = onLambda({ ...lookSettings, MESSAGES: messages }, (env) =>
  run({
    returns: dynamoReturns(documentClient(), env.TABLE_NAME, systemClock),
    looks: plannedLooks(env),
    clock: systemClock,
    wanted: env.MESSAGES,
  }),
);
