import type { LivePong } from '#contracts/live.ts';
import type { HttpAnswer } from '#lambda/http.ts';
import { type LambdaFunction, onLambda } from '#lambda/on-lambda.ts';

const pong = { pong: true } satisfies (typeof LivePong)['_zod']['output'];

/** `ping`: that something is said keeps the connection open. Quiet: nothing is looked up, nothing logged. */
export function answerPing(): LambdaFunction<unknown, HttpAnswer> {
  return async () => ({ statusCode: 200, headers: {}, body: JSON.stringify(pong) });
}

export const handler = onLambda({}, answerPing);
