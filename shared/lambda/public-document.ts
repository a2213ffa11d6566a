import { createHash } from 'node:crypto';
import { type Answer, hasCurrent } from './http-answer.ts';
import type { LambdaFunction } from './on-lambda.ts';

/** What is read of an event: nobody is asked who they are, nothing is looked up. */
export interface OpenEvent {
  readonly headers?: Readonly<Record<string, string | undefined>>;
}

/** Serves a text that is the same for everybody: written once, kept by whoever asked for five minutes, told by its ETag. */
export function publicDocument(
  body: string,
  headers: Readonly<Record<string, string>>,
): LambdaFunction<OpenEvent, Answer> {
  const etag = `"${createHash('sha256').update(body).digest('base64url')}"`;
  const kept = { 'cache-control': 'public, max-age=300', etag };
  const whole = { ...kept, 'x-content-type-options': 'nosniff', ...headers };
  return async ({ headers: asked }) =>
    hasCurrent(asked?.['if-none-match'], etag)
      ? { statusCode: 304, headers: kept }
      : { statusCode: 200, headers: whole, body };
}
