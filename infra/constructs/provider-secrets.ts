import type { RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import type { StageConfig } from '../config.ts';
import { accept } from './accepted.ts';
import type { Grant } from './grant.ts';

/** What a person writes into the secret of a provider; what is generated keeps the place until then. */
const contents = {
  // the generated one keeps strangers out until Stripe's own is written over it
  stripe: { template: { apiKey: 'to be set' }, key: 'current', says: 'apiKey, current (whsec_…), previous' },
  klarna: { template: { username: 'to be set' }, key: 'password', says: 'username, password' },
} as const;

const providersIn = ({ payments: { byMethod, otherwise } }: StageConfig) => {
  const named = new Set([...Object.values(byMethod), otherwise]);
  return (['stripe', 'klarna'] as const).filter((name) => named.has(name));
};

/** The secrets of the providers that the stage refunds at, and of the one that tells of refunds, which has an address in every stage. */
export function providerSecrets(
  scope: Construct,
  config: StageConfig,
  removalPolicy: RemovalPolicy,
): ReadonlyMap<string, Secret> {
  const names = new Set([...providersIn(config), 'stripe' as const]);
  const made = [...names].map((name) => {
    const { template, key, says } = contents[name];
    const secret = new Secret(scope, `${name}Secret`, {
      secretName: config.secrets[name],
      description: `Access to ${name}, to be filled in by hand: JSON with ${says}`,
      generateSecretString: {
        secretStringTemplate: JSON.stringify(template),
        generateStringKey: key,
        excludePunctuation: true,
      },
      removalPolicy,
    });
    accept(secret, {
      'AwsSolutions-SMG4': 'The provider gives it out; it is replaced there and here by hand.',
    });
    return [name, secret] as const;
  });
  return new Map(made);
}

/** Settings of who refunds what, and the permission to read what it takes. */
export function refundGrant(secrets: ReadonlyMap<string, Secret>, config: StageConfig): Grant {
  const names = Object.fromEntries(providersIn(config).map((name) => [name, config.secrets[name]]));
  const arns = providersIn(config).flatMap((name) => secrets.get(name)?.secretArn ?? []);
  const read = new PolicyStatement({ actions: ['secretsmanager:GetSecretValue'], resources: arns });
  return {
    environment: { PAYMENTS: JSON.stringify({ ...config.payments, secrets: names }) },
    statements: arns.length > 0 ? [read] : [],
  };
}

/** What reading Stripe's messages takes. */
export function stripeNewsGrant(secrets: ReadonlyMap<string, Secret>, config: StageConfig): Grant {
  const arns = [secrets.get('stripe')?.secretArn ?? []].flat();
  return {
    environment: { STRIPE_SECRET_NAME: config.secrets.stripe },
    statements: [new PolicyStatement({ actions: ['secretsmanager:GetSecretValue'], resources: arns })],
  };
}
