import { Stack } from 'aws-cdk-lib';
import { CfnConfigurationSet, CfnConfigurationSetEventDestination } from 'aws-cdk-lib/aws-ses';
import type { Construct } from 'constructs';
import type { StageConfig } from '../config.ts';
import { mailSetOf } from '../names.ts';

/**
 * Lets SES tell on the account's default bus, which is the only one that it tells, of mails to customers that come back or are complained
 * of. Its own list of suppressed addresses does not hold for them: which mails go out all the same is for us to say.
 */
export function tellOfMails(scope: Construct, config: StageConfig): void {
  const { partition, region, account } = Stack.of(scope);
  const set = new CfnConfigurationSet(scope, 'Mails', {
    name: mailSetOf(config),
    suppressionOptions: { suppressedReasons: [] },
  });
  new CfnConfigurationSetEventDestination(scope, 'MailNews', {
    configurationSetName: set.ref,
    eventDestination: {
      name: 'default-bus',
      enabled: true,
      matchingEventTypes: ['bounce', 'complaint'],
      eventBridgeDestination: {
        eventBusArn: `arn:${partition}:events:${region}:${account}:event-bus/default`,
      },
    },
  });
}

/** Of what SES tells on the default bus: what it tells of this stage's mails. */
export const ofOurMails = (config: StageConfig) => ({
  mail: { tags: { 'ses:configuration-set': [mailSetOf(config)] } },
});
