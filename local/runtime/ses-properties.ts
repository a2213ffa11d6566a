/** Properties of SES's resources that change nothing on one machine, and why. */
export const sesProperties: Record<string, Record<string, string>> = {
  'AWS::SES::ConfigurationSet': {
    ReputationOptions: 'watches what is deployed',
    SuppressionOptions: 'the mailbox keeps no list of its own',
    Tags: 'text',
  },
  'AWS::SES::EmailIdentity': {
    ConfigurationSetAttributes: 'watches what is deployed',
    DkimAttributes: 'nothing is signed for the mailbox page',
    DkimSigningAttributes: 'nothing is signed for the mailbox page',
    FeedbackAttributes: 'what bounces is told by configuration sets',
    MailFromAttributes: 'nothing is sent back to the sender',
    Tags: 'text',
  },
};
