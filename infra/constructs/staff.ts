import { CfnOutput, CfnResource, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnUserPoolGroup,
  FeaturePlan,
  Mfa,
  OAuthScope,
  StandardThreatProtectionMode,
  UserPool,
  type UserPoolClient,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { type StageConfig, staffGroups } from '../config.ts';
import { accept } from './accepted.ts';

/**
 * The scope that a staff token must hold. Tokens of other kinds (an ID token, one from Cognito's own API) do not, so that
 * access tokens of the sign-in page alone open a route.
 */
export const staffScope = 'openid';

/** What a browser has to know to sign somebody in. */
export interface StaffSignIn {
  readonly issuer: string;
  readonly clientId: string;
  /** where the pages of the pool are, without a slash at the end */
  readonly pages: string;
}

/** The shop's people: who they are, which groups they are in, and the page where they sign in. */
export class Staff extends Construct {
  readonly pool: UserPool;
  /** the browser's: no secret, so that nothing is kept where it could be read */
  readonly client: UserPoolClient;
  readonly signIn: StaffSignIn;

  constructor(scope: Construct, id: string, config: StageConfig) {
    super(scope, id);
    const { account, region } = Stack.of(this);
    this.pool = new UserPool(this, 'Pool', {
      userPoolName: `returflow-${config.stage}`,
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      standardAttributes: { email: { required: true, mutable: true } },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      passwordPolicy: {
        minLength: 14,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(3),
      },
      mfa: config.requireMfa ? Mfa.REQUIRED : Mfa.OPTIONAL,
      mfaSecondFactor: { otp: true, sms: false },
      featurePlan: FeaturePlan.PLUS,
      standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION,
      deletionProtection: config.retain,
    });
    if (!config.requireMfa) {
      accept(this.pool, {
        'AwsSolutions-COG2': 'A stage without customers: whoever wants a second factor has one.',
      });
    }

    for (const [groupName, description] of Object.entries(staffGroups)) {
      const { userPoolId } = this.pool;
      new CfnUserPoolGroup(this, `${groupName}Group`, { userPoolId, groupName, description });
    }

    this.client = this.pool.addClient('Browser', {
      userPoolClientName: 'office',
      generateSecret: false,
      oAuth: {
        flows: { authorizationCodeGrant: true, implicitCodeGrant: false },
        scopes: [OAuthScope.OPENID],
        callbackUrls: [`${config.portalUrl}/office/signed-in`],
        logoutUrls: [`${config.portalUrl}/office`],
      },
      // named, because what is not named allows more
      authFlows: { userSrp: true },
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      accessTokenValidity: Duration.hours(1),
      idTokenValidity: Duration.hours(1),
      refreshTokenValidity: Duration.hours(12),
      refreshTokenRotationGracePeriod: Duration.seconds(30),
    });

    // one name for all accounts of a region
    const domainPrefix = `returflow-${config.stage}-${account}`;
    const domain = this.pool.addDomain('Domain', { cognitoDomain: { domainPrefix } });

    for (const one of this.node.findAll().filter(CfnResource.isCfnResource)) {
      one.applyRemovalPolicy(config.retain ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY);
    }
    new CfnOutput(this, 'PoolId', { value: this.pool.userPoolId });
    new CfnOutput(this, 'ClientId', { value: this.client.userPoolClientId });
    const pages = `https://${domain.domainName}.auth.${region}.amazoncognito.com`;
    new CfnOutput(this, 'SignInUrl', { value: pages });
    const { userPoolProviderUrl: issuer } = this.pool;
    this.signIn = { issuer, clientId: this.client.userPoolClientId, pages };
  }
}
