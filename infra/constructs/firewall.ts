import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import type { StageConfig } from '../config.ts';

/** Requests of one address in five minutes. A person makes some dozens; the shop's own systems use the API's own address. */
const mostPerAddress = 2000;

/** Managed rules that would turn honest requests away here: they count and let pass. */
const countOnly = {
  AWSManagedRulesCommonRuleSet: [
    // orders and policies are larger than the 8 KB that the rule allows; the API has limits of its own
    'SizeRestrictions_BODY',
    // bodies hold what customers and shops write, which is shown as text and never as markup
    'CrossSiteScripting_BODY',
    'GenericRFI_BODY',
    // signed senders are programs
    'NoUserAgent_HEADER',
  ],
  AWSManagedRulesKnownBadInputsRuleSet: [],
};

/** What turns requests away before they reach the portal or the API: floods, and what scanners send. */
export class Firewall extends Construct {
  readonly arn: string;

  constructor(scope: Construct, id: string, { stage }: StageConfig) {
    super(scope, id);
    const visible = (metricName: string) => ({
      metricName: `returflow-${stage}-${metricName}`,
      cloudWatchMetricsEnabled: true,
      // samples hold addresses, paths and headers of people
      sampledRequestsEnabled: false,
    });
    const managed = Object.entries(countOnly).map(([name, counted], place) => ({
      name,
      priority: place + 1,
      overrideAction: { none: {} },
      statement: {
        managedRuleGroupStatement: {
          vendorName: 'AWS',
          name,
          ruleActionOverrides: counted.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
        },
      },
      visibilityConfig: visible(name),
    }));
    const floods = {
      name: 'Floods',
      priority: 0,
      action: { block: {} },
      statement: { rateBasedStatement: { aggregateKeyType: 'IP', limit: mostPerAddress } },
      visibilityConfig: visible('Floods'),
    };
    this.arn = new CfnWebACL(this, 'Acl', {
      name: `returflow-${stage}`,
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      rules: [floods, ...managed],
      visibilityConfig: visible('all'),
    }).attrArn;
  }
}
