import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { AsyncInvoker } from '#local/events/async-invoke.ts';
import type { SendToTarget } from '#local/events/delivery.ts';
import { EventBridge } from '#local/events/event-bridge.ts';
import { targetSender } from '#local/events/targets.ts';
import type { FunctionModel } from '#local/runtime/app/functions.ts';
import type { RuleModel, RuleTarget } from '#local/runtime/app/messaging.ts';
import { Queues } from '#local/sqs/queues.ts';
import { deadLetters } from '../console/a-console.ts';
import { TestKernel, type TestLambda } from '../support/test-kernel.ts';
import { anEndpoint } from './an-endpoint.ts';

export const notify = 'arn:aws:lambda:eu-north-1:111122223333:function:Notify';
export const minute = 60_000;

export const notifyFunction: FunctionModel = {
  logicalId: 'Notify',
  arn: notify,
  name: 'Notify',
  handler: 'index.handler',
  codeDirectory: '/',
  environment: {},
  timeoutSeconds: 3,
  memoryMb: 128,
  roleArn: 'arn:aws:iam::111122223333:role/Notify',
  asyncInvoke: { maximumRetryAttempts: 2, maximumEventAgeInSeconds: 21_600, onFailureArn: deadLetters.arn },
};

/** A rule on the bus for what the shop says, with one target: by default the function. */
export function aRule(
  target: Partial<RuleTarget>,
  pattern: Record<string, unknown> = { source: ['shop'] },
): RuleModel {
  const retry = { maximumRetryAttempts: 185, maximumEventAgeInSeconds: 86_400 };
  return {
    arn: 'arn:aws:events:eu-north-1:111122223333:rule/Bus/Rule',
    name: 'Rule',
    busName: 'Bus',
    pattern,
    state: 'ENABLED',
    targets: [{ id: 'T', arn: notify, retry, ...target }],
  };
}

/** A bus, its function and a queue for what fails. */
export function aBus(
  rules: RuleModel[],
  lambda: TestLambda,
  options: { send?: SendToTarget; file?: string } = {},
) {
  const kernel = new TestKernel({ lambdas: { [notify]: lambda }, ...options });
  const queues = new Queues(kernel, { queues: [deadLetters] });
  const toQueue = (arn: string, body: string, attributes: Record<string, string>) => {
    queues.send(arn, body, attributes);
  };
  const invoker = new AsyncInvoker(kernel, {
    functions: [notifyFunction],
    toQueue,
    onProgress: (arn, payload, progress) => bus.invoked(arn, payload, progress),
  });
  const bus: EventBridge = new EventBridge(kernel, {
    buses: [{ arn: 'arn:aws:events:eu-north-1:111122223333:event-bus/Bus', name: 'Bus', archiveDays: 2 }],
    rules,
    send: options.send ?? targetSender(invoker, queues),
    deadLetter: toQueue,
    random: () => 1,
  });
  return { kernel, queues, invoker, bus };
}

/** Puts events on the bus as an SDK does. */
export async function put(world: ReturnType<typeof aBus>, ...entries: object[]) {
  const { config, close, complaints } = await anEndpoint(world.kernel.clock, world.bus);
  try {
    const command = new PutEventsCommand({
      Entries: entries.map((entry) => ({
        EventBusName: 'Bus',
        Source: 'shop',
        DetailType: 'Sold',
        Detail: '{"n":1}',
        ...entry,
      })),
    });
    return { answer: await new EventBridgeClient(config).send(command), complaints };
  } finally {
    await close();
  }
}
