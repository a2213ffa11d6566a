import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import type { QueueModel } from '../runtime/app/data.ts';

const stringAttributes = z.record(z.string(), z.string());

const row = z.object({
  id: z.number(),
  message_id: z.string(),
  body: z.string(),
  attributes: z.string().transform((text) => stringAttributes.parse(JSON.parse(text))),
  sent_at: z.number(),
  visible_at: z.number(),
  receive_count: z.number(),
  first_received_at: z.number().nullable(),
});

/** One message as it lies in a queue. Times are milliseconds of local's clock. */
export interface StoredMessage {
  id: number;
  messageId: string;
  body: string;
  attributes: Record<string, string>;
  sentAt: number;
  visibleAt: number;
  receiveCount: number;
  firstReceivedAt: number | undefined;
}

/** The messages of every queue, in the runtime's sqlite file. */
export class MessageStore {
  readonly #store: DatabaseSync;

  constructor(store: DatabaseSync) {
    this.#store = store;
    store.exec(`CREATE TABLE IF NOT EXISTS sqs_messages (
      id INTEGER PRIMARY KEY AUTOINCREMENT, queue TEXT NOT NULL, message_id TEXT NOT NULL, body TEXT NOT NULL,
      attributes TEXT NOT NULL, sent_at INTEGER NOT NULL, visible_at INTEGER NOT NULL,
      receive_count INTEGER NOT NULL DEFAULT 0, first_received_at INTEGER, receipt TEXT);
      CREATE INDEX IF NOT EXISTS sqs_messages_by_queue ON sqs_messages (queue, id)`);
  }

  add(
    queue: string,
    body: string,
    attributes: Record<string, string>,
    sentAt: number,
    visibleAt: number,
  ): string {
    const messageId = randomUUID();
    this.#store
      .prepare(
        'INSERT INTO sqs_messages (queue, message_id, body, attributes, sent_at, visible_at) VALUES (?, ?, ?, ?, ?, ?)',
      )
      .run(queue, messageId, body, JSON.stringify(attributes), sentAt, visibleAt);
    return messageId;
  }

  /** Forgets what the queue no longer retains, then gives what is left, oldest first. */
  list(queue: QueueModel, now: number): StoredMessage[] {
    const oldest = now - queue.retentionSeconds * 1000;
    this.#store.prepare('DELETE FROM sqs_messages WHERE queue = ? AND sent_at <= ?').run(queue.arn, oldest);
    const rows = this.#store.prepare('SELECT * FROM sqs_messages WHERE queue = ? ORDER BY id').all(queue.arn);
    return rows.map((raw) => {
      const { message_id, sent_at, visible_at, receive_count, first_received_at, ...kept } = row.parse(raw);
      return {
        ...kept,
        messageId: message_id,
        sentAt: sent_at,
        visibleAt: visible_at,
        receiveCount: receive_count,
        firstReceivedAt: first_received_at ?? undefined,
      };
    });
  }

  /** Hides a message until `visibleAt` and gives the receipt that deletes it. */
  receive(id: number, now: number, visibleAt: number): string {
    const receipt = randomUUID();
    this.#store
      .prepare(
        `UPDATE sqs_messages SET visible_at = ?, receipt = ?, receive_count = receive_count + 1,
         first_received_at = coalesce(first_received_at, ?) WHERE id = ?`,
      )
      .run(visibleAt, receipt, now, id);
    return receipt;
  }

  /** A message keeps its identity and age when it moves to a dead-letter queue. */
  move(id: number, queue: string): void {
    this.#store
      .prepare('UPDATE sqs_messages SET queue = ?, visible_at = 0, receipt = NULL WHERE id = ?')
      .run(queue, id);
  }

  delete(queue: string, receipt: string): void {
    this.#store.prepare('DELETE FROM sqs_messages WHERE queue = ? AND receipt = ?').run(queue, receipt);
  }

  remove(queue: string, id: number): boolean {
    return (
      this.#store.prepare('DELETE FROM sqs_messages WHERE queue = ? AND id = ?').run(queue, id).changes > 0
    );
  }

  purge(queue: string): number {
    return Number(this.#store.prepare('DELETE FROM sqs_messages WHERE queue = ?').run(queue).changes);
  }
}
