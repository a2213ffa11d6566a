const passwords = 'nobody has a password on one machine';
const mails = 'nobody is invited on one machine';

/** Properties of Cognito's types that change nothing on one machine, and why. */
export const cognitoProperties: Record<string, Record<string, string>> = {
  'AWS::Cognito::UserPool': {
    AccountRecoverySetting: passwords,
    AdminCreateUserConfig: mails,
    AutoVerifiedAttributes: mails,
    DeletionProtection: 'nothing on one machine deletes a pool',
    EmailConfiguration: mails,
    EmailVerificationMessage: mails,
    EmailVerificationSubject: mails,
    EnabledMfas: passwords,
    MfaConfiguration: passwords,
    Policies: passwords,
    Schema: 'demo users have a role and nothing more',
    SmsVerificationMessage: mails,
    UserPoolAddOns: 'threat protection watches what is deployed',
    UserPoolTags: 'text',
    UserPoolTier: 'a matter of price',
    UsernameAttributes: passwords,
    UsernameConfiguration: passwords,
    VerificationMessageTemplate: mails,
  },
  'AWS::Cognito::UserPoolClient': {
    EnableTokenRevocation: 'local revokes tokens in any case',
    ExplicitAuthFlows: 'nobody has a password on one machine',
    PreventUserExistenceErrors: 'the demo users are no secret',
    SupportedIdentityProviders: 'the demo users are the only ones',
  },
  'AWS::Cognito::UserPoolDomain': { ManagedLoginVersion: 'the page to sign in is local’s own' },
  'AWS::Cognito::UserPoolGroup': { Precedence: 'for roles of AWS that local gives nobody' },
};
