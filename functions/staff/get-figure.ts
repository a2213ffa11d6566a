import { csvSheets } from '#adapters/csv/csv-sheets.ts';
import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoFigureBooks } from '#adapters/dynamodb/figure-books.ts';
import { systemClock } from '#adapters/system.ts';
import { againstOf, askedOf, FigurePath, FigureQuery } from '#contracts/figures.ts';
import { dayOf } from '#domain/law/calendar.ts';
import { text } from '#lambda/env.ts';
import { figureAnswer } from '#lambda/figure-answer.ts';
import { figurePrices } from '#lambda/figure-env.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { staffEndpoint } from '#lambda/staff.ts';
import type { Clock, Sheets } from '#shared/ports.ts';
import type { ReadFigureDeps } from '#use-cases/read-figure.ts';
import { readFigureAgainst } from '#use-cases/read-moved.ts';

interface Deps extends ReadFigureDeps {
  readonly sheets: Sheets;
  readonly clock: Clock;
  readonly timeZone: string;
}

/** `GET /staff/figures/{figure}`, as JSON or CSV; with what moved it where that is asked. */
export const getFigureEndpoint = staffEndpoint(
  { act: 'get-figure', path: FigurePath, query: FigureQuery },
  (deps: Deps) => {
    const read = readFigureAgainst(deps);
    return async ({ event, path: { figure }, query }) => {
      const asked = askedOf(figure, query, dayOf(deps.clock.now(), deps.timeZone));
      const { table, moved } = await read(asked, againstOf(asked, query));
      return figureAnswer(event, asked, table, deps.sheets, moved);
    };
  },
);

const settings = { TABLE_NAME: text, TIME_ZONE: text, FIGURE_PRICES: figurePrices };
export const handler = onLambda(settings, ({ TABLE_NAME, TIME_ZONE: timeZone, FIGURE_PRICES: prices }) => {
  const books = dynamoFigureBooks(documentClient(), TABLE_NAME, Math.random);
  return getFigureEndpoint({ books, prices, timeZone, sheets: csvSheets(), clock: systemClock });
});
