import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import type * as z from 'zod/mini';
import { readBody } from '#contracts/read.ts';
import { Refusal } from '#domain/errors.ts';
import { beginAct, noteDone, noteNotDone, returnIn } from './observability.ts';
import type { LambdaFunction } from './on-lambda.ts';

/** What a step of the machine takes and gives. */
export interface Step<Input extends z.ZodMiniType> {
  /** the function's file name */
  readonly act: string;
  readonly input: Input;
}

/**
 * A step of the machine. A refusal leaves as an error that Lambda reports by its public name, which is what the
 * machine catches, with `{"detail", ...data}` as message, which is what the machine reads. Others keep their name.
 */
export function step<Input extends z.ZodMiniType, Result, Deps>(
  { act, input }: Step<Input>,
  run: (deps: Deps) => (input: z.output<Input>) => Promise<Result>,
): (deps: Deps) => LambdaFunction<unknown, Result | Record<string, never>> {
  return (deps) => {
    const perform = run(deps);
    return middy<unknown, Result | Record<string, never>>()
      .before(({ context }) => beginAct(context))
      .onError(({ event, error }) => {
        noteNotDone(act, error, returnIn(event));
        throw asMachineError(error);
      })
      .handler(async (event: unknown, _context: Context) => {
        const result = await perform(readBody(input, event));
        noteDone(act, returnIn(event));
        // a step that has nothing to say says an empty object: the machine's Payload is never null
        return result ?? {};
      });
  };
}

/** The error that the machine sees: `name` becomes Lambda's errorType. */
export function asMachineError(error: unknown): unknown {
  if (!(error instanceof Refusal)) return error;
  const told = new Error(JSON.stringify({ detail: error.message, ...error.data }));
  told.name = error.name;
  return told;
}
