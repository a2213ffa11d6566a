import middy from '@middy/core';
import type { Context, EventBridgeEvent } from 'aws-lambda';
import type * as z from 'zod/mini';
import { readBody } from '#contracts/read.ts';
import { beginAct, noteDone, noteNotDone, returnIn } from './observability.ts';
import type { LambdaFunction } from './on-lambda.ts';

/** What a subscriber takes off the bus. */
export interface Subscription<Detail extends z.ZodMiniType> {
  /** the function's file name */
  readonly act: string;
  readonly detail: Detail;
}

/**
 * A subscriber: reads the detail, does one thing. Whatever goes wrong is thrown, so that the fact is delivered again and
 * in the end kept in the queue for what failed.
 */
export function subscriber<Detail extends z.ZodMiniType, Deps>(
  { act, detail }: Subscription<Detail>,
  run: (deps: Deps) => (detail: z.output<Detail>) => Promise<unknown>,
): (deps: Deps) => LambdaFunction<EventBridgeEvent<string, unknown>, void> {
  return (deps) => {
    const perform = run(deps);
    return middy<EventBridgeEvent<string, unknown>, void>()
      .before(({ context }) => beginAct(context))
      .onError(({ event, error }) => {
        noteNotDone(act, error, { eventId: event.id, ...returnIn(event.detail) });
        throw error;
      })
      .handler(async (event: EventBridgeEvent<string, unknown>, _context: Context) => {
        await perform(readBody(detail, event.detail));
        noteDone(act, { eventId: event.id, ...returnIn(event.detail) });
      });
  };
}
