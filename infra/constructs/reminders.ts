import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

/** Where one-shot reminders and looks are planned, and the role in which the scheduler sends them. */
export class Reminders extends Construct {
  readonly role: Role;

  constructor(
    scope: Construct,
    id: string,
    { groupName, targetArns, lost }: { groupName: string; targetArns: string[]; lost: Queue },
  ) {
    super(scope, id);
    new CfnScheduleGroup(this, 'Group', { name: groupName });
    const invoke = new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: targetArns });
    // the scheduler puts what it could not deliver into the queue in the same role
    const keep = new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [lost.queueArn] });
    this.role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com'),
      inlinePolicies: { Own: new PolicyDocument({ statements: [invoke, keep] }) },
    });
  }
}
