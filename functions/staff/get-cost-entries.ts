import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoReturnEvents } from '#adapters/dynamodb/return-events.ts';
import { dynamoReturnLists } from '#adapters/dynamodb/return-lists.ts';
import { systemClock } from '#adapters/system.ts';
import { CostEntriesQuery, entriesAskedOf } from '#contracts/cost-entries.ts';
import { dayOf } from '#domain/law/calendar.ts';
import { cursorOf, placeIn } from '#lambda/cursor.ts';
import { text } from '#lambda/env.ts';
import { figurePrices } from '#lambda/figure-env.ts';
import { jsonAnswer } from '#lambda/http-answer.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { staffEndpoint } from '#lambda/staff.ts';
import type { Clock } from '#shared/ports.ts';
import { type ReadCostEntriesDeps, readCostEntries } from '#use-cases/read-cost-entries.ts';

type Deps = ReadCostEntriesDeps & { readonly clock: Clock };
const act = 'get-cost-entries';

/** `GET /staff/figures/cost-per-return/entries`: what a row of the figure is made of, return by return. */
export const getCostEntriesEndpoint = staffEndpoint({ act, query: CostEntriesQuery }, (deps: Deps) => {
  const read = readCostEntries(deps);
  return async ({ query: { limit, cursor, ...filters } }) => {
    const asked = entriesAskedOf(filters, dayOf(deps.clock.now(), deps.timeZone));
    const { entries, next } = await read({ ...asked, limit, after: placeIn(cursor, act, filters) });
    const { from, to } = asked;
    const page = { from, to, entries, cursor: next && cursorOf(act, filters, next) };
    return jsonAnswer(page, { facts: { rows: entries.length } });
  };
});

const settings = { TABLE_NAME: text, TIME_ZONE: text, FIGURE_PRICES: figurePrices };
export const handler = onLambda(settings, ({ TABLE_NAME, TIME_ZONE: timeZone, FIGURE_PRICES: prices }) => {
  const db = documentClient();
  const [lists, returns] = [dynamoReturnLists(db, TABLE_NAME), dynamoReturnEvents(db, TABLE_NAME)];
  return getCostEntriesEndpoint({ lists, returns, prices, timeZone, clock: systemClock });
});
