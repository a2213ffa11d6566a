import { UnsupportedByLocal } from '../../unsupported.ts';
import type { FunctionModel } from '../app/functions.ts';
import type { AuthorizerModel, HttpApiModel, RouteModel } from '../app/http-apis.ts';
import type { Properties } from '../template/properties.ts';
import type { Resource } from '../template/stacks.ts';
import { functionNamed } from './functions.ts';

type Integration = RouteModel['integration'];

/** Puts an API together from its own resource and those that name it. */
export function httpApiModels(resources: Resource[], functions: FunctionModel[]): HttpApiModel[] {
  const ofType = (type: string) => resources.filter((one) => one.type === `AWS::ApiGatewayV2::${type}`);
  const integrations = new Map(
    ofType('Integration').map((one) => [one.ref, integrationModel(one, functions)]),
  );
  const authorizers = new Map(ofType('Authorizer').map((one) => [one.ref, authorizerModel(one, functions)]));
  const routes = ofType('Route').map((one) => routeModel(one, integrations, authorizers));
  const stages = ofType('Stage').map(({ properties }) => ({
    apiId: properties.text('ApiId'),
    stage: { name: properties.text('StageName'), autoDeploy: properties.flag('AutoDeploy') },
  }));
  return ofType('Api').map(({ properties, ref }) => {
    properties.word('ProtocolType', ['HTTP']);
    const cors = properties.object('CorsConfiguration');
    return {
      id: ref,
      name: properties.text('Name'),
      routes: routes.filter((one) => one.apiId === ref).map((one) => one.route),
      ...(cors !== undefined && { cors: corsModel(cors) }),
      stages: stages.filter((one) => one.apiId === ref).map((one) => one.stage),
    };
  });
}

function corsModel(cors: Properties): NonNullable<HttpApiModel['cors']> {
  return {
    allowOrigins: cors.texts('AllowOrigins'),
    allowMethods: cors.texts('AllowMethods'),
    allowHeaders: cors.texts('AllowHeaders'),
    exposeHeaders: cors.texts('ExposeHeaders'),
    allowCredentials: cors.flag('AllowCredentials'),
    ...(cors.has('MaxAge') && { maxAgeSeconds: cors.number('MaxAge', 0) }),
  };
}

function integrationModel({ properties }: Resource, functions: FunctionModel[]): Integration {
  properties.text('ApiId');
  properties.word('IntegrationType', ['AWS_PROXY']);
  return {
    functionArn: functionIn(properties.text('IntegrationUri'), functions, properties.where),
    payloadFormatVersion: properties.word('PayloadFormatVersion', ['1.0', '2.0']),
    timeoutMs: properties.number('TimeoutInMillis', 30_000),
  };
}

function authorizerModel({ properties }: Resource, functions: FunctionModel[]): AuthorizerModel {
  properties.text('ApiId');
  properties.word('AuthorizerType', ['REQUEST']);
  return {
    name: properties.text('Name'),
    functionArn: functionIn(properties.text('AuthorizerUri'), functions, properties.where),
    identitySources: properties.texts('IdentitySource'),
    ttlSeconds: properties.number('AuthorizerResultTtlInSeconds', 0),
    payloadFormatVersion: properties.word('AuthorizerPayloadFormatVersion', ['1.0', '2.0']),
    enableSimpleResponses: properties.flag('EnableSimpleResponses'),
  };
}

function routeModel(
  { properties }: Resource,
  integrations: Map<string, Integration>,
  authorizers: Map<string, AuthorizerModel>,
): { apiId: string; route: RouteModel } {
  const target = properties.text('Target').replace(/^integrations\//, '');
  const integration = integrations.get(target);
  if (integration === undefined)
    throw new UnsupportedByLocal(`${properties.where}: there is no integration ${target}`);
  const authorizes = properties.word('AuthorizationType', ['NONE', 'CUSTOM'], 'NONE') === 'CUSTOM';
  const authorizer = authorizers.get(properties.optionalText('AuthorizerId') ?? '');
  if (authorizes && authorizer === undefined)
    throw new UnsupportedByLocal(`${properties.where} without its authorizer`);
  return {
    apiId: properties.text('ApiId'),
    route: {
      routeKey: properties.text('RouteKey'),
      integration,
      ...(authorizes && authorizer !== undefined && { authorizer }),
    },
  };
}

/** An integration's or authorizer's URI is the function's ARN, or API Gateway's invocation path around it. */
export function functionIn(uri: string, functions: FunctionModel[], where: string): string {
  const arn = /arn:[^:]+:lambda:[^:]*:[^:]*:function:[^/]+/.exec(uri)?.[0] ?? uri;
  return functionNamed(arn, functions, where).arn;
}
