import { describe, expect, test } from 'vitest';
import type { Json } from '#local/runtime/app.ts';
import { load } from './loading.ts';
import { aFunctionResource, anApi, aRole, local } from './support.ts';

type Properties = { [key: string]: Json };
const pool = { UserPoolId: { Ref: 'Pool' } };
const client: Properties = {
  ...pool,
  AllowedOAuthFlows: ['code'],
  AllowedOAuthFlowsUserPoolClient: true,
  AllowedOAuthScopes: ['openid'],
  CallbackURLs: ['https://shop.example/in'],
};

function resources(
  given: { client?: Properties; authorizer?: Properties; route?: Properties } = {},
): Properties {
  const of = (type: string, properties: Properties) => ({ Type: `AWS::${type}`, Properties: properties });
  return {
    Role: aRole('opener'),
    Open: aFunctionResource('code', 'Role', { FunctionName: 'open' }),
    Pool: of('Cognito::UserPool', { UserPoolName: 'staff', MfaConfiguration: 'ON' }),
    Group: of('Cognito::UserPoolGroup', { ...pool, GroupName: 'support' }),
    Domain: of('Cognito::UserPoolDomain', { ...pool, Domain: 'staff-1' }),
    Client: of('Cognito::UserPoolClient', { ...client, ...given.client }),
    ...anApi('Open'),
    Authorizer: of('ApiGatewayV2::Authorizer', {
      ApiId: { Ref: 'Api' },
      Name: 'staff',
      AuthorizerType: 'JWT',
      IdentitySource: ['$request.header.Authorization'],
      JwtConfiguration: {
        Issuer: { 'Fn::GetAtt': ['Pool', 'ProviderURL'] },
        Audience: [{ Ref: 'Client' }],
      },
      ...given.authorizer,
    }),
    Route: of('ApiGatewayV2::Route', {
      ApiId: { Ref: 'Api' },
      RouteKey: 'GET /me',
      AuthorizationType: 'JWT',
      AuthorizationScopes: ['openid'],
      AuthorizerId: { Ref: 'Authorizer' },
      Target: { 'Fn::Join': ['', ['integrations/', { Ref: 'Integration' }]] },
      ...given.route,
    }),
  };
}

const appOf = (given?: Parameters<typeof resources>[0], outputs: Properties = {}) =>
  load({ App: { Resources: resources(given), Outputs: outputs } }).app;

describe('a user pool', () => {
  test('has its groups and clients, with the lives of tokens as Cognito counts them', () => {
    const [model, ...others] = appOf().userPools;
    expect(others).toEqual([]);
    expect(model?.issuer).toBe(`${local.apiUrl}/local/identity/${model?.id}`);
    expect(model?.id).toMatch(/^eu-north-1_[A-Z2-7]{9}$/);
    expect(model).toMatchObject({
      name: 'staff',
      groups: [{ name: 'support', description: '' }],
      clients: [{ accessTokenSeconds: 3600, refreshTokenSeconds: 30 * 86_400, rotates: false }],
    });
    const given = {
      AccessTokenValidity: 5,
      RefreshTokenValidity: 12,
      TokenValidityUnits: { AccessToken: 'minutes', RefreshToken: 'hours' },
      RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 30 },
    };
    expect(appOf({ client: given }).userPools[0]?.clients).toMatchObject([
      { accessTokenSeconds: 300, refreshTokenSeconds: 43_200, rotates: true },
    ]);
  });

  test('guards the route that names it, and has its page where local is', () => {
    const url = { 'Fn::Join': ['', ['https://', { Ref: 'Domain' }, '.auth.eu-north-1.amazoncognito.com']] };
    const app = appOf({}, { Page: { Value: url }, Other: { Value: 'https://staff-1.example' } });
    const [model] = app.userPools;
    expect(app.outputs).toEqual({ 'App.Page': model?.issuer, 'App.Other': 'https://staff-1.example' });
    expect(app.httpApis[0]?.routes).toMatchObject([
      {
        routeKey: 'GET /me',
        jwt: { issuer: model?.issuer, audience: [model?.clients[0]?.id], scopes: ['openid'] },
      },
    ]);
  });

  test.each<[string, Parameters<typeof resources>[0], RegExp]>([
    ['a client with a secret', { client: { GenerateSecret: true } }, /with a secret/],
    ['the implicit flow', { client: { AllowedOAuthFlows: ['code', 'implicit'] } }, /code, implicit/],
    ['a property that nobody reads', { client: { ReadAttributes: ['email'] } }, /ReadAttributes/],
    [
      'an issuer that is no pool',
      { authorizer: { JwtConfiguration: { Issuer: 'https://id.example', Audience: ['x'] } } },
      /id\.example/,
    ],
    ['two identity sources', { authorizer: { IdentitySource: ['$a', '$b'] } }, /\$a, \$b/],
    ['a guard of another kind', { route: { AuthorizationType: 'CUSTOM' } }, /without its authorizer/],
    ['a route without its guard', { route: { AuthorizerId: 'none' } }, /without its authorizer/],
  ])('with %s is refused by name', (_, given, message) => {
    expect(() => appOf(given)).toThrow(expect.objectContaining({ name: 'UnsupportedByLocal' }));
    expect(() => appOf(given)).toThrow(message);
  });
});
