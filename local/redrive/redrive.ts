import type { DatabaseSync } from 'node:sqlite';
import { DeliveryFailed, type SendToTarget } from '../events/delivery.ts';
import type { QueueModel } from '../runtime/app/data.ts';
import { inTransaction } from '../runtime/store.ts';
import type { StoredMessage } from '../sqs/message-store.ts';
import type { Queues } from '../sqs/queues.ts';
import { type DeadLetter, type LostBatch, type Origin, readDeadLetter } from './dead-letter.ts';

export interface RedriveOptions {
  store: DatabaseSync;
  models: Pick<QueueModel, 'arn' | 'redrive'>[];
  queues: Pick<Queues, 'messages' | 'remove' | 'send'>;
  send: SendToTarget;
  /** gives the records of a lost batch to the function once more; rejects unless it has dealt with all of them */
  redeliver: (batch: LostBatch) => Promise<void>;
}

/** A message of a queue, what it says, and why it was kept when it was last sent again. */
export interface KeptLetter extends DeadLetter {
  stored: StoredMessage;
  keptBecause: string | undefined;
}

/**
 * Sends dead letters back to where they came from, as an engineer would on AWS: an invocation to its function, a delivery
 * to its target, a stream's records to the mapping's function. A letter leaves its queue only with its delivery.
 */
export class Redrive {
  readonly #options: RedriveOptions;
  readonly #keptBecause = new Map<string, string>();
  readonly #underWay = new Set<string>();

  constructor(options: RedriveOptions) {
    this.#options = options;
  }

  /** What lies in a queue, oldest first. @throws QueueDoesNotExist */
  letters(queueArn: string): KeptLetter[] {
    const { queues, models } = this.#options;
    const sources = models.filter(({ redrive }) => redrive?.deadLetterArn === queueArn).map(({ arn }) => arn);
    return queues.messages(queueArn).map((stored) => ({
      ...readDeadLetter(stored, sources),
      stored,
      keptBecause: this.#keptBecause.get(stored.messageId),
    }));
  }

  /** Sends one message again, or all that are there now, in order; tells how many went and how many stayed. */
  async redrive(queueArn: string, messageId?: string): Promise<{ sent: number; kept: number }> {
    const chosen = this.letters(queueArn).filter(
      ({ stored }) => messageId === undefined || stored.messageId === messageId,
    );
    let sent = 0;
    for (const letter of chosen) if (await this.#again(queueArn, letter)) sent += 1;
    return { sent, kept: chosen.length - sent };
  }

  async #again(queueArn: string, { origin, stored }: KeptLetter): Promise<boolean> {
    const { messageId } = stored;
    // whoever asked first sends it
    if (this.#underWay.has(messageId)) return false;
    this.#underWay.add(messageId);
    try {
      if (origin === undefined)
        throw new DeliveryFailed('RESOURCE_NOT_FOUND', 'nothing says where it came from');
      if (origin.is === 'stream') await this.#options.redeliver(origin);
      inTransaction(this.#options.store, () => {
        if (this.#options.queues.remove(queueArn, stored.id)) this.#handOver(origin, stored);
      });
      this.#keptBecause.delete(messageId);
      return true;
    } catch (error) {
      const { message } = error instanceof Error ? error : new Error(String(error));
      this.#keptBecause.set(messageId, message);
      return false;
    } finally {
      this.#underWay.delete(messageId);
    }
  }

  #handOver(origin: Origin, { body, attributes }: StoredMessage): void {
    if (origin.is === 'invocation') this.#options.send(origin.functionArn, origin.payload);
    if (origin.is === 'delivery') this.#options.send(origin.targetArn, origin.payload);
    if (origin.is === 'queue') this.#options.queues.send(origin.queueArn, body, attributes);
  }
}
