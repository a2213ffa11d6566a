import { expect, test } from 'vitest';
import { functionVariables } from '#local/lambda/function-variables.ts';
import type { Json } from '#local/runtime/app.ts';
import { Sockets } from '#local/web-socket-api/sockets.ts';
import { TestKernel } from '../support/test-kernel.ts';
import { load } from './loading.ts';
import { aFunctionResource, anApi, aRole } from './support.ts';

type Properties = { [key: string]: Json };
type Changes = Readonly<Record<string, Properties>>;

const uri: Json = {
  'Fn::Join': [
    '',
    [
      'arn:aws:apigateway:eu-north-1:lambda:path/2015-03-31/functions/',
      { 'Fn::GetAtt': ['Open', 'Arn'] },
      '/invocations',
    ],
  ],
};
const target: Json = { 'Fn::Join': ['', ['integrations/', { Ref: 'LiveIntegration' }]] };

/** An app with an HTTP API and a WebSocket API, some of whose resources have other properties, or come besides. */
function resources(changes: Changes = {}, besides: Properties = {}): Properties {
  const one = (id: string, type: string, properties: Properties): Json => ({
    Type: `AWS::ApiGatewayV2::${type}`,
    Properties: { ...(type !== 'Api' && { ApiId: { Ref: 'Live' } }), ...properties, ...changes[id] },
  });
  return {
    Role: aRole('opener'),
    Open: aFunctionResource('code', 'Role', { FunctionName: 'open' }),
    ...anApi('Open'),
    Live: one('Live', 'Api', {
      Name: 'live',
      ProtocolType: 'WEBSOCKET',
      RouteSelectionExpression: '$request.body.action',
    }),
    LiveStage: one('LiveStage', 'Stage', { StageName: 'live', AutoDeploy: true }),
    LiveIntegration: one('LiveIntegration', 'Integration', {
      IntegrationType: 'AWS_PROXY',
      IntegrationUri: uri,
    }),
    Connect: one('Connect', 'Route', { RouteKey: '$connect', Target: target }),
    Ping: one('Ping', 'Route', {
      RouteKey: 'ping',
      Target: target,
      AuthorizationType: 'NONE',
      RouteResponseSelectionExpression: '$default',
    }),
    PingResponse: one('PingResponse', 'RouteResponse', {
      RouteId: { Ref: 'Ping' },
      RouteResponseKey: '$default',
    }),
    ...besides,
  };
}

const loaded = (changes?: Changes, besides?: Properties) =>
  load({ App: { Resources: resources(changes, besides) } }).app;

test('a WebSocket API has its stage, its selection and its routes, apart from the HTTP API’s', () => {
  const outputs = { Url: { Value: { 'Fn::GetAtt': ['Live', 'ApiEndpoint'] } } };
  const { app } = load({ App: { Resources: resources(), Outputs: outputs } });
  const functionArn = 'arn:aws:lambda:eu-north-1:000000000000:function:open';
  expect(app.webSocketApis).toEqual([
    {
      id: expect.any(String),
      name: 'live',
      stage: 'live',
      selection: ['action'],
      routes: [
        { routeKey: '$connect', functionArn, timeoutMs: 29_000, answers: false },
        { routeKey: 'ping', functionArn, timeoutMs: 29_000, answers: true },
      ],
    },
  ]);
  expect(app.httpApis.map(({ name, routes }) => [name, routes])).toEqual([['returns', []]]);
  expect(app.outputs).toEqual({ 'App.Url': 'ws://127.0.0.1:3000' });
});

test.each<[string, Changes, RegExp]>([
  ['a template language', { LiveIntegration: { IntegrationType: 'MOCK' } }, /IntegrationType "MOCK"/],
  ['an authorizer', { Connect: { AuthorizationType: 'CUSTOM' } }, /AuthorizationType "CUSTOM"/],
  [
    'a selection by header',
    { Live: { RouteSelectionExpression: '$request.header.x' } },
    /\$request\.header\.x/,
  ],
  ['an API key', { Connect: { ApiKeyRequired: true } }, /the property ApiKeyRequired of App\/Connect/],
  ['a deployment by hand', { LiveStage: { AutoDeploy: false } }, /without AutoDeploy/],
  ['another response', { PingResponse: { RouteResponseKey: '/200/' } }, /RouteResponseKey/],
  ['a lost integration', { Ping: { Target: 'integrations/none' } }, /no integration none/],
])('%s is refused by name', (_what, changes, message) => {
  expect(() => loaded(changes)).toThrow(message);
});

test('a second stage, and a second API, are refused', () => {
  const stage = (apiId: string): Json => ({
    Type: 'AWS::ApiGatewayV2::Stage',
    Properties: { ApiId: { Ref: apiId }, StageName: 'more', AutoDeploy: true },
  });
  expect(() => loaded({}, { More: stage('Live') })).toThrow(/with 2 stages rather than one/);
  const other: Json = {
    Type: 'AWS::ApiGatewayV2::Api',
    Properties: {
      Name: 'other',
      ProtocolType: 'WEBSOCKET',
      RouteSelectionExpression: '$request.body.action',
    },
  };
  const { webSocketApis } = loaded({}, { Other: other, OtherStage: stage('Other') });
  expect(() => new Sockets(new TestKernel(), webSocketApis)).toThrow('2 WebSocket APIs');
});

test('a service with an address of its own is called at local’s AWS, under the same path', () => {
  const [fn] = loaded().functions;
  if (fn === undefined) throw new TypeError('the app has a function');
  const address = 'https://abc123.execute-api.eu-north-1.amazonaws.com/live';
  const environment = { TABLE_NAME: 't', AWS_ENDPOINT_URL_APIGATEWAYMANAGEMENTAPI: address };
  const variables = functionVariables(
    { ...fn, environment },
    { endpoint: 'http://127.0.0.1:4566', region: 'eu-north-1', logStream: 'stream' },
  );
  expect(variables).toMatchObject({
    TABLE_NAME: 't',
    AWS_ENDPOINT_URL: 'http://127.0.0.1:4566',
    AWS_ENDPOINT_URL_APIGATEWAYMANAGEMENTAPI: 'http://127.0.0.1:4566/live',
  });
});
