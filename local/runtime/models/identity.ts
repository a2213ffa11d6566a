import { UnsupportedByLocal } from '../../unsupported.ts';
import type { UserPoolClientModel, UserPoolModel } from '../app/identity.ts';
import type { Properties } from '../template/properties.ts';
import type { Resource } from '../template/stacks.ts';

const secondsIn = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 } as const;

/** Puts the user pools together from their own resources and those that name them. */
export function userPoolModels(resources: Resource[]): UserPoolModel[] {
  const ofType = (type: string) => resources.filter((one) => one.type === `AWS::Cognito::${type}`);
  const inPool = <T>(type: string, read: (resource: Resource) => T) =>
    ofType(type).map((one) => ({ pool: one.properties.text('UserPoolId'), made: read(one) }));
  const groups = inPool('UserPoolGroup', groupModel);
  const clients = inPool('UserPoolClient', clientModel);
  const domains = inPool('UserPoolDomain', domainModel);
  return ofType('UserPool').map(({ properties, ref, attribute }) => {
    const of = <T>(all: { pool: string; made: T }[]) =>
      all.filter(({ pool }) => pool === ref).map(({ made }) => made);
    return {
      id: ref,
      arn: attribute('Arn'),
      name: properties.optionalText('UserPoolName') ?? ref,
      issuer: attribute('ProviderURL'),
      groups: of(groups),
      clients: of(clients),
      deployedAt: of(domains),
    };
  });
}

function groupModel({ properties }: Resource): UserPoolModel['groups'][number] {
  return {
    name: properties.text('GroupName'),
    description: properties.optionalText('Description') ?? '',
  };
}

function clientModel({ properties, ref }: Resource): UserPoolClientModel {
  const { where } = properties;
  if (properties.flag('GenerateSecret')) throw new UnsupportedByLocal(`${where} with a secret`);
  if (!properties.flag('AllowedOAuthFlowsUserPoolClient'))
    throw new UnsupportedByLocal(`${where} without a page to sign in`);
  const flows = properties.texts('AllowedOAuthFlows');
  if (flows.join() !== 'code') throw new UnsupportedByLocal(`${where} with the flows ${flows.join(', ')}`);
  const units = properties.object('TokenValidityUnits');
  const rotation = properties.object('RefreshTokenRotation');
  // a used token gets no grace here
  rotation?.passOver('RetryGracePeriodSeconds');
  return {
    id: ref,
    name: properties.optionalText('ClientName') ?? ref,
    scopes: properties.texts('AllowedOAuthScopes'),
    callbackUrls: properties.texts('CallbackURLs'),
    logoutUrls: properties.texts('LogoutURLs'),
    accessTokenSeconds: validity(properties, units, 'AccessToken', { otherwise: 1, unit: 'hours' }),
    idTokenSeconds: validity(properties, units, 'IdToken', { otherwise: 1, unit: 'hours' }),
    refreshTokenSeconds: validity(properties, units, 'RefreshToken', { otherwise: 30, unit: 'days' }),
    rotates: rotation?.word('Feature', ['ENABLED', 'DISABLED']) === 'ENABLED',
  };
}

/** Without units Cognito counts access and ID tokens in hours and refresh tokens in days. */
function validity(
  properties: Properties,
  units: Properties | undefined,
  token: string,
  { otherwise, unit }: { otherwise: number; unit: 'hours' | 'days' },
): number {
  const words = ['seconds', 'minutes', 'hours', 'days'] as const;
  const given = units?.word(token, words, unit) ?? unit;
  return properties.number(`${token}Validity`, otherwise) * secondsIn[given];
}

function domainModel({ properties, region }: Resource): string {
  const domain = properties.text('Domain');
  return domain.includes('.') ? `https://${domain}` : `https://${domain}.auth.${region}.amazoncognito.com`;
}
