import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoReturns } from '#adapters/dynamodb/returns.ts';
import { systemClock } from '#adapters/system.ts';
import { PaymentNewsDetail } from '#contracts/news.ts';
import { text } from '#lambda/env.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { subscriber } from '#lambda/subscriber.ts';
import { recordPaymentNews } from '#use-cases/record-payment-news.ts';

const run = subscriber({ act: 'record-payment-news', detail: PaymentNewsDetail }, recordPaymentNews);

export const handler = onLambda({ TABLE_NAME: text }, ({ TABLE_NAME }) =>
  run({ returns: dynamoReturns(documentClient(), TABLE_NAME, systemClock) }),
);
