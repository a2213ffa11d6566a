import { beforeAll, expect, test } from 'vitest';
import { configOf } from '#infra/config.ts';
import { list, type Resource, resourcesOf, statementsOf } from './templates.ts';

let resources: Record<string, Resource>;
const ofType = (type: string, of = resources) =>
  Object.entries(of).filter(([, resource]) => resource.Type === type);
const { tableExport, timeZone } = configOf('prod');

beforeAll(() => {
  resources = resourcesOf('prod');
});

/** The schedule, the role that it runs in and the bucket that it fills. */
function exportOf() {
  const schedules = ofType('AWS::Scheduler::Schedule');
  expect(schedules).toHaveLength(1);
  const [[, schedule] = []] = schedules;
  const target = schedule?.Properties.Target as Record<string, unknown>;
  const roleId = (target.RoleArn as { 'Fn::GetAtt': string[] })['Fn::GetAtt'][0] ?? '';
  const [[bucketId = '', bucket] = []] = ofType('AWS::S3::Bucket').filter(([id]) => id.startsWith('Exports'));
  return { schedule, target, role: resources[roleId], bucketId, bucket };
}

test('the whole table is exported once a day by DynamoDB itself, in the hour that the shop says', () => {
  const { schedule, target, bucketId } = exportOf();
  expect(schedule?.Properties).toMatchObject({
    ScheduleExpression: `cron(0 ${tableExport?.hour} * * ? *)`,
    ScheduleExpressionTimezone: timeZone,
    FlexibleTimeWindow: { Mode: 'OFF' },
  });
  expect(JSON.stringify(target.Arn)).toContain(':scheduler:::aws-sdk:dynamodb:exportTableToPointInTime');
  const input = JSON.stringify(target.Input).replaceAll('\\"', '"');
  for (const said of [
    '"ExportFormat":"DYNAMODB_JSON"',
    '"ExportType":"FULL_EXPORT"',
    '"S3SseAlgorithm":"AES256"',
    '"S3Prefix":"full/<aws.scheduler.scheduled-time>"',
    '"ClientToken":"<aws.scheduler.scheduled-time>"',
    `{"Ref":"${bucketId}"}`,
  ])
    expect(input).toContain(said);
  expect(target.DeadLetterConfig).toEqual({ Arn: expect.anything() });
});

test('the table that it takes can be restored to a point in time, without which DynamoDB exports nothing', () => {
  const [[, table] = []] = ofType('AWS::DynamoDB::Table');
  expect(table?.Properties.PointInTimeRecoverySpecification).toEqual({ PointInTimeRecoveryEnabled: true });
});

test('it may export that table into that folder, and keep what failed, and nothing more', () => {
  const { role, bucketId } = exportOf();
  const may = role === undefined ? [] : statementsOf(role);
  expect(may.flatMap(({ Action }) => list(Action))).toEqual([
    ...['dynamodb:ExportTableToPointInTime', 's3:PutObject', 's3:PutObjectAcl'],
    ...['s3:AbortMultipartUpload', 'sqs:SendMessage'],
  ]);
  expect(JSON.stringify(may[1]?.Resource)).toBe(
    JSON.stringify({ 'Fn::Join': ['', [{ 'Fn::GetAtt': [bucketId, 'Arn'] }, '/full/*']] }),
  );
  expect(role?.Properties.AssumeRolePolicyDocument).toMatchObject({
    Statement: [
      {
        Principal: { Service: 'scheduler.amazonaws.com' },
        Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
      },
    ],
  });
});

test('what is exported is encrypted, private, and gone after its days', () => {
  const { bucket, bucketId } = exportOf();
  expect(bucket?.Properties).toMatchObject({
    BucketEncryption: {
      ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
    },
    PublicAccessBlockConfiguration: {
      ...{ BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true },
      RestrictPublicBuckets: true,
    },
    LifecycleConfiguration: {
      Rules: [{ ExpirationInDays: tableExport?.keepDays, Status: 'Enabled' }],
    },
  });
  const policies = ofType('AWS::S3::BucketPolicy').filter(([, { Properties }]) =>
    JSON.stringify(Properties.Bucket).includes(bucketId),
  );
  expect(JSON.stringify(policies)).toContain('"aws:SecureTransport":"false"');
});

test('one machine, which knows no recurring schedule, is not asked for it', () => {
  expect(configOf('local').tableExport).toBeUndefined();
  const local = resourcesOf('local');
  expect(ofType('AWS::Scheduler::Schedule', local)).toEqual([]);
  expect(ofType('AWS::S3::Bucket', local).filter(([id]) => id.startsWith('Exports'))).toEqual([]);
});
