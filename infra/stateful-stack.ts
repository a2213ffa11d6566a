import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { StageConfig } from './config.ts';
import { Foundation } from './constructs/foundation.ts';
import { Staff } from './constructs/staff.ts';

/** What must never be deleted, apart from what is deployed ten times a day. */
export class StatefulStack extends Stack {
  readonly foundation: Foundation;
  readonly staff: Staff;

  constructor(scope: Construct, id: string, { config, ...props }: StackProps & { config: StageConfig }) {
    super(scope, id, { terminationProtection: config.retain, ...props });
    this.foundation = new Foundation(this, 'Foundation', config);
    this.staff = new Staff(this, 'Staff', config);
  }
}
