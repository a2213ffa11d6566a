import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoFigureBooks } from '#adapters/dynamodb/figure-books.ts';
import { dynamoFigureBuilding } from '#adapters/dynamodb/figure-building.ts';
import { dynamoReturns } from '#adapters/dynamodb/returns.ts';
import { systemClock } from '#adapters/system.ts';
import { RebuildRequest } from '#contracts/figures.ts';
import { text } from '#lambda/env.ts';
import { jsonAnswer } from '#lambda/http-answer.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { staffEndpoint } from '#lambda/staff.ts';
import { rebuildFigures } from '#use-cases/rebuild-figures.ts';

/** `POST /staff/figures/rebuild`: a part of it a call. */
export const rebuildFiguresEndpoint = staffEndpoint(
  { act: 'rebuild-figures', body: RebuildRequest },
  (deps: Parameters<typeof rebuildFigures>[0]) => {
    const rebuild = rebuildFigures(deps);
    return async ({ body, staff }) => {
      const { step, done, counted, ...more } = await rebuild(body?.cursor);
      const facts = { by: staff.reference, step, done, counted };
      return jsonAnswer({ step, done, counted, ...more }, { facts });
    };
  },
);

export const handler = onLambda({ TABLE_NAME: text, TIME_ZONE: text }, ({ TABLE_NAME, TIME_ZONE }) => {
  const db = documentClient();
  return rebuildFiguresEndpoint({
    returns: dynamoReturns(db, TABLE_NAME, systemClock),
    books: dynamoFigureBooks(db, TABLE_NAME, Math.random),
    building: dynamoFigureBuilding(db, TABLE_NAME),
    timeZone: TIME_ZONE,
  });
});
