import { Duration } from 'aws-cdk-lib';
import { type IMetric, MathExpression, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { StageConfig } from '../config.ts';
import type { DeadLetters } from './subscriptions.ts';

/** What is watched. */
export interface Watched {
  readonly apiId: string;
  readonly stateMachineArn: string;
  readonly table: Table;
  /** the one reader of the table's stream */
  readonly relay: LambdaFunction;
  readonly failed: DeadLetters;
}

const fiveMinutes = Duration.minutes(5);

/** Refusals of these public names, whoever met them (`shared/lambda/observability.ts` counts them). */
export function refused({ stage }: StageConfig, names: readonly string[], period: Duration): IMetric {
  const metrics = names.map((name) => ours('Refused', { name, stage }, period));
  return sum(metrics, names.join(', '), period);
}

/** Credits that went out after the date of the law, in a day: a person looks at it in the morning. */
export const lateCredits = ({ stage }: StageConfig) =>
  ours('Happened', { name: 'credited-late', stage }, Duration.days(1));

/** How long customers waited for their money, from the statement on: half of them, and nineteen in twenty. */
export const daysToCredit = ({ stage }: StageConfig) =>
  [50, 95].map((percent) =>
    ours('DaysToCredit', { name: 'credited', stage }, Duration.days(1)).with({
      statistic: Stats.percentile(percent),
      label: `${percent} % within`,
    }),
  );

/** Errors without a public name, of one act: the function's file name. */
export const failed = ({ stage }: StageConfig, act: string, period: Duration) =>
  ours('Failed', { name: act, stage }, period);

/** Errors without a public name, of all acts together; an act that has never failed has no metric to name. */
export function unnamedErrors({ stage }: StageConfig): IMetric {
  return new MathExpression({
    expression: `SELECT SUM(Failed) FROM SCHEMA("Returflow", ${ourDimensions}) WHERE service = 'returflow' AND stage = '${stage}'`,
    usingMetrics: {},
    label: 'errors without a name',
    period: fiveMinutes,
  });
}

export const queueDepth = (queue: DeadLetters['stream']) =>
  queue.metricApproximateNumberOfMessagesVisible({ period: fiveMinutes, statistic: Stats.MAXIMUM });

export const streamAge = ({ relay }: Watched) =>
  relay.metric('IteratorAge', { period: fiveMinutes, statistic: Stats.MAXIMUM });

export const execution = ({ stateMachineArn }: Watched, metricName: string) =>
  new Metric({
    namespace: 'AWS/States',
    metricName,
    dimensionsMap: { StateMachineArn: stateMachineArn },
    statistic: Stats.SUM,
    period: fiveMinutes,
  });

/** Executions that ended by anything but an ending of the machine. */
export const lostExecutions = (watched: Watched) =>
  sum(
    ['ExecutionsFailed', 'ExecutionsTimedOut', 'ExecutionsAborted'].map((name) => execution(watched, name)),
    'executions lost',
    fiveMinutes,
  );

export const api = ({ apiId }: Watched, metricName: string, statistic: string = Stats.SUM) =>
  new Metric({
    namespace: 'AWS/ApiGateway',
    metricName,
    dimensionsMap: { ApiId: apiId },
    statistic,
    period: fiveMinutes,
  });

/** Per cent of requests that we failed; nothing below five failures, so that one at night is no rate. */
export const apiFailureRate = (watched: Watched) =>
  new MathExpression({
    expression: 'IF(failures >= 5, 100 * failures / requests, 0)',
    usingMetrics: { failures: api(watched, '5xx'), requests: api(watched, 'Count') },
    label: '% of requests failed',
    period: fiveMinutes,
  });

/** Of the whole account, because concurrency is the account's. */
export const functionThrottles = () =>
  new Metric({ namespace: 'AWS/Lambda', metricName: 'Throttles', statistic: Stats.SUM, period: fiveMinutes });

export const tableThrottles = ({ table }: Watched) =>
  sum(
    ['ReadThrottleEvents', 'WriteThrottleEvents'].map((name) =>
      table.metric(name, { statistic: Stats.SUM, period: fiveMinutes }),
    ),
    'reads and writes throttled',
    fiveMinutes,
  );

/** By these every metric of our own is told apart. */
const ourDimensions = 'name, service, stage';

/** A line for each name that was ever counted in the stage. */
export function everyName({ stage }: StageConfig, metricName: string, period = fiveMinutes): IMetric {
  const wanted = `MetricName="${metricName}" service="returflow" stage="${stage}"`;
  return new MathExpression({
    expression: `SEARCH('{Returflow,${ourDimensions.replaceAll(' ', '')}} ${wanted}', 'Sum', ${period.toSeconds()})`,
    usingMetrics: {},
    label: '',
    period,
  });
}

/** A metric of our own, summed. */
export function ours(metricName: string, of: { name: string; stage: string }, period: Duration): Metric {
  const dimensionsMap = { service: 'returflow', ...of };
  return new Metric({ namespace: 'Returflow', metricName, dimensionsMap, statistic: Stats.SUM, period });
}

/** A metric of which nothing was heard counts as none. */
function sum(metrics: readonly Metric[], label: string, period: Duration): IMetric {
  const [only] = metrics;
  if (only !== undefined && metrics.length === 1) return only;
  const named = metrics.map((metric, place) => [`m${place}`, metric] as const);
  return new MathExpression({
    expression: named.map(([id]) => `FILL(${id}, 0)`).join(' + '),
    usingMetrics: Object.fromEntries(named),
    label,
    period,
  });
}
