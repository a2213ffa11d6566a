import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { decode } from './routing.ts';

/** One request, read whole, with what API Gateway knows of it. */
export interface GatewayRequest {
  method: string;
  /** still percent-encoded, stage included */
  path: string;
  stage: string;
  rawQueryString: string;
  headers: Record<string, string>;
  cookies: string[];
  sourceIp: string;
  body: Buffer;
  requestId: string;
  /** ms, local time */
  at: number;
}

/** Headers that end at the gateway. */
const hopByHop = new Set([
  'connection',
  'keep-alive',
  'proxy-connection',
  'transfer-encoding',
  'upgrade',
  'te',
]);

/** API Gateway hands these on as text and every other content type, also none at all, as base64. */
const textTypes = /^(text\/.*|application\/(json|xml|javascript))$/;

export function gatewayRequest(
  incoming: IncomingMessage,
  body: Buffer,
  stage: string,
  at: number,
): GatewayRequest {
  const [path = '/', ...query] = (incoming.url ?? '/').split('?');
  const headers: Record<string, string> = {};
  for (const [name, values] of Object.entries(incoming.headersDistinct)) {
    if (values !== undefined && name !== 'cookie' && !hopByHop.has(name)) headers[name] = values.join(',');
  }
  const sourceIp = incoming.socket.remoteAddress?.replace(/^::ffff:/, '') ?? '127.0.0.1';
  return {
    method: incoming.method ?? 'GET',
    path,
    stage,
    rawQueryString: query.join('?'),
    headers: {
      ...headers,
      'content-length': String(body.length),
      'x-amzn-trace-id': `Root=1-${Math.floor(at / 1000).toString(16)}-${randomUUID().replaceAll('-', '').slice(0, 24)}`,
      'x-forwarded-for': sourceIp,
      'x-forwarded-port': String(incoming.socket.localPort ?? 80),
      'x-forwarded-proto': 'http',
    },
    cookies: (incoming.headers.cookie ?? '').split(/; ?/).filter((cookie) => cookie !== ''),
    sourceIp,
    body,
    requestId: randomUUID(),
    at,
  };
}

/** The fields that payload format 2.0 gives to integrations and authorizers alike. */
export function commonEvent(
  request: GatewayRequest,
  routeKey: string,
  pathParameters: Record<string, string>,
  api: { id: string; account: string },
) {
  const { method, path, stage, rawQueryString, headers, cookies, sourceIp, requestId, at } = request;
  const query = queryOf(rawQueryString);
  const rawPath = decode(path);
  const domainName = headers.host ?? 'localhost';
  return {
    version: '2.0',
    routeKey,
    rawPath,
    rawQueryString,
    ...(cookies.length === 0 ? {} : { cookies }),
    headers,
    ...(Object.keys(query).length === 0 ? {} : { queryStringParameters: query }),
    requestContext: {
      accountId: api.account,
      apiId: api.id,
      domainName,
      domainPrefix: domainName.split(/[.:]/)[0] ?? '',
      http: { method, path: rawPath, protocol: 'HTTP/1.1', sourceIp, userAgent: headers['user-agent'] ?? '' },
      requestId,
      routeKey,
      stage,
      time: commonLogTime(at),
      timeEpoch: at,
    },
    ...(Object.keys(pathParameters).length === 0 ? {} : { pathParameters }),
  };
}

/** The body as the event holds it; absent when the request has none. */
export function bodyFields({ body, headers }: GatewayRequest): { body?: string; isBase64Encoded: boolean } {
  if (body.length === 0) return { isBase64Encoded: false };
  const type = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  const isText = textTypes.test(type);
  return { body: body.toString(isText ? 'utf8' : 'base64'), isBase64Encoded: !isText };
}

/** Decoded query fields; what is given several times is joined by commas. */
export function queryOf(rawQueryString: string): Record<string, string> {
  const fields = new Map<string, string[]>();
  for (const [name, value] of new URLSearchParams(rawQueryString)) {
    fields.set(name, [...(fields.get(name) ?? []), value]);
  }
  return Object.fromEntries([...fields].map(([name, values]) => [name, values.join(',')]));
}

/** `12/Mar/2020:19:03:58 +0000` */
export function commonLogTime(at: number): string {
  const [, day, month, year, time] =
    /^\w+, (\d+) (\w+) (\d+) ([\d:]+) GMT$/.exec(new Date(at).toUTCString()) ?? [];
  return `${day}/${month}/${year}:${time} +0000`;
}
