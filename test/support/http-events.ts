import type { Context } from 'aws-lambda';
import { Webhook } from 'standardwebhooks';
import { Problem, problemName } from '#contracts/problem.ts';
import type { HttpAnswer } from '#lambda/http.ts';
import type { HttpEvent } from '#lambda/http-request.ts';

/** A secret for tests, as a sender keeps it. */
export const testSecret = `whsec_${Buffer.from('a key for tests, 32 bytes long..').toString('base64')}`;
export const testKey = new Uint8Array(Buffer.from('a key for tests, 32 bytes long..'));

/** Keys that never change. */
export const testSigning = { keys: async () => [testKey], freshKeys: async () => [testKey] };

export interface EventParts {
  readonly path?: Record<string, string>;
  readonly headers?: Record<string, string>;
  /** sent as JSON */
  readonly json?: unknown;
  /** sent as it is */
  readonly body?: string;
  /** the order of the session that the authorizer found */
  readonly session?: string;
  readonly query?: Record<string, string>;
  /** one of the shop's people, with the roles of the verified token */
  readonly staff?: { readonly reference: string; readonly roles: readonly string[] };
}

/** An event of the HTTP API, payload format 2.0, with the members that routes see. */
export function httpEvent({ path, headers, json, body, session, query, staff }: EventParts = {}): HttpEvent {
  const content = body ?? (json === undefined ? undefined : JSON.stringify(json));
  return {
    headers: { ...(content !== undefined && { 'content-type': 'application/json' }), ...headers },
    ...(path && { pathParameters: path }),
    ...(query && { queryStringParameters: query }),
    ...(content !== undefined && { body: content }),
    isBase64Encoded: false,
    requestContext: {
      requestId: 'request-1',
      http: { sourceIp: '192.0.2.1' },
      ...(session !== undefined && { authorizer: { lambda: { orderNumber: session } } }),
      ...(staff && {
        authorizer: {
          jwt: { claims: { sub: staff.reference, 'cognito:groups': `[${staff.roles.join(' ')}]` } },
        },
      }),
    },
  };
}

/** The same event, signed as Standard Webhooks' own library does. */
export function signedEvent(
  parts: EventParts,
  { id = 'msg_1', at = new Date(), secret = testSecret }: { id?: string; at?: Date; secret?: string } = {},
): HttpEvent {
  const event = httpEvent(parts);
  const headers = {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign(id, at, event.body ?? ''),
  };
  return { ...event, headers: { ...event.headers, ...headers } };
}

/** A Lambda context with nine seconds left. */
export function lambdaContext(): Context {
  return {
    callbackWaitsForEmptyEventLoop: false,
    functionName: 'under-test',
    functionVersion: '$LATEST',
    invokedFunctionArn: 'arn:aws:lambda:eu-north-1:000000000000:function:under-test',
    memoryLimitInMB: '512',
    awsRequestId: 'request-1',
    logGroupName: '/aws/lambda/under-test',
    logStreamName: 'stream',
    getRemainingTimeInMillis: () => 9000,
    done: () => {},
    fail: () => {},
    succeed: () => {},
  };
}

export function jsonOf(answer: HttpAnswer): Record<string, unknown> {
  return JSON.parse(answer.body ?? 'null');
}

/** Status and name of a problem answer; throws for anything that is no problem of ours. */
export function problemOf(answer: HttpAnswer): { status: number; name: string; problem: Problem } {
  if (answer.headers['content-type'] !== 'application/problem+json') {
    throw new TypeError(`no problem but ${answer.statusCode}: ${answer.body}`);
  }
  const problem = Problem.parse(jsonOf(answer));
  const name = problemName(problem.type);
  if (name === undefined || problem.status !== answer.statusCode) throw new TypeError('not as documented');
  return { status: answer.statusCode, name, problem };
}
