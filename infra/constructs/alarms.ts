import { CfnOutput, Duration, Stack } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type ITopic, Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import type { StageConfig } from '../config.ts';
import { alarmNameOf } from '../names.ts';
import { returnWatches } from './return-watches.ts';
import {
  apiFailureRate,
  functionThrottles,
  lateCredits,
  lostExecutions,
  queueDepth,
  refused,
  streamAge,
  tableThrottles,
  unnamedErrors,
  type Watched,
} from './signals.ts';

export interface Watch {
  /** also the name of its page in `docs/runbooks/` */
  readonly name: string;
  readonly says: string;
  readonly metric: IMetric;
  readonly atLeast: number;
  /** so many of the last so many periods; one of one unless told */
  readonly of?: readonly [number, number];
}

/** Tells people, at an address or wherever they subscribe, what will not heal by itself. */
export class Alarms extends Construct {
  readonly alarms: readonly Alarm[];
  readonly topic: Topic;

  constructor(scope: Construct, id: string, { config, ...watched }: Watched & { config: StageConfig }) {
    super(scope, id);
    this.topic = alarmTopic(this, config);
    const { topic } = this;
    this.alarms = watches(watched, config).map((watch) => watchOver(this, { config, topic, watch }));
    new CfnOutput(this, 'TopicArn', { value: this.topic.topicArn });
  }
}

/** The alarm of a watch, which tells the topic when it begins and when it is over. */
export function watchOver(
  scope: Construct,
  { config, topic, watch }: { config: StageConfig; topic: ITopic; watch: Watch },
): Alarm {
  const { name, says, metric, atLeast, of: [some, all] = [1, 1] } = watch;
  const alarm = new Alarm(scope, name, {
    alarmName: alarmNameOf(name, config),
    alarmDescription: `${says} What to do: docs/runbooks/${name}.md`,
    metric,
    threshold: atLeast,
    comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    datapointsToAlarm: some,
    evaluationPeriods: all,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  });
  const tell = new SnsAction(topic);
  alarm.addAlarmAction(tell);
  alarm.addOkAction(tell);
  return alarm;
}

function watches(watched: Watched, config: StageConfig): readonly Watch[] {
  const { failed } = watched;
  const fewMinutes = Duration.minutes(15);
  const hour = Duration.hours(1);
  const lasting = [2, 3] as const;
  return [
    {
      name: 'invocations-failed',
      says: 'A function gave up on an event.',
      metric: queueDepth(failed.invocations),
      atLeast: 1,
    },
    {
      name: 'deliveries-failed',
      says: 'An event or a reminder never reached its function.',
      metric: queueDepth(failed.deliveries),
      atLeast: 1,
    },
    {
      name: 'stream-records-lost',
      says: 'Events were left behind in the stream.',
      metric: queueDepth(failed.stream),
      atLeast: 1,
    },
    {
      name: 'stream-behind',
      says: 'Events wait for more than five minutes to leave the table.',
      metric: streamAge(watched),
      atLeast: Duration.minutes(5).toMilliseconds(),
    },
    {
      name: 'executions-failed',
      says: "A return's execution ended without an ending.",
      metric: lostExecutions(watched),
      atLeast: 1,
    },
    {
      name: 'unnamed-errors',
      says: 'Something went wrong that has no name.',
      metric: unnamedErrors(config),
      atLeast: 1,
    },
    {
      name: 'api-failing',
      says: 'One request in twenty fails on our side.',
      metric: apiFailureRate(watched),
      atLeast: 5,
      of: lasting,
    },
    {
      name: 'functions-throttled',
      says: "The account's concurrency is used up.",
      metric: functionThrottles(),
      atLeast: 1,
      of: lasting,
    },
    {
      name: 'table-throttled',
      says: 'The table turns requests away.',
      metric: tableThrottles(watched),
      atLeast: 10,
      of: lasting,
    },
    {
      name: 'refund-declined',
      says: 'The payment provider declined a refund that is owed.',
      metric: refused(config, ['RefundDeclined'], Duration.minutes(5)),
      atLeast: 1,
    },
    {
      name: 'credited-late',
      says: 'A credit went out after the day by which the law wants a withdrawal refunded.',
      metric: lateCredits(config),
      atLeast: 1,
    },
    {
      name: 'payments-unavailable',
      says: 'Refunds have not gone through for hours.',
      metric: refused(config, ['PaymentsUnavailable', 'RefundOutcomeUnknown'], hour),
      atLeast: 1,
      of: lasting,
    },
    {
      name: 'carrier-refused',
      says: 'The carrier refused a booking.',
      metric: refused(config, ['CarrierRefused'], Duration.minutes(5)),
      atLeast: 1,
    },
    {
      name: 'carrier-unavailable',
      says: 'Parcels could not be booked for hours.',
      metric: refused(config, ['CarrierUnavailable'], hour),
      atLeast: 1,
      of: lasting,
    },
    {
      name: 'mail-unavailable',
      says: 'Mails have not gone out for hours.',
      metric: refused(config, ['MailUnavailable'], hour),
      atLeast: 1,
      of: lasting,
    },
    {
      name: 'signatures-refused',
      says: 'Messages of the shop, the carrier or the warehouse are turned away.',
      metric: refused(config, ['SignatureMissing', 'SignatureInvalid', 'SignatureExpired'], fewMinutes),
      atLeast: 10,
    },
    ...returnWatches(config),
  ];
}

function alarmTopic(scope: Construct, config: StageConfig): Topic {
  const topic = new Topic(scope, 'Topic', {
    topicName: `returflow-${config.stage}-alarms`,
    displayName: `Returflow ${config.stage}`,
    enforceSSL: true,
  });
  // a policy of its own takes the place of the default one, which lets the account's alarms in
  topic.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
      actions: ['sns:Publish'],
      resources: [topic.topicArn],
      conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(scope).account } },
    }),
  );
  if (config.alarmAddress !== undefined) topic.addSubscription(new EmailSubscription(config.alarmAddress));
  return topic;
}
