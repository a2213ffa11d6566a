import { Stack, type StackProps } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { idOf } from './catalogue.ts';
import type { StageConfig } from './config.ts';
import { watchOver } from './constructs/alarms.ts';
import { deadLetters } from './constructs/dead-letters.ts';
import type { Foundation } from './constructs/foundation.ts';
import { storeGrantOf } from './constructs/needs.ts';
import { ServiceFunction } from './constructs/service-function.ts';
import { queueDepth } from './constructs/signals.ts';
import { readStream, streamGrant } from './constructs/stream-reader.ts';
import { keepFailures, onTheClock } from './constructs/subscriptions.ts';
import { figureProjector as entry, figureDigest } from './figure-catalogue.ts';
import { functionNameOf } from './names.ts';

interface FiguresProps extends StackProps {
  readonly config: StageConfig;
  readonly foundation: Foundation;
  /** who is told of alarms */
  readonly topic: ITopic;
}

/** What counts figures and mails the digest of them, with what failed and the alarm of that: all of it can be deleted, made again and counted anew. */
export class FiguresStack extends Stack {
  constructor(scope: Construct, id: string, { config, foundation, topic, ...props }: FiguresProps) {
    super(scope, id, props);
    const failed = deadLetters(this, 'FiguresFailed');
    const needs = entry.needs.map((need) => storeGrantOf(need, foundation, config));
    const { live } = new ServiceFunction(this, idOf(entry.name), {
      entry,
      functionName: functionNameOf(entry.name, config),
      grants: [...needs, streamGrant(foundation, failed)],
      config,
    });
    readStream(this, 'FiguresStream', {
      ...{ table: foundation.table, live, queue: failed },
      // orders are counted as they are told, returns with each of their events; never what was counted itself
      entities: ['event', 'order-told'],
      batchSize: 100,
      lanes: 2,
    });
    const digest = new ServiceFunction(this, idOf(figureDigest.name), {
      entry: figureDigest,
      functionName: functionNameOf(figureDigest.name, config),
      grants: [
        ...figureDigest.needs.map((need) => storeGrantOf(need, foundation, config)),
        { environment: {}, statements: [sendTo(failed)] },
      ],
      config,
    });
    onTheClock(this, 'FiguresDigest', { live: digest.live, queue: failed, hours: config.watchHours });
    keepFailures(this, 'FiguresDigest', digest.live, failed);
    watchOver(this, {
      config,
      topic,
      watch: {
        name: 'figures-failed',
        says: 'Something that happened is not in the figures, or the digest of a week was not mailed.',
        metric: queueDepth(failed),
        atLeast: 1,
      },
    });
  }
}

const sendTo = ({ queueArn }: Queue) =>
  new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [queueArn] });
