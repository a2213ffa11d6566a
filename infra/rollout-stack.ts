import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { StageConfig } from './config.ts';
import { Rollout } from './constructs/rollout.ts';

/** How new versions take over, of a stage where they do so step by step. Names its functions and alarms, and needs none. */
export class RolloutStack extends Stack {
  constructor(scope: Construct, id: string, { config, ...props }: StackProps & { config: StageConfig }) {
    super(scope, id, props);
    new Rollout(this, 'Rollout', config);
  }
}
