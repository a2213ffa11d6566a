import { Stack, type StackProps } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { idOf } from './catalogue.ts';
import type { StageConfig } from './config.ts';
import { watchOver } from './constructs/alarms.ts';
import { deadLetters } from './constructs/dead-letters.ts';
import type { Foundation } from './constructs/foundation.ts';
import { storeGrantOf } from './constructs/needs.ts';
import { ServiceFunction } from './constructs/service-function.ts';
import { queueDepth } from './constructs/signals.ts';
import { keepFailures, onTheClock } from './constructs/subscriptions.ts';
import { financeCatalogue } from './finance-catalogue.ts';
import { functionNameOf } from './names.ts';

interface FinanceProps extends StackProps {
  readonly config: StageConfig;
  readonly foundation: Foundation;
  /** who is told of alarms */
  readonly topic: ITopic;
}

/** What writes to finance, with what it failed at and the alarm of that: all of it can be deleted and made again. */
export class FinanceStack extends Stack {
  constructor(scope: Construct, id: string, { config, foundation, topic, ...props }: FinanceProps) {
    super(scope, id, props);
    const failed = deadLetters(this, 'FinanceFailed');
    const keep = new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [failed.queueArn] });
    for (const entry of financeCatalogue) {
      const { live } = new ServiceFunction(this, idOf(entry.name), {
        entry,
        functionName: functionNameOf(entry.name, config),
        grants: [
          ...entry.needs.map((need) => storeGrantOf(need, foundation, config)),
          { environment: {}, statements: [keep] },
        ],
        config,
      });
      onTheClock(this, idOf(entry.name), { live, queue: failed, hours: config.watchHours });
      keepFailures(this, idOf(entry.name), live, failed);
    }
    watchOver(this, {
      config,
      topic,
      watch: {
        name: 'finance-report-failed',
        says: 'Finance did not get its report.',
        metric: queueDepth(failed),
        atLeast: 1,
      },
    });
  }
}
