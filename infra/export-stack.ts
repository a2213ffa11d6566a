import { CfnOutput, Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { BlockPublicAccess, Bucket, BucketEncryption, type CfnBucket } from 'aws-cdk-lib/aws-s3';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import type { StageConfig } from './config.ts';
import { accept, wideArn } from './constructs/accepted.ts';
import { watchOver } from './constructs/alarms.ts';
import { deadLetters } from './constructs/dead-letters.ts';
import type { Foundation } from './constructs/foundation.ts';
import { queueDepth } from './constructs/signals.ts';

interface ExportProps extends StackProps {
  readonly config: StageConfig;
  readonly tableExport: NonNullable<StageConfig['tableExport']>;
  readonly foundation: Foundation;
  /** who is told of alarms */
  readonly topic: ITopic;
}

/** Under which every export lies, in a folder named after when it was due. */
const folder = 'full';

/**
 * The whole table as files in S3, once a day, for questions that no figure answers. DynamoDB makes them of its own backups: nothing of the table's
 * capacity is used, and no function of ours runs.
 */
export class ExportStack extends Stack {
  constructor(
    scope: Construct,
    id: string,
    { config, tableExport, foundation, topic, ...props }: ExportProps,
  ) {
    super(scope, id, props);
    const { hour, keepDays } = tableExport;
    const { tableArn } = foundation.table;
    const bucket = bucketOf(this, keepDays);
    const failed = deadLetters(this, 'ExportFailed');
    const objects = `${bucket.bucketArn}/${folder}/*`;
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': this.account } },
      }),
      inlinePolicies: {
        Own: new PolicyDocument({
          statements: [
            new PolicyStatement({ actions: ['dynamodb:ExportTableToPointInTime'], resources: [tableArn] }),
            new PolicyStatement({
              actions: ['s3:PutObject', 's3:PutObjectAcl', 's3:AbortMultipartUpload'],
              resources: [objects],
            }),
            new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [failed.queueArn] }),
          ],
        }),
      },
    });
    const bucketId = this.getLogicalId(bucket.node.defaultChild as CfnBucket);
    accept(role, wideArn(`<${bucketId}.Arn>/${folder}/*`, 'DynamoDB names the files that it writes there.'));
    new CfnSchedule(this, 'Daily', {
      description: 'Exports the table to S3',
      scheduleExpression: `cron(0 ${hour} * * ? *)`,
      scheduleExpressionTimezone: config.timeZone,
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: `arn:${this.partition}:scheduler:::aws-sdk:dynamodb:exportTableToPointInTime`,
        roleArn: role.roleArn,
        input: this.toJsonString({
          TableArn: tableArn,
          S3Bucket: bucket.bucketName,
          S3Prefix: `${folder}/<aws.scheduler.scheduled-time>`,
          S3SseAlgorithm: 'AES256',
          ExportFormat: 'DYNAMODB_JSON',
          ExportType: 'FULL_EXPORT',
          // a try again asks for the same export and not for another
          ClientToken: '<aws.scheduler.scheduled-time>',
        }),
        deadLetterConfig: { arn: failed.queueArn },
        retryPolicy: {
          maximumRetryAttempts: 20,
          maximumEventAgeInSeconds: Duration.hours(6).toSeconds(),
        },
      },
    });
    watchOver(this, {
      ...{ config, topic },
      watch: {
        name: 'export-failed',
        says: 'DynamoDB did not take the order to export the table.',
        metric: queueDepth(failed),
        atLeast: 1,
      },
    });
    new CfnOutput(this, 'ExportsName', { value: bucket.bucketName });
  }
}

/** What is in it names customers: it goes after some days, and with the stack. */
function bucketOf(scope: Construct, keepDays: number): Bucket {
  const bucket = new Bucket(scope, 'Exports', {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    lifecycleRules: [
      { expiration: Duration.days(keepDays), abortIncompleteMultipartUploadAfter: Duration.days(1) },
    ],
    removalPolicy: RemovalPolicy.DESTROY,
  });
  accept(bucket, {
    'AwsSolutions-S1':
      'DynamoDB alone writes it, and who reads it by Athena is in CloudTrail; access logs would need a second bucket.',
  });
  return bucket;
}
