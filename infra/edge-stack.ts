import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { StageConfig } from './config.ts';
import { Firewall } from './constructs/firewall.ts';

/** Where firewalls of distributions must be. */
export const edgeRegion = 'us-east-1';

/** The firewall before the distribution, alone in the one region that CloudFront takes it from. Costs some $8 a month. */
export class EdgeStack extends Stack {
  constructor(scope: Construct, id: string, { config, ...props }: StackProps & { config: StageConfig }) {
    super(scope, id, props);
    const { arn } = new Firewall(this, 'Firewall', config);
    new CfnOutput(this, 'FirewallArn', {
      value: arn,
      description: 'goes into infra/config.ts as firewallArn',
    });
  }
}
