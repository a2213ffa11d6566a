import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoFigureBooks } from '#adapters/dynamodb/figure-books.ts';
import { dynamoReturns } from '#adapters/dynamodb/returns.ts';
import { plannedLooks } from '#adapters/looks.ts';
import { systemClock } from '#adapters/system.ts';
import { ReturnEventDetail } from '#contracts/bus-events.ts';
import { lookSettings, messages, text, usualHours } from '#lambda/env.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { subscriber } from '#lambda/subscriber.ts';
import { planLook } from '#use-cases/plan-look.ts';

const run = subscriber({ act: 'plan-look', detail: ReturnEventDetail }, planLook);
const settings = { ...lookSettings, MESSAGES: messages, TIME_ZONE: text, USUAL_HOURS: usualHours };

export const handler = onLambda(settings, (env) => {
  const db = documentClient();
  return run({
    returns: dynamoReturns(db, env.TABLE_NAME, systemClock),
    books: dynamoFigureBooks(db, env.TABLE_NAME, Math.random),
    looks: plannedLooks(env),
    clock: systemClock,
    wanted: env.MESSAGES,
    usual: env.USUAL_HOURS,
    timeZone: env.TIME_ZONE,
  });
});
