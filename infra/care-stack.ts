import { Stack, type StackProps } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { careCatalogue } from './care-catalogue.ts';
import { idOf } from './catalogue.ts';
import type { StageConfig } from './config.ts';
import { watchOver } from './constructs/alarms.ts';
import { deadLetters } from './constructs/dead-letters.ts';
import type { Foundation } from './constructs/foundation.ts';
import type { Grant } from './constructs/grant.ts';
import { type HttpApi, routesOf } from './constructs/http-api.ts';
import { ofOurMails } from './constructs/mail-news.ts';
import { storeGrantOf } from './constructs/needs.ts';
import { ServiceFunction } from './constructs/service-function.ts';
import { queueDepth } from './constructs/signals.ts';
import { keepFailures, subscribe } from './constructs/subscriptions.ts';
import { functionNameOf } from './names.ts';

interface CareProps extends StackProps {
  readonly config: StageConfig;
  readonly foundation: Foundation;
  /** whose routes these are */
  readonly api: HttpApi;
  readonly edgeKey: string;
  /** who is told of alarms */
  readonly topic: ITopic;
}

/** What hears customers and sees to what they said, with its routes, what it failed at and the alarm of that: all of it can be deleted and made again. */
export class CareStack extends Stack {
  constructor(
    scope: Construct,
    id: string,
    { config, foundation, api, edgeKey, topic, ...props }: CareProps,
  ) {
    super(scope, id, props);
    const failed = deadLetters(this, 'CareFailed');
    const keep: Grant = {
      environment: {},
      statements: [new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [failed.queueArn] })],
    };
    const made = careCatalogue.map((entry) => {
      const needs = entry.needs.map(
        (need): Grant =>
          'edge' in need
            ? { environment: { EDGE_KEY: edgeKey }, statements: [] }
            : storeGrantOf(need, foundation, config),
      );
      const grants = entry.trigger.is === 'rule' ? [...needs, keep] : needs;
      const functionName = functionNameOf(entry.name, config);
      const one = new ServiceFunction(this, idOf(entry.name), { entry, functionName, grants, config });
      return { entry, lambda: one.lambda, live: one.live };
    });
    api.serve(this, routesOf(made));
    for (const { entry, live } of made) {
      if (entry.trigger.is !== 'rule') continue;
      const { source, types, mails } = entry.trigger;
      const from = mails ? { detail: ofOurMails(config) } : { bus: foundation.bus };
      subscribe(this, idOf(entry.name), { ...from, source, types, live, queue: failed });
      keepFailures(this, idOf(entry.name), live, failed);
    }
    watchOver(this, {
      config,
      topic,
      watch: {
        name: 'care-failed',
        says: 'What a customer said was not seen to: a statement of withdrawal, its receipt, a contact, or a mail that came back.',
        metric: queueDepth(failed),
        atLeast: 1,
      },
    });
  }
}
