import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';

/** Where one-shot reminders are planned, and the role in which the scheduler sends them. */
export class Reminders extends Construct {
  readonly role: Role;

  constructor(
    scope: Construct,
    id: string,
    { groupName, targetArn }: { groupName: string; targetArn: string },
  ) {
    super(scope, id);
    new CfnScheduleGroup(this, 'Group', { name: groupName });
    const invoke = new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [targetArn] });
    this.role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com'),
      inlinePolicies: { Own: new PolicyDocument({ statements: [invoke] }) },
    });
  }
}
