import { UnsupportedByLocal } from '../../unsupported.ts';
import type { FunctionModel } from '../app/functions.ts';
import type { AuthorizerModel, HttpApiModel, JwtAuthorizerModel, RouteModel } from '../app/http-apis.ts';
import type { Properties } from '../template/properties.ts';
import type { Resource } from '../template/stacks.ts';
import { functionNamed } from './functions.ts';

type Integration = RouteModel['integration'];
/** What may stand before a route, by the authorizer's id. */
type Door = Pick<RouteModel, 'authorizer'> | { jwt: JwtAuthorizerModel };

/** Puts an API together from its own resource and those that name it. */
export function httpApiModels(resources: Resource[], functions: FunctionModel[]): HttpApiModel[] {
  const ofType = (type: string) => resources.filter((one) => one.type === `AWS::ApiGatewayV2::${type}`);
  const integrations = new Map(
    ofType('Integration').map((one) => [one.ref, integrationModel(one, functions)]),
  );
  const doors = new Map(ofType('Authorizer').map((one) => [one.ref, doorModel(one, functions)]));
  const routes = ofType('Route').map((one) => routeModel(one, integrations, doors));
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

function doorModel({ properties }: Resource, functions: FunctionModel[]): Door {
  properties.text('ApiId');
  const type = properties.word('AuthorizerType', ['REQUEST', 'JWT']);
  return type === 'JWT'
    ? { jwt: jwtAuthorizerModel(properties) }
    : { authorizer: authorizerModel(properties, functions) };
}

function jwtAuthorizerModel(properties: Properties): JwtAuthorizerModel {
  const sources = properties.texts('IdentitySource');
  const configuration = properties.object('JwtConfiguration');
  const [identitySource, ...others] = sources;
  if (identitySource === undefined || others.length > 0 || configuration === undefined)
    throw new UnsupportedByLocal(`${properties.where} with identity sources ${sources.join(', ')}`);
  return {
    name: properties.text('Name'),
    identitySource,
    issuer: configuration.text('Issuer'),
    audience: configuration.texts('Audience'),
  };
}

function authorizerModel(properties: Properties, functions: FunctionModel[]): AuthorizerModel {
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
  doors: Map<string, Door>,
): { apiId: string; route: RouteModel } {
  const target = properties.text('Target').replace(/^integrations\//, '');
  const integration = integrations.get(target);
  if (integration === undefined)
    throw new UnsupportedByLocal(`${properties.where}: there is no integration ${target}`);
  const type = properties.word('AuthorizationType', ['NONE', 'CUSTOM', 'JWT'], 'NONE');
  const scopes = properties.texts('AuthorizationScopes');
  const door = doors.get(properties.optionalText('AuthorizerId') ?? '');
  const kind = door === undefined ? 'NONE' : 'jwt' in door ? 'JWT' : 'CUSTOM';
  if (type !== 'NONE' && type !== kind)
    throw new UnsupportedByLocal(`${properties.where} without its authorizer`);
  return {
    apiId: properties.text('ApiId'),
    route: {
      routeKey: properties.text('RouteKey'),
      integration,
      ...(type === 'NONE' || door === undefined
        ? {}
        : 'jwt' in door
          ? { jwt: { ...door.jwt, scopes } }
          : door),
    },
  };
}

/** An integration's or authorizer's URI is the function's ARN, or API Gateway's invocation path around it. */
export function functionIn(uri: string, functions: FunctionModel[], where: string): string {
  const arn = /arn:[^:]+:lambda:[^:]*:[^:]*:function:[^/]+/.exec(uri)?.[0] ?? uri;
  return functionNamed(arn, functions, where).arn;
}
