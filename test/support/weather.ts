import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** Numbers between 0 and 1 that follow from a seed (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** How often each thing happens to a call, between 0 and 1; all can be changed while it blows. */
export interface Weather {
  /** another transaction holds an item */
  conflicts: number;
  /** more is asked than the table takes */
  throttles: number;
  /** the call took effect, and its answer never came */
  lostAnswers: number;
}

/** What DynamoDB says of these, by the names that its client throws. */
class TableError extends Error {
  readonly CancellationReasons: readonly { Code: string }[] | undefined;

  constructor(name: string, reason?: string) {
    super(name);
    this.name = name;
    this.CancellationReasons = reason === undefined ? undefined : [{ Code: reason }];
  }
}

/** Lets a table's client meet the weather, with what it counts of it. */
export function stormOver(weather: Weather, random: () => number) {
  const met = { conflicts: 0, throttles: 0, lostAnswers: 0 };
  const storm = (db: DynamoDBDocumentClient): void => {
    db.middlewareStack.add(
      (next, { commandName }) =>
        async (args) => {
          const writes = String(commandName).startsWith('TransactWrite');
          if (writes && random() < weather.conflicts) {
            met.conflicts += 1;
            throw new TableError('TransactionCanceledException', 'TransactionConflict');
          }
          if (random() < weather.throttles) {
            met.throttles += 1;
            throw writes
              ? new TableError('TransactionCanceledException', 'ThrottlingError')
              : new TableError('ProvisionedThroughputExceededException');
          }
          const answer = await next(args);
          if (writes && random() < weather.lostAnswers) {
            met.lostAnswers += 1;
            throw new TableError('TimeoutError');
          }
          return answer;
        },
      { step: 'initialize', name: 'weather' },
    );
  };
  return { storm, met };
}
