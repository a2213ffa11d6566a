import { onTestFinished } from 'vitest';
import { Front } from '#local/http-api/front.ts';
import { HttpApi } from '#local/http-api/http-api.ts';
import type { KeysOf } from '#local/http-api/jwt-authorizer.ts';
import type { AuthorizerModel, HttpApiModel, RouteModel } from '#local/runtime/app/http-apis.ts';
import { TestKernel, type TestLambda } from '../support/test-kernel.ts';

export type Event = Record<string, unknown> & { requestContext: Record<string, unknown> };

export const authorizer: AuthorizerModel = {
  name: 'Session',
  functionArn: 'authorize',
  identitySources: ['$request.header.Authorization'],
  ttlSeconds: 60,
  payloadFormatVersion: '2.0',
  enableSimpleResponses: true,
};

export function route(
  routeKey: string,
  given: Partial<RouteModel> & { timeoutMs?: number } = {},
): RouteModel {
  const { timeoutMs = 30_000, ...rest } = given;
  return {
    routeKey,
    integration: { functionArn: 'handler', payloadFormatVersion: '2.0', timeoutMs },
    ...rest,
  };
}

/** An API at a free port over functions that are answered by the test; it closes with the test. */
export async function anApi(
  lambda: TestLambda,
  given: { routes?: RouteModel[]; authorize?: TestLambda; keysOf?: KeysOf } & Partial<
    Pick<HttpApiModel, 'cors' | 'stages'>
  > = {},
) {
  const { routes = [route('$default')], authorize = () => ({ isAuthorized: true }), stages, cors } = given;
  const kernel = new TestKernel({ lambdas: { handler: lambda, authorize } });
  const api = new HttpApi(
    kernel,
    {
      id: 'a1b2c3',
      name: 'Api',
      routes,
      stages: stages ?? [{ name: '$default', autoDeploy: true }],
      ...(cors === undefined ? {} : { cors }),
    },
    given.keysOf,
  );
  const front = new Front({ pages: [], api });
  const url = await front.listen(0);
  onTestFinished(() => front.close());
  const events = () =>
    kernel.invocations.filter((one) => one.function === 'handler').map(({ event }) => event as Event);
  return { kernel, url, events };
}
