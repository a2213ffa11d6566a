import { beforeAll, expect, test } from 'vitest';
import { catalogue } from '#infra/catalogue.ts';
import { list, type Resource, resourcesOf, type Statement, statementsOf } from './templates.ts';

let resources: Record<string, Resource>;
const ofType = (type: string) => Object.values(resources).filter((resource) => resource.Type === type);

beforeAll(() => {
  resources = resourcesOf('prod');
});

/** Actions that AWS knows no resource for. */
const mayBeWide = new Set([
  // X-Ray (service authorization reference: no resource types)
  'xray:PutTraceSegments',
  'xray:PutTelemetryRecords',
  'xray:GetSamplingRules',
  'xray:GetSamplingTargets',
  // delivery of a state machine's log (Step Functions developer guide, "Logging using CloudWatch Logs")
  'logs:CreateLogDelivery',
  'logs:GetLogDelivery',
  'logs:UpdateLogDelivery',
  'logs:DeleteLogDelivery',
  'logs:ListLogDeliveries',
  'logs:PutResourcePolicy',
  'logs:DescribeResourcePolicies',
  'logs:DescribeLogGroups',
  // alarms are described all together
  'cloudwatch:DescribeAlarms',
]);
/** Actions on things that have no name yet when the role is made: streams of a log or a table, documents, reminders. */
const mayBeAnyOf: Readonly<Record<string, RegExp>> = {
  'logs:CreateLogStream': /log-group:\/aws\/lambda\/returflow-prod-[a-z-]+:\*/,
  'logs:PutLogEvents': /log-group:\/aws\/lambda\/returflow-prod-[a-z-]+:\*/,
  'dynamodb:ListStreams': /\/stream\/\*/,
  // the last is the portal's bucket, which whoever publishes fills
  's3:GetObject':
    /\/(labels|credit-notes|receipts|photo-drafts|photos)\/\*|FrontPortalFiles\w+","Arn"\]\},"\/\*"|cdk-hnb659fds-assets-/,
  's3:PutObject':
    /\/(labels|credit-notes|receipts|photo-drafts|photos|full)\/\*|FrontPortalFiles\w+","Arn"\]\},"\/\*"/,
  's3:PutObjectAcl': /\/full\/\*/,
  's3:AbortMultipartUpload': /\/full\/\*/,
  'execute-api:ManageConnections': /\/live\/POST\/@connections\/\*/,
  'scheduler:CreateSchedule': /:schedule\/returflow-prod\/\*/,
};

/** What managed policies of our own add to a role that needs more than its own may hold. */
const statementsBeside = (role: Resource): Statement[] =>
  ofType('AWS::IAM::ManagedPolicy')
    .filter(({ Properties }) =>
      list(Properties.Roles as { Ref: string }[]).some(({ Ref }) => resources[Ref] === role),
    )
    .flatMap(({ Properties }) => (Properties.PolicyDocument as { Statement: Statement[] }).Statement);

test('every role may do named things to named resources', () => {
  const roles = ofType('AWS::IAM::Role');
  expect(roles.length).toBeGreaterThan(catalogue.length);
  for (const role of roles) {
    expect(role.Properties.ManagedPolicyArns).toBeUndefined();
    for (const { Action, Resource } of [...statementsOf(role), ...statementsBeside(role)]) {
      for (const action of list(Action)) {
        expect(action).toMatch(/^[a-z0-9-]+:[A-Za-z]+$/);
        for (const resource of list(Resource)) {
          const text = JSON.stringify(resource);
          if (mayBeWide.has(action)) expect(text, action).toBe('"*"');
          else if (action in mayBeAnyOf) expect(text, action).toMatch(mayBeAnyOf[action] ?? '');
          else expect(text, action).not.toMatch(/[*?]/);
        }
      }
    }
  }
  expect(ofType('AWS::IAM::Policy')).toEqual([]);
});

test('a role is handed on to the scheduler only', () => {
  const handing = ofType('AWS::IAM::Role')
    .flatMap(statementsOf)
    .filter(({ Action }) => list(Action).includes('iam:PassRole'));
  // who plans reminders, who plans looks, and who plans the second look
  expect(handing).toHaveLength(3);
  for (const { Condition } of handing) {
    expect(Condition).toEqual({ StringEquals: { 'iam:PassedToService': 'scheduler.amazonaws.com' } });
  }
});

test('the machine may invoke its steps and nothing else', () => {
  const invoking = ofType('AWS::IAM::Role')
    .map((role) => statementsOf(role).filter(({ Action }) => list(Action).includes('lambda:InvokeFunction')))
    .filter((statements) => statements.length > 0);
  // the machine's role, and the scheduler's for reminders and looks
  expect(
    invoking.map((statements) => statements.flatMap(({ Resource }) => list(Resource)).length).sort(),
  ).toEqual([2, catalogue.filter(({ trigger }) => trigger.is === 'step').length].sort());
});
