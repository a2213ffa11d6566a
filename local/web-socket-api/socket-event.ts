import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { commonLogTime, queryOf } from '../http-api/request-event.ts';

/** What API Gateway knows of a connection from its handshake. */
export interface Caller {
  readonly connectionId: string;
  /** ms, local time */
  readonly connectedAt: number;
  readonly domainName: string;
  readonly sourceIp: string;
  readonly userAgent: string;
}

interface Place {
  readonly apiId: string;
  readonly stage: string;
}

/** The members that every event of a connection has in its `requestContext`. */
function contextOf(caller: Caller, { apiId, stage }: Place, routeKey: string, now: number) {
  const { connectionId, connectedAt, domainName, sourceIp, userAgent } = caller;
  return {
    routeKey,
    extendedRequestId: randomUUID(),
    requestTime: commonLogTime(now),
    messageDirection: 'IN',
    stage,
    connectedAt,
    requestTimeEpoch: now,
    identity: { sourceIp, userAgent },
    requestId: randomUUID(),
    domainName,
    connectionId,
    apiId,
  };
}

/** `$connect`, with the handshake's headers as the client wrote them and its query. */
export function connectEvent(incoming: IncomingMessage, caller: Caller, place: Place) {
  const headers = headersOf(incoming);
  const query = queryOf((incoming.url ?? '').split('?').slice(1).join('?'));
  const isAsked = Object.keys(query).length > 0;
  return {
    headers: Object.fromEntries([...headers].map(([name, values]) => [name, values.at(-1) ?? ''])),
    multiValueHeaders: Object.fromEntries(headers),
    ...(isAsked && { queryStringParameters: query }),
    requestContext: {
      ...contextOf(caller, place, '$connect', caller.connectedAt),
      eventType: 'CONNECT',
    },
    isBase64Encoded: false,
  };
}

/** A message that the client sent, on the route that it selects. */
export function messageEvent(caller: Caller, place: Place, routeKey: string, now: number, body: string) {
  const requestContext = {
    ...contextOf(caller, place, routeKey, now),
    messageId: randomUUID(),
    eventType: 'MESSAGE',
  };
  return { requestContext, body, isBase64Encoded: false };
}

/** `$disconnect`, whoever ended the connection. */
export function disconnectEvent(
  caller: Caller,
  place: Place,
  now: number,
  { code, reason }: { code: number; reason: string },
) {
  return {
    headers: { Host: caller.domainName, 'x-api-key': '', 'x-restapi': '' },
    requestContext: {
      ...contextOf(caller, place, '$disconnect', now),
      disconnectStatusCode: code,
      eventType: 'DISCONNECT',
      disconnectReason: reason,
    },
    isBase64Encoded: false,
  };
}

/** The headers by the names that were sent: a function that reads them without regard for case reads them everywhere. */
function headersOf({ rawHeaders }: IncomingMessage): Map<string, string[]> {
  const headers = new Map<string, string[]>();
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
    const name = rawHeaders[at] ?? '';
    headers.set(name, [...(headers.get(name) ?? []), rawHeaders[at + 1] ?? '']);
  }
  return headers;
}
