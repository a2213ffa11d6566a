import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Kernel } from '../kernel.ts';
import type { HttpApiModel, RouteModel } from '../runtime/app/http-apis.ts';
import { UnsupportedByLocal } from '../unsupported.ts';
import { answerOf, type GatewayAnswer, gatewayMessage } from './answer.ts';
import { Authorizer } from './authorizer.ts';
import { preflightAnswer, withCors } from './cors.ts';
import { checkJwtAuthorizer, decideByToken, type KeysOf } from './jwt-authorizer.ts';
import { readBody } from './read-body.ts';
import { bodyFields, commonEvent, type GatewayRequest, gatewayRequest } from './request-event.ts';
import { Routing, type SelectedRoute } from './routing.ts';
import { withinLimit } from './within-limit.ts';

/** API Gateway's largest request body, and Lambda's largest synchronous event. */
const largestBodyBytes = 10 * 1024 * 1024;
const largestEventBytes = 6 * 1024 * 1024;

const statusTexts = { unauthorized: 401, forbidden: 403, failed: 500 } as const;
const messages = {
  unauthorized: 'Unauthorized',
  forbidden: 'Forbidden',
  failed: 'Internal Server Error',
} as const;

/** One API Gateway HTTP API with Lambda integrations in payload format 2.0. */
export class HttpApi {
  readonly #kernel: Kernel;
  readonly #api: HttpApiModel;
  readonly #routing: Routing;
  readonly #authorizers = new Map<string, Authorizer>();
  readonly #keysOf: KeysOf;

  /** @throws UnsupportedByLocal for integrations in format 1.0 and authorizers that local cannot run */
  constructor(kernel: Kernel, api: HttpApiModel, keysOf: KeysOf = async () => undefined) {
    this.#kernel = kernel;
    this.#keysOf = keysOf;
    this.#api = api;
    this.#routing = new Routing(api.routes);
    for (const { routeKey, integration, authorizer, jwt } of api.routes) {
      if (integration.payloadFormatVersion !== '2.0')
        throw new UnsupportedByLocal(`route ${routeKey} in payload format 1.0`);
      if (jwt !== undefined) checkJwtAuthorizer(jwt);
      if (authorizer === undefined || this.#authorizers.has(authorizer.name)) continue;
      this.#authorizers.set(authorizer.name, new Authorizer(kernel, authorizer));
    }
  }

  /** Answers one request, also a broken one; never rejects. A client that goes away changes nothing for the function. */
  handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    return new Promise((resolve) => {
      this.#kernel.work.start(`${incoming.method ?? ''} ${incoming.url ?? ''}`, async () => {
        try {
          const body = await readBody(incoming, largestBodyBytes);
          if (body !== 'gone') send(outgoing, await this.#answerTo(incoming, body));
        } finally {
          resolve();
        }
      });
    });
  }

  async #answerTo(incoming: IncomingMessage, body: Buffer | 'too-large'): Promise<GatewayAnswer> {
    if (body === 'too-large') return gatewayMessage(413, 'Request Entity Too Large');
    const [path = '/'] = (incoming.url ?? '/').split('?');
    const stage = this.#stageOf(path);
    if (stage === undefined) return gatewayMessage(404, 'Not Found');
    const request = gatewayRequest(incoming, body, stage, this.#kernel.clock.now());
    const { cors } = this.#api;
    const preflight = cors === undefined ? undefined : preflightAnswer(cors, request);
    if (preflight !== undefined) return preflight;
    const routed = stage === '$default' ? path : path.slice(stage.length + 1) || '/';
    const selected = this.#routing.select(request.method, routed);
    const answer =
      selected === undefined ? gatewayMessage(404, 'Not Found') : await this.#throughRoute(request, selected);
    return cors === undefined ? answer : withCors(cors, request.headers.origin, answer);
  }

  async #throughRoute(
    request: GatewayRequest,
    { route, pathParameters }: SelectedRoute,
  ): Promise<GatewayAnswer> {
    const { account, region } = this.#kernel;
    const common = commonEvent(request, route.routeKey, pathParameters, { id: this.#api.id, account });
    const authorizer = this.#authorizers.get(route.authorizer?.name ?? '');
    let authorized = {};
    if (authorizer !== undefined) {
      const arn = `arn:aws:execute-api:${region}:${account}:${this.#api.id}/${request.stage}/${request.method}${common.rawPath}`;
      const decision = await authorizer.decide(request, common, arn);
      if (decision.kind !== 'allowed') return refusal(decision.kind);
      authorized = { authorizer: { lambda: decision.context } };
    }
    if (route.jwt !== undefined) {
      const decision = await decideByToken(request, route.jwt, this.#kernel.clock, this.#keysOf);
      if (decision.kind !== 'allowed')
        return refusal(decision.kind, { 'www-authenticate': decision.challenge });
      authorized = { authorizer: { jwt: decision.jwt } };
    }
    const requestContext = { ...common.requestContext, ...authorized };
    return this.#throughFunction({ ...common, requestContext, ...bodyFields(request) }, route);
  }

  async #throughFunction(event: object, { integration }: RouteModel): Promise<GatewayAnswer> {
    if (Buffer.byteLength(JSON.stringify(event)) > largestEventBytes) {
      return gatewayMessage(413, 'Request Entity Too Large');
    }
    const result = await withinLimit(
      this.#kernel.lambda.invoke(integration.functionArn, event),
      integration.timeoutMs,
    );
    if (result === 'timed-out') return gatewayMessage(503, 'Service Unavailable');
    return result.ok ? answerOf(result.payload) : failureOf(result.error.errorType);
  }

  #stageOf(path: string): string | undefined {
    const names = this.#api.stages.map(({ name }) => name);
    const first = path.split('/')[1] ?? '';
    if (first !== '$default' && names.includes(first)) return first;
    return names.includes('$default') ? '$default' : undefined;
  }
}

function refusal(kind: keyof typeof messages, headers: Record<string, string> = {}): GatewayAnswer {
  const answer = gatewayMessage(statusTexts[kind], messages[kind]);
  return { ...answer, headers: { ...answer.headers, ...headers } };
}

function failureOf(errorType: string): GatewayAnswer {
  if (errorType === 'TooManyRequestsException') return gatewayMessage(503, 'Service Unavailable');
  if (errorType === 'RequestEntityTooLargeException') return gatewayMessage(413, 'Request Entity Too Large');
  return gatewayMessage(500, 'Internal Server Error');
}

function send(outgoing: ServerResponse, { status, headers, cookies, body }: GatewayAnswer): void {
  // a client that has gone is no failure of anyone here
  outgoing.on('error', () => undefined);
  const sent = { ...headers, ...(cookies.length === 0 ? {} : { 'set-cookie': cookies }) };
  const own = { 'content-length': body.length, 'transfer-encoding': undefined };
  try {
    for (const [name, value] of Object.entries({ ...sent, ...own }))
      if (value !== undefined) outgoing.setHeader(name, value);
    outgoing.writeHead(status);
    outgoing.end(body);
  } catch (error) {
    if (outgoing.headersSent) throw error;
    // a header that HTTP does not allow is a malformed response
    for (const name of outgoing.getHeaderNames()) outgoing.removeHeader(name);
    const refusal = gatewayMessage(500, 'Internal Server Error');
    outgoing.writeHead(refusal.status, refusal.headers);
    outgoing.end(refusal.body);
  }
}
