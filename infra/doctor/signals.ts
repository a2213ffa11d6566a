import {
  DescribeAlarmsCommand,
  GetMetricDataCommand,
  type MetricDataQuery,
} from '@aws-sdk/client-cloudwatch';
import { GetQueueAttributesCommand } from '@aws-sdk/client-sqs';
import { catalogue, type FunctionEntry } from '../catalogue.ts';
import type { StageConfig } from '../config.ts';
import { functionNameOf } from '../names.ts';
import { attention, broken, type Finding, ok } from './finding.ts';
import { type Examined, ofType } from './patient.ts';

/** Alarms that sound. */
export async function lookAtAlarms({ clients, config }: Examined): Promise<Finding[]> {
  const prefix = `returflow-${config.stage}-`;
  const { cloudWatch } = clients();
  const { MetricAlarms = [] } = await cloudWatch.send(
    new DescribeAlarmsCommand({ AlarmNamePrefix: prefix, StateValue: 'ALARM', MaxRecords: 100 }),
  );
  if (MetricAlarms.length === 0) return [ok('alarms', 'none sounds')];
  return MetricAlarms.map(({ AlarmName = '', AlarmDescription = '' }) =>
    broken(`alarm ${AlarmName}`, 'sounds', AlarmDescription),
  );
}

/** Queues of what failed for good. */
export async function lookAtDeadLetters(examined: Examined): Promise<Finding[]> {
  const { sqs } = examined.clients();
  const looks = ofType(examined, 'AWS::SQS::Queue').map(async ({ logicalId, physicalId: QueueUrl }) => {
    const about = `queue ${logicalId}`;
    const { Attributes } = await sqs.send(
      new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['ApproximateNumberOfMessages'] }),
    );
    const messages = Number(Attributes?.ApproximateNumberOfMessages ?? 0);
    if (messages === 0) return ok(about, 'is empty');
    return attention(
      about,
      `holds ${messages} that failed for good`,
      'docs/runbooks/: the page of the alarm on this queue',
    );
  });
  return Promise.all(looks);
}

/** Functions that failed in the last hour, by the metric that shows it of each (see `constructs/rollout.ts`). */
export async function lookAtErrors({ clients, config, now }: Examined): Promise<Finding[]> {
  const { cloudWatch } = clients();
  const { MetricDataResults = [] } = await cloudWatch.send(
    new GetMetricDataCommand({
      StartTime: new Date(now() - 3_600_000),
      EndTime: new Date(now()),
      MetricDataQueries: catalogue.map((entry, place) => errorsOf(entry, place, config)),
    }),
  );
  const failing = MetricDataResults.flatMap(({ Id = '', Values = [] }) => {
    const errors = Values.reduce((sum, value) => sum + value, 0);
    const entry = catalogue[Number(Id.slice(1))];
    return errors > 0 && entry !== undefined ? [{ name: entry.name, errors }] : [];
  });
  if (failing.length === 0) return [ok('functions', 'none failed in the last hour')];
  return failing.map(({ name, errors }) =>
    attention(
      `function ${name}`,
      `failed ${errors} times in the last hour`,
      `its log: /aws/lambda/${functionNameOf(name, config)}`,
    ),
  );
}

function errorsOf({ name, trigger }: FunctionEntry, place: number, config: StageConfig): MetricDataQuery {
  const answers = trigger.is === 'route' || trigger.is === 'authorizer';
  const act = name.slice(name.indexOf('/') + 1);
  const own = { name: act, service: 'returflow', stage: config.stage };
  const dimensions = answers ? { FunctionName: functionNameOf(name, config) } : own;
  return {
    Id: `f${place}`,
    MetricStat: {
      Metric: {
        Namespace: answers ? 'AWS/Lambda' : 'Returflow',
        MetricName: answers ? 'Errors' : 'Failed',
        Dimensions: Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value })),
      },
      Period: 3600,
      Stat: 'Sum',
    },
  };
}
