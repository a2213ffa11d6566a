import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { StageConfig } from './config.ts';
import { Front, type FrontProps } from './constructs/front.ts';

/** The one address of portal and API. All of it can be deleted and made again; the portal's files are published anew. */
export class WebStack extends Stack {
  constructor(
    scope: Construct,
    id: string,
    { config, apiId, edgeKey, liveUrl, signIn, ...props }: StackProps & FrontProps & { config: StageConfig },
  ) {
    super(scope, id, props);
    new Front(this, 'Front', { config, apiId, edgeKey, liveUrl, signIn });
  }
}
