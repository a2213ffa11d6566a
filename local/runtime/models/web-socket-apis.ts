import { UnsupportedByLocal } from '../../unsupported.ts';
import type { FunctionModel } from '../app/functions.ts';
import type { SocketRouteModel, WebSocketApiModel } from '../app/web-socket-apis.ts';
import type { Resource } from '../template/stacks.ts';
import { functionIn } from './http-apis.ts';

type Integration = Pick<SocketRouteModel, 'functionArn' | 'timeoutMs'>;

/** The resources of HTTP APIs, or of WebSocket APIs: each names its API, and the API its protocol. */
export function ofProtocol(resources: Resource[], protocol: 'HTTP' | 'WEBSOCKET'): Resource[] {
  const isApi = (one: Resource) => one.type === 'AWS::ApiGatewayV2::Api';
  const others = resources.filter((one) => isApi(one) && one.properties.raw('ProtocolType') !== protocol);
  const otherIds = new Set(others.map(({ ref }) => ref));
  return resources.filter((one) => {
    if (!one.type.startsWith('AWS::ApiGatewayV2::')) return false;
    return !otherIds.has(isApi(one) ? one.ref : one.properties.text('ApiId'));
  });
}

/** Puts a WebSocket API together from its own resource and those that name it. */
export function webSocketApiModels(resources: Resource[], functions: FunctionModel[]): WebSocketApiModel[] {
  const ofType = (type: string) => resources.filter((one) => one.type === `AWS::ApiGatewayV2::${type}`);
  for (const { properties } of ofType('Authorizer'))
    throw new UnsupportedByLocal(`${properties.where} of a WebSocket API`);
  const integrations = new Map(
    ofType('Integration').map((one) => [one.ref, integrationModel(one, functions)]),
  );
  const answered = new Set(ofType('RouteResponse').map(routeThatAnswers));
  const routes = ofType('Route').map((one) => ({
    apiId: one.properties.text('ApiId'),
    route: routeModel(one, integrations, answered),
  }));
  const stages = ofType('Stage').map(({ properties }) => {
    if (!properties.flag('AutoDeploy'))
      throw new UnsupportedByLocal(`${properties.where} without AutoDeploy`);
    return { apiId: properties.text('ApiId'), name: properties.text('StageName') };
  });
  return ofType('Api').map(({ properties, ref }) => {
    properties.word('ProtocolType', ['WEBSOCKET']);
    const [stage, ...others] = stages.filter((one) => one.apiId === ref);
    if (stage === undefined || others.length > 0)
      throw new UnsupportedByLocal(`${properties.where} with ${others.length + 1} stages rather than one`);
    return {
      id: ref,
      name: properties.text('Name'),
      selection: selectionOf(properties.text('RouteSelectionExpression'), properties.where),
      routes: routes.filter((one) => one.apiId === ref).map((one) => one.route),
      stage: stage.name,
    };
  });
}

function integrationModel({ properties }: Resource, functions: FunctionModel[]): Integration {
  properties.word('IntegrationType', ['AWS_PROXY']);
  return {
    functionArn: functionIn(properties.text('IntegrationUri'), functions, properties.where),
    timeoutMs: properties.number('TimeoutInMillis', 29_000),
  };
}

/** The route that a response belongs to: there is one kind of response, and it passes on what the function answers. */
function routeThatAnswers({ properties }: Resource): string {
  properties.word('RouteResponseKey', ['$default']);
  return properties.text('RouteId');
}

function routeModel(
  { properties, ref }: Resource,
  integrations: Map<string, Integration>,
  answered: Set<string>,
): SocketRouteModel {
  properties.word('AuthorizationType', ['NONE'], 'NONE');
  const target = properties.text('Target').replace(/^integrations\//, '');
  const integration = integrations.get(target);
  if (integration === undefined)
    throw new UnsupportedByLocal(`${properties.where}: there is no integration ${target}`);
  const selects = properties.has('RouteResponseSelectionExpression');
  if (selects) properties.word('RouteResponseSelectionExpression', ['$default']);
  return { routeKey: properties.text('RouteKey'), ...integration, answers: selects && answered.has(ref) };
}

function selectionOf(expression: string, where: string): string[] {
  const [, path] = /^\$request\.body\.(\w+(?:\.\w+)*)$/.exec(expression) ?? [];
  if (path === undefined)
    throw new UnsupportedByLocal(`the RouteSelectionExpression ${expression} of ${where}`);
  return path.split('.');
}
