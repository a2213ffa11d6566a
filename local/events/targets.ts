import { MessageTooLarge, QueueDoesNotExist, type Queues } from '../sqs/queues.ts';
import { UnsupportedByLocal } from '../unsupported.ts';
import type { AsyncInvoker } from './async-invoke.ts';
import { DeliveryFailed, type SendToTarget } from './delivery.ts';

/** Sends to functions (through Lambda's asynchronous queue) and to SQS queues, as rules and schedules do. */
export function targetSender(invoker: AsyncInvoker, queues: Queues): SendToTarget {
  return (targetArn, payload) => {
    if (targetArn.includes(':lambda:')) {
      invoker.enqueue(targetArn, payload);
      return;
    }
    try {
      queues.send(targetArn, payload);
    } catch (error) {
      if (error instanceof QueueDoesNotExist) throw new DeliveryFailed('RESOURCE_NOT_FOUND', error.message);
      if (error instanceof MessageTooLarge) throw new DeliveryFailed('SDK_CLIENT_ERROR', error.message);
      throw error;
    }
  };
}

/** @throws UnsupportedByLocal for a target that is no function and no queue */
export function checkTarget(owner: string, targetArn: string): void {
  if (!/^arn:aws:(lambda:[^:]*:[^:]*:function:|sqs:)/.test(targetArn)) {
    throw new UnsupportedByLocal(`${owner} with the target ${targetArn}: only functions and queues`);
  }
}
