import { Duration } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { type Alias, CfnEventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { wideInside } from './accepted.ts';
import type { Foundation } from './foundation.ts';
import type { Grant } from './grant.ts';

interface Reading {
  readonly table: Table;
  readonly live: Alias;
  readonly queue: Queue;
  /** whose inserts it reads */
  readonly entities: readonly string[];
  readonly batchSize: number;
  /** batches at a time: of one partition there is never more than one */
  readonly lanes: number;
}

/** Reads inserts from the table's stream into a function, in order. A stream bears two readers. */
export function readStream(
  scope: Construct,
  id: string,
  { table, live, queue, entities, batchSize, lanes }: Reading,
): void {
  const pattern = { eventName: ['INSERT'], dynamodb: { NewImage: { entity: { S: [...entities] } } } };
  new CfnEventSourceMapping(scope, id, {
    eventSourceArn: table.tableStreamArn ?? '',
    functionName: live.functionArn,
    startingPosition: 'TRIM_HORIZON',
    batchSize,
    parallelizationFactor: lanes,
    maximumRetryAttempts: 100,
    maximumRecordAgeInSeconds: Duration.hours(12).toSeconds(),
    bisectBatchOnFunctionError: true,
    functionResponseTypes: ['ReportBatchItemFailures'],
    filterCriteria: { filters: [{ pattern: JSON.stringify(pattern) }] },
    destinationConfig: { onFailure: { destination: queue.queueArn } },
  });
}

/** What a reader of the stream needs, and so that the places that it could not read past are kept. */
export function streamGrant({ table }: Foundation, failed: Queue): Grant {
  const reading = new PolicyStatement({
    actions: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
    resources: [table.tableStreamArn ?? ''],
  });
  const listing = new PolicyStatement({
    actions: ['dynamodb:ListStreams'],
    // it is asked about the table, before there is a stream to name
    resources: [`${table.tableArn}/stream/*`],
  });
  const keeping = new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [failed.queueArn] });
  const why = 'Lambda asks which streams the table has, before it can name one.';
  const wide = wideInside(table, table.tableArn, '/stream/*', why);
  return { environment: {}, statements: [reading, listing, keeping], wide };
}
