import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoReturnFinder } from '#adapters/dynamodb/return-finder.ts';
import { dynamoReturnLists } from '#adapters/dynamodb/return-lists.ts';
import { dynamoReturns } from '#adapters/dynamodb/returns.ts';
import { systemClock } from '#adapters/system.ts';
import { ListReturnsQuery, windowOf } from '#contracts/lists.ts';
import { placeIn } from '#lambda/cursor.ts';
import { text } from '#lambda/env.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { pageAnswer } from '#lambda/return-page.ts';
import { staffEndpoint } from '#lambda/staff.ts';
import type { Clock, ReturnLists } from '#shared/ports.ts';
import { findReturns } from '#use-cases/find-returns.ts';

type Deps = Parameters<typeof findReturns>[0] & { readonly lists: ReturnLists; readonly clock: Clock };
const act = 'list-returns';

/** `GET /staff/returns`: those of a window, or those that a number belongs to. */
export const listReturnsEndpoint = staffEndpoint({ act, query: ListReturnsQuery }, (deps: Deps) => {
  const findByNumber = findReturns(deps);
  return async ({ query: { find, limit, cursor, ...asked } }) => {
    if (find !== undefined) return pageAnswer({ rows: await findByNumber({ text: find, limit }) }, act);
    const after = placeIn(cursor, act, asked);
    const { from, to, ...filter } = asked;
    const window = windowOf({ from, to }, deps.clock.now());
    return pageAnswer(await deps.lists.opened({ ...window, filter, limit, after }), act, asked);
  };
});

export const handler = onLambda({ TABLE_NAME: text }, ({ TABLE_NAME }) => {
  const db = documentClient();
  const returns = dynamoReturns(db, TABLE_NAME, systemClock);
  const [lists, finder] = [dynamoReturnLists(db, TABLE_NAME), dynamoReturnFinder(db, TABLE_NAME)];
  return listReturnsEndpoint({ lists, finder, returns, clock: systemClock });
});
