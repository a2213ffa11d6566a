import { Stack, type StackProps } from 'aws-cdk-lib';
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
import { readStream, streamGrant } from './constructs/stream-reader.ts';
import { figureProjector as entry } from './figure-catalogue.ts';
import { functionNameOf } from './names.ts';

interface FiguresProps extends StackProps {
  readonly config: StageConfig;
  readonly foundation: Foundation;
  /** who is told of alarms */
  readonly topic: ITopic;
}

/** What counts figures, with what it could not count and the alarm of that: all of it can be deleted, made again and counted anew. */
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
    watchOver(this, {
      config,
      topic,
      watch: {
        name: 'figures-failed',
        says: 'Something that happened is not in the figures.',
        metric: queueDepth(failed),
        atLeast: 1,
      },
    });
  }
}
