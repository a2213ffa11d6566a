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
import { keepFailures, onTheClock, subscribe } from './constructs/subscriptions.ts';
import { financeCatalogue } from './finance-catalogue.ts';
import { functionNameOf } from './names.ts';

interface FinanceProps extends StackProps {
  readonly config: StageConfig;
  readonly foundation: Foundation;
  /** who is told of alarms */
  readonly topic: ITopic;
}

/** What writes to finance and records what providers tell, with what it failed at and the alarm of that: all of it can be deleted and made again. */
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
      const { trigger } = entry;
      if (trigger.is === 'clock') {
        onTheClock(this, idOf(entry.name), { live, queue: failed, hours: config.watchHours });
      }
      if (trigger.is === 'rule') {
        const { source, types } = trigger;
        subscribe(this, idOf(entry.name), { bus: foundation.bus, source, types, live, queue: failed });
      }
      keepFailures(this, idOf(entry.name), live, failed);
    }
    watchOver(this, {
      config,
      topic,
      watch: {
        name: 'finance-failed',
        says: 'Finance did not get its report, or what a provider told of a refund or a payment is not recorded.',
        metric: queueDepth(failed),
        atLeast: 1,
      },
    });
  }
}
