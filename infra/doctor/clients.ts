import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { S3Client } from '@aws-sdk/client-s3';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SESClient } from '@aws-sdk/client-ses';
import { SQSClient } from '@aws-sdk/client-sqs';
import { STSClient } from '@aws-sdk/client-sts';

/** Clients of one region, with the credentials that the SDK finds in the usual places. */
export function clientsIn(region: string, endpoint?: string) {
  const settings = { region, ...(endpoint !== undefined && { endpoint }) };
  return {
    cloudFormation: new CloudFormationClient(settings),
    cloudWatch: new CloudWatchClient(settings),
    dynamoDb: new DynamoDBClient(settings),
    lambda: new LambdaClient(settings),
    s3: new S3Client({ ...settings, forcePathStyle: endpoint !== undefined }),
    secrets: new SecretsManagerClient(settings),
    ses: new SESClient(settings),
    sqs: new SQSClient(settings),
    sts: new STSClient(settings),
  };
}

export type Clients = ReturnType<typeof clientsIn>;
