import { Duration } from 'aws-cdk-lib';
import { type EventBus, Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as LambdaTarget } from 'aws-cdk-lib/aws-events-targets';
import { type Alias, CfnEventInvokeConfig, type IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { deadLetters } from './dead-letters.ts';

/** Queues for what failed for good, one for each way that things come to functions without anybody waiting. */
export class DeadLetters extends Construct {
  /** events that a function took and failed at, after its own retries */
  readonly invocations: Queue;
  /** events that never reached their function */
  readonly deliveries: Queue;
  /** places in the table's stream that could not be read past */
  readonly stream: Queue;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.invocations = deadLetters(this, 'Invocations');
    this.deliveries = deadLetters(this, 'Deliveries');
    this.stream = deadLetters(this, 'Stream');
  }
}

/** A failed asynchronous invocation is tried twice more and then kept. */
export function keepFailures(scope: Construct, id: string, live: Alias, queue: Queue): void {
  const kept = new CfnEventInvokeConfig(scope, `${id}Failures`, {
    functionName: live.lambda.functionName,
    qualifier: live.aliasName,
    maximumRetryAttempts: 2,
    maximumEventAgeInSeconds: Duration.hours(6).toSeconds(),
    destinationConfig: { onFailure: { destination: queue.queueArn } },
  });
  // it names the alias by its name only
  kept.node.addDependency(live);
}

/** Takes facts off a bus into a function. */
export function subscribe(
  scope: Construct,
  id: string,
  {
    bus,
    live,
    queue,
    source,
    types,
    detail,
  }: {
    /** the account's default bus, where services tell of themselves, when there is none */
    bus?: EventBus;
    live: Alias;
    queue: Queue;
    source: string;
    types?: readonly string[] | undefined;
    /** what else must be so of an event's detail */
    detail?: Record<string, unknown>;
  },
): void {
  new Rule(scope, `${id}Rule`, {
    ...(bus && { eventBus: bus }),
    eventPattern: {
      source: [source],
      ...(types && { detailType: [...types] }),
      ...(detail && { detail }),
    },
    targets: [target(live, queue, Duration.hours(24))],
  });
}

/** Runs a function every so many hours. A stroke that could not be told before the next is kept with what was lost. */
export function onTheClock(
  scope: Construct,
  id: string,
  { live, queue, hours }: { live: Alias; queue: Queue; hours: number },
): void {
  const every = Duration.hours(hours);
  new Rule(scope, `${id}Rule`, { schedule: Schedule.rate(every), targets: [target(live, queue, every)] });
}

const target = (live: Alias, deadLetterQueue: Queue, maxEventAge: Duration) =>
  new LambdaTarget(live as IFunction, { deadLetterQueue, retryAttempts: 185, maxEventAge });
