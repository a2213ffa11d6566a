import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import { LiveOffer } from '#contracts/live.ts';
import { readParameters } from '#contracts/read.ts';
import type { HttpAnswer } from './http.ts';
import { problemAnswer } from './http-answer.ts';
import { beginAct, noteDone, noteNotDone } from './observability.ts';
import type { LambdaFunction } from './on-lambda.ts';

/** What our functions read of a WebSocket API's event. */
export interface SocketEvent {
  /** named as the client wrote them; those of $connect alone are the client's */
  readonly headers?: Readonly<Record<string, string | undefined>> | undefined;
  readonly requestContext: { readonly requestId: string; readonly connectionId: string };
}

export type SocketFunction = LambdaFunction<SocketEvent, HttpAnswer>;

/** A route of the WebSocket API: act, answer, one log line. A refusal's status is what refuses the connection. */
export function socketRoute<Deps>(
  act: string,
  run: (deps: Deps) => (event: SocketEvent) => Promise<HttpAnswer>,
): (deps: Deps) => SocketFunction {
  return (deps) => {
    const perform = run(deps);
    return middy<SocketEvent, HttpAnswer>()
      .before(({ context }) => beginAct(context))
      .onError((request) => {
        const { requestId, connectionId } = request.event.requestContext;
        noteNotDone(act, request.error, { connectionId });
        const { facts: _, ...wire } = problemAnswer(request.error, requestId);
        request.response = wire;
      })
      .handler(async (event: SocketEvent, _context: Context) => {
        const answer = await perform(event);
        noteDone(act, { connectionId: event.requestContext.connectionId });
        return answer;
      });
  };
}

/**
 * The ticket that the client offers beside our protocol: browsers can set no other header, and addresses are logged.
 * @throws Refusal InvalidRequest
 */
export function offeredTicket({ headers = {} }: SocketEvent): string {
  const name = 'sec-websocket-protocol';
  const offered = Object.entries(headers).find(([given]) => given.toLowerCase() === name)?.[1];
  const protocols = offered?.split(',').map((protocol) => protocol.trim());
  return readParameters(LiveOffer, { [name]: protocols })[name][1];
}
