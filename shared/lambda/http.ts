import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import type * as z from 'zod/mini';
import { readBody, readParameters } from '#contracts/read.ts';
import { type Answer, problemAnswer } from './http-answer.ts';
import { type HttpEvent, jsonBody, rawBody } from './http-request.ts';
import { beginAct, noteDone, noteNotDone } from './observability.ts';
import type { LambdaFunction } from './on-lambda.ts';

/** The wire answer: an `Answer` without what is only for the log. */
export type HttpAnswer = Omit<Answer, 'facts'>;
export type HttpFunction = LambdaFunction<HttpEvent, HttpAnswer>;

/** What an endpoint takes. A part without a schema is not read. */
export interface Route<
  Path extends z.ZodMiniType,
  Body extends z.ZodMiniType,
  Query extends z.ZodMiniType = z.ZodMiniType,
> {
  /** the business act, as logs and metrics call it: the function's file name */
  readonly act: string;
  readonly path?: Path;
  readonly query?: Query;
  readonly body?: Body;
  /** of the body; 256 KB unless told */
  readonly maxBytes?: number;
}

/** A request whose parts have been read. */
export interface HttpRequest<Path, Body, Query = unknown> {
  readonly event: HttpEvent;
  readonly context: Context;
  readonly path: Path;
  readonly query: Query;
  readonly body: Body;
  /** what the sender calls this message; set where messages are signed */
  readonly messageId: string;
}

/** Lets a raw request in before anything of it is read, and says what its sender calls it. */
export type Doorkeeper = (event: HttpEvent, bytes: Buffer) => Promise<{ messageId: string }>;

const customerBytes = 256 * 1024;
const noDoorkeeper: Doorkeeper = async () => ({ messageId: '' });

/**
 * An endpoint: size, door, schema, act, answer, in this order; a refusal at any point is answered as a problem, an
 * unknown error as one that tells nothing. One log line an invocation.
 */
export function httpEndpoint<
  Path extends z.ZodMiniType,
  Body extends z.ZodMiniType,
  Deps,
  Query extends z.ZodMiniType = z.ZodMiniType,
>(
  route: Route<Path, Body, Query>,
  act: (
    deps: Deps,
  ) => (request: HttpRequest<z.output<Path>, z.output<Body>, z.output<Query>>) => Promise<Answer>,
  doorkeeper?: (deps: Deps) => Doorkeeper,
): (deps: Deps) => HttpFunction {
  return (deps) => {
    const answer = act(deps);
    const admit = doorkeeper?.(deps) ?? noDoorkeeper;
    const endpoint = async (event: HttpEvent, context: Context): Promise<HttpAnswer> => {
      const bytes = rawBody(event, route.maxBytes ?? customerBytes);
      const { messageId } = await admit(event, bytes);
      // a part without schema is typed by the default of its type parameter and never looked at
      const path = (route.path && readParameters(route.path, event.pathParameters ?? {})) as z.output<Path>;
      const query = (route.query &&
        readParameters(route.query, event.queryStringParameters ?? {})) as z.output<Query>;
      const body = (route.body && readBody(route.body, jsonBody(event, bytes))) as z.output<Body>;
      const { facts, ...wire } = await answer({ event, context, path, query, body, messageId });
      noteDone(route.act, { status: wire.statusCode, ...facts });
      return wire;
    };
    return middy<HttpEvent, HttpAnswer>()
      .before(({ context }) => beginAct(context))
      .onError((request) => {
        noteNotDone(route.act, request.error);
        const { facts: _, ...wire } = problemAnswer(request.error, request.event.requestContext.requestId);
        request.response = wire;
      })
      .handler(endpoint);
  };
}
