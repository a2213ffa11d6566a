import * as z from 'zod';
import type { Kernel } from '../kernel.ts';
import type { AuthorizerModel } from '../runtime/app/http-apis.ts';
import { UnsupportedByLocal } from '../unsupported.ts';
import { type GatewayRequest, queryOf } from './request-event.ts';

const simpleResponse = z.object({
  isAuthorized: z.boolean(),
  context: z.record(z.string(), z.unknown()).nullish(),
});

/** What an authorizer decided; `failed` is a function that threw or answered in no known form. */
export type Decision =
  | { kind: 'allowed'; context: Record<string, unknown> }
  | { kind: 'unauthorized' | 'forbidden' | 'failed' };

/** A Lambda authorizer (REQUEST, format 2.0, simple responses), with its results kept for as long as it says. */
export class Authorizer {
  readonly #kernel: Kernel;
  readonly #model: AuthorizerModel;
  readonly #kept = new Map<string, { until: number; decision: Decision }>();

  /** @throws UnsupportedByLocal for another format, IAM-policy responses, or an identity source it cannot read */
  constructor(kernel: Kernel, model: AuthorizerModel) {
    if (model.payloadFormatVersion !== '2.0' || !model.enableSimpleResponses) {
      throw new UnsupportedByLocal(`authorizer ${model.name} without format 2.0 and simple responses`);
    }
    const strange = model.identitySources.find(
      (one) => !/^\$(request\.(header|querystring)\..+|context\.routeKey)$/.test(one),
    );
    if (strange !== undefined)
      throw new UnsupportedByLocal(`authorizer ${model.name} with identity source ${strange}`);
    this.#kernel = kernel;
    this.#model = model;
  }

  async decide(request: GatewayRequest, event: { routeKey: string }, routeArn: string): Promise<Decision> {
    const identitySource = this.#model.identitySources.map((one) => identity(one, request, event.routeKey));
    if (identitySource.some((one) => one === undefined || one === '')) return { kind: 'unauthorized' };
    const key = JSON.stringify(identitySource);
    const now = this.#kernel.clock.now();
    const kept = this.#kept.get(key);
    if (kept !== undefined && kept.until > now) return kept.decision;
    const decision = await this.#ask({ ...event, type: 'REQUEST', routeArn, identitySource });
    if (this.#model.ttlSeconds > 0 && identitySource.length > 0 && decision.kind !== 'failed') {
      this.#forgetOld(now);
      this.#kept.set(key, { until: now + this.#model.ttlSeconds * 1000, decision });
    }
    return decision;
  }

  async #ask(event: object): Promise<Decision> {
    const result = await this.#kernel.lambda.invoke(this.#model.functionArn, event);
    const answer = simpleResponse.safeParse(result.ok ? result.payload : undefined);
    if (!answer.success) return { kind: 'failed' };
    if (!answer.data.isAuthorized) return { kind: 'forbidden' };
    return { kind: 'allowed', context: answer.data.context ?? {} };
  }

  #forgetOld(now: number): void {
    for (const [key, { until }] of this.#kept) if (until <= now) this.#kept.delete(key);
  }
}

function identity(source: string, request: GatewayRequest, routeKey: string): string | undefined {
  if (source === '$context.routeKey') return routeKey;
  const name = source.split('.').slice(2).join('.');
  return source.startsWith('$request.header.')
    ? request.headers[name.toLowerCase()]
    : queryOf(request.rawQueryString)[name];
}
