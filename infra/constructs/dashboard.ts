import { Duration } from 'aws-cdk-lib';
import {
  AlarmStatusWidget,
  Dashboard as CloudWatchDashboard,
  GraphWidget,
  type IMetric,
  Stats,
} from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import type { StageConfig } from '../config.ts';
import type { Alarms } from './alarms.ts';
import { longestWaits, refundsDue } from './return-watches.ts';
import {
  api,
  daysToCredit,
  everyName,
  execution,
  functionThrottles,
  lostExecutions,
  queueDepth,
  streamAge,
  tableThrottles,
  type Watched,
} from './signals.ts';

/** What an operator looks at first: what is wrong, whether returns move, what waits, what was refused. */
export class Dashboard extends Construct {
  constructor(
    scope: Construct,
    id: string,
    { config, alarms, ...watched }: Watched & { config: StageConfig; alarms: Alarms },
  ) {
    super(scope, id);
    const { failed } = watched;
    new CloudWatchDashboard(this, 'Board', {
      dashboardName: `returflow-${config.stage}`,
      defaultInterval: Duration.days(1),
      widgets: [
        [new AlarmStatusWidget({ title: 'Alarms', alarms: [...alarms.alarms], width: 24, height: 4 })],
        [
          graph('Returns', [
            execution(watched, 'ExecutionsStarted'),
            execution(watched, 'ExecutionsSucceeded'),
            lostExecutions(watched),
          ]),
          graph('Requests', [api(watched, 'Count'), api(watched, '4xx'), api(watched, '5xx')]),
          graph('Time to answer, ms', [
            api(watched, 'Latency', Stats.percentile(50)),
            api(watched, 'Latency', Stats.percentile(95)),
          ]),
        ],
        [
          graph('Age of events in the stream, ms', [streamAge(watched)]),
          graph('Dead letters', [failed.invocations, failed.deliveries, failed.stream].map(queueDepth)),
          graph('Throttles', [functionThrottles(), tableThrottles(watched)]),
        ],
        [
          graph('Returns opened and credited, a day', [everyName(config, 'Happened', aDay)]),
          graph('Returns ended, by name, a day', [everyName(config, 'Ended', aDay)]),
          graph('Days from statement to credit', daysToCredit(config)),
        ],
        [
          graph('Longest waits, hours', longestWaits(config), 12),
          graph('Refunds that the law wants', refundsDue(config), 12),
        ],
        [
          graph('Refused, by name', [everyName(config, 'Refused')], 12),
          graph('Failed', [everyName(config, 'Failed')], 12),
        ],
      ],
    });
  }
}

const aDay = Duration.days(1);

const graph = (title: string, left: IMetric[], width = 8) =>
  new GraphWidget({ title, left, width, height: 6, leftYAxis: { min: 0 } });
