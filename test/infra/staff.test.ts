import { beforeAll, describe, expect, test } from 'vitest';
import { staffRoles } from '#contracts/staff-access.ts';
import { catalogue } from '#infra/catalogue.ts';
import { configOf } from '#infra/config.ts';
import { type Resource, resourcesOf } from './templates.ts';

let resources: Record<string, Resource>;
const ofType = (type: string) => Object.values(resources).filter((resource) => resource.Type === type);

beforeAll(() => {
  resources = resourcesOf('prod');
});

describe('the pool', () => {
  test('is joined by invitation, with a long password and a second factor, and cannot be deleted by mistake', () => {
    const [pool, ...others] = ofType('AWS::Cognito::UserPool');
    expect(others).toEqual([]);
    expect(pool?.Properties).toMatchObject({
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      DeletionProtection: 'ACTIVE',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
      MfaConfiguration: 'ON',
      Policies: { PasswordPolicy: { MinimumLength: 14 } },
      UsernameAttributes: ['email'],
      UsernameConfiguration: { CaseSensitive: false },
    });
  });

  test('may be used without a second factor where there are no customers', () => {
    for (const stage of ['local', 'dev']) {
      const pool = Object.values(resourcesOf(stage)).find(({ Type }) => Type === 'AWS::Cognito::UserPool');
      expect(pool?.Properties).toMatchObject({ MfaConfiguration: 'OPTIONAL' });
    }
  });

  test('has a group for each role of the access table, and no other', () => {
    const groups = ofType('AWS::Cognito::UserPoolGroup').map(({ Properties }) => Properties.GroupName);
    expect(groups.toSorted()).toEqual([...staffRoles].toSorted());
  });

  test('has its page at a name of the account’s own', () => {
    expect(ofType('AWS::Cognito::UserPoolDomain')[0]?.Properties.Domain).toEqual({
      'Fn::Join': ['', ['returflow-prod-', { Ref: 'AWS::AccountId' }]],
    });
  });
});

test('a browser signs in by code without a secret, for an hour at a time, and for a working day without asking again', () => {
  const { portalUrl } = configOf('prod');
  const [client, ...others] = ofType('AWS::Cognito::UserPoolClient');
  expect(others).toEqual([]);
  expect(client?.Properties).toMatchObject({
    GenerateSecret: false,
    AllowedOAuthFlows: ['code'],
    AllowedOAuthScopes: ['openid'],
    CallbackURLs: [`${portalUrl}/office/signed-in`],
    LogoutURLs: [`${portalUrl}/office`],
    TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'minutes', RefreshToken: 'minutes' },
    AccessTokenValidity: 60,
    RefreshTokenValidity: 720,
    RefreshTokenRotation: { Feature: 'ENABLED' },
    EnableTokenRevocation: true,
    PreventUserExistenceErrors: 'ENABLED',
  });
});

test('tokens of the pool, for its client, open the routes for staff, and those alone', () => {
  const authorizers = Object.entries(resources).filter(
    ([, { Type, Properties }]) =>
      Type === 'AWS::ApiGatewayV2::Authorizer' && Properties.AuthorizerType === 'JWT',
  );
  const [id, authorizer] = authorizers[0] ?? [];
  expect(authorizers).toHaveLength(1);
  expect(authorizer?.Properties).toMatchObject({
    IdentitySource: ['$request.header.Authorization'],
    JwtConfiguration: {
      Issuer: { 'Fn::ImportValue': expect.stringMatching(/FnGetAttStaffPool\w+ProviderURL/) },
      Audience: [{ 'Fn::ImportValue': expect.stringMatching(/RefStaffPoolBrowser/) }],
    },
  });
  const guarded = ofType('AWS::ApiGatewayV2::Route').filter(
    ({ Properties }) => Properties.AuthorizationType === 'JWT',
  );
  for (const { Properties } of guarded) {
    // stacks beside that of the authorizer import it
    expect([`{"Ref":"${id}"}`, expect.stringContaining(`ExportsOutputRef${id}`)]).toContainEqual(
      JSON.stringify(Properties.AuthorizerId),
    );
    // an ID token has no scope
    expect(Properties.AuthorizationScopes).toEqual(['openid']);
  }
  const forStaff = catalogue.flatMap(({ trigger }) =>
    trigger.is === 'route' && trigger.access === 'staff' ? [`${trigger.method} ${trigger.path}`] : [],
  );
  expect(guarded.map(({ Properties }) => Properties.RouteKey).toSorted()).toEqual(forStaff.toSorted());
});
