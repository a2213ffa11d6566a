import type { CorsModel } from '../runtime/app/http-apis.ts';
import type { GatewayAnswer } from './answer.ts';
import type { GatewayRequest } from './request-event.ts';

/** The gateway's own answer to a preflight, or undefined when the request is none. */
export function preflightAnswer(cors: CorsModel, request: GatewayRequest): GatewayAnswer | undefined {
  const { method, headers } = request;
  const isPreflight = method === 'OPTIONS' && headers['access-control-request-method'] !== undefined;
  if (!isPreflight || headers.origin === undefined) return undefined;
  const allowed = corsHeaders(cors, headers.origin);
  const extra: Record<string, string> =
    Object.keys(allowed).length === 0
      ? {}
      : {
          'access-control-allow-methods': cors.allowMethods.join(','),
          ...(cors.allowHeaders.length === 0
            ? {}
            : { 'access-control-allow-headers': cors.allowHeaders.join(',') }),
          ...(cors.maxAgeSeconds === undefined
            ? {}
            : { 'access-control-max-age': String(cors.maxAgeSeconds) }),
        };
  return { status: 204, headers: { ...allowed, ...extra }, cookies: [], body: Buffer.alloc(0) };
}

/** An integration's answer with the API's own CORS headers in place of any that the function set. */
export function withCors(cors: CorsModel, origin: string | undefined, answer: GatewayAnswer): GatewayAnswer {
  const own = Object.entries(answer.headers).filter(([name]) => !name.startsWith('access-control-'));
  const exposed: Record<string, string> =
    cors.exposeHeaders.length === 0 ? {} : { 'access-control-expose-headers': cors.exposeHeaders.join(',') };
  const allowed = origin === undefined ? {} : corsHeaders(cors, origin);
  const added = Object.keys(allowed).length === 0 ? {} : { ...allowed, ...exposed };
  return { ...answer, headers: { ...Object.fromEntries(own), ...added } };
}

function corsHeaders(cors: CorsModel, origin: string): Record<string, string> {
  const isAny = cors.allowOrigins.includes('*');
  const fits =
    isAny ||
    cors.allowOrigins.some(
      (one) => one === origin || (one.endsWith('://*') && origin.startsWith(one.slice(0, -1))),
    );
  if (!fits) return {};
  return {
    'access-control-allow-origin': isAny ? '*' : origin,
    ...(isAny ? {} : { vary: 'origin' }),
    ...(cors.allowCredentials ? { 'access-control-allow-credentials': 'true' } : {}),
  };
}
