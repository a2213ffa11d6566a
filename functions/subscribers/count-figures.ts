import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoFigureBooks } from '#adapters/dynamodb/figure-books.ts';
import { dynamoReturns } from '#adapters/dynamodb/returns.ts';
import { countedInRecord } from '#adapters/dynamodb/stream-record.ts';
import { systemClock } from '#adapters/system.ts';
import { text } from '#lambda/env.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { batchReader } from '#lambda/stream-batch.ts';
import { type CountFiguresDeps, countFigures } from '#use-cases/count-figures.ts';

/** Counts what happened to returns, and orders as they are told, into the daily sums that figures are read from. */
export const countFiguresReader = batchReader('count-figures', (deps: CountFiguresDeps) => {
  const count = countFigures(deps);
  return (records) => count(records.map(countedInRecord));
});

export const handler = onLambda({ TABLE_NAME: text, TIME_ZONE: text }, ({ TABLE_NAME, TIME_ZONE }) => {
  const db = documentClient();
  return countFiguresReader({
    returns: dynamoReturns(db, TABLE_NAME, systemClock),
    books: dynamoFigureBooks(db, TABLE_NAME, Math.random),
    timeZone: TIME_ZONE,
  });
});
