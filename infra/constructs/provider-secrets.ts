import type { RemovalPolicy } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { collectorOf } from '../collector.ts';
import type { StageConfig } from '../config.ts';
import { accept } from './accepted.ts';
import { allow, type Grant } from './grant.ts';

/** What a person writes into each secret; what is generated keeps the place, and strangers out, until then. */
const contents = {
  stripe: { template: { apiKey: 'to be set' }, key: 'unused', says: 'apiKey' },
  klarna: { template: { username: 'to be set' }, key: 'password', says: 'username, password' },
  // apart from the key: who hears of refunds may make none
  stripeMessages: { template: {}, key: 'current', says: 'current (whsec_…), previous' },
} as const;
type SecretName = keyof typeof contents;
type Secrets = ReadonlyMap<SecretName, Secret>;

const providersIn = ({ payments: { byMethod, otherwise } }: StageConfig) => {
  const named = new Set([...Object.values(byMethod), otherwise]);
  return (['stripe', 'klarna'] as const).filter((name) => named.has(name));
};

/** The secrets of the providers that the stage refunds at, and of the one that tells of refunds, which has an address in every stage. */
export function providerSecrets(
  scope: Construct,
  config: StageConfig,
  removalPolicy: RemovalPolicy,
): Secrets {
  const names: readonly SecretName[] = [...providersIn(config), 'stripeMessages'];
  return new Map(
    names.map((name) => {
      const { template, key, says } = contents[name];
      const secret = new Secret(scope, `${name}Secret`, {
        secretName: config.secrets[name],
        description: `To be filled in by hand: JSON with ${says}`,
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
      return [name, secret];
    }),
  );
}

const readable = (secrets: Secrets, names: readonly SecretName[]) => {
  const arns = names.flatMap((name) => secrets.get(name)?.secretArn ?? []);
  return arns.length > 0 ? [allow(['secretsmanager:GetSecretValue'], ...arns)] : [];
};

/** To refund, to collect by a link, to give more time to pay (where a provider does), to hear what became of refunds and links. */
export type PaymentsNeed = 'refund' | 'collect' | 'defer' | 'hear';

/** What dealing with providers takes. */
export function paymentsGrant(need: PaymentsNeed, secrets: Secrets, config: StageConfig): Grant {
  if (need === 'hear') {
    const environment = { STRIPE_SECRET_NAME: config.secrets.stripeMessages };
    return { environment, statements: readable(secrets, ['stripeMessages']) };
  }
  const named = providersIn(config);
  const asked = {
    refund: named,
    collect: named.filter((name) => name === collectorOf(config)),
    defer: named.filter((name) => name === 'klarna'),
  }[need];
  // who collects may refund, too: to both the setting says the same
  const told = need === 'defer' ? asked : named;
  const { payments, portalUrl } = config;
  const setting = {
    ...payments,
    portalUrl,
    secrets: Object.fromEntries(told.map((name) => [name, config.secrets[name]])),
  };
  return { environment: { PAYMENTS: JSON.stringify(setting) }, statements: readable(secrets, asked) };
}
