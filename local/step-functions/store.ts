import type { DatabaseSync, StatementSync } from 'node:sqlite';
import * as z from 'zod';
import { Draft } from './draft.ts';
import {
  dueAt,
  type Execution,
  type ExecutionFilter,
  executionSchema,
  type HistoryEvent,
  historyEventSchema,
} from './execution.ts';
import { executionArn } from './execution-names.ts';
import { parseJson } from './json.ts';

const tables = `
  CREATE TABLE IF NOT EXISTS sfn_definitions (hash TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS sfn_executions (
    arn TEXT PRIMARY KEY, machine_arn TEXT NOT NULL, status TEXT NOT NULL, started_at INTEGER NOT NULL,
    due_at INTEGER, version INTEGER NOT NULL, body TEXT NOT NULL) STRICT;
  CREATE INDEX IF NOT EXISTS sfn_executions_due ON sfn_executions (due_at) WHERE due_at IS NOT NULL;
  CREATE INDEX IF NOT EXISTS sfn_executions_status ON sfn_executions (status);
  CREATE INDEX IF NOT EXISTS sfn_executions_machine ON sfn_executions (machine_arn, started_at);
  CREATE TABLE IF NOT EXISTS sfn_history (
    arn TEXT NOT NULL, id INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (arn, id)) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS sfn_tokens (
    token TEXT PRIMARY KEY, arn TEXT NOT NULL, event_id INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS sfn_status_events (id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT;
`;

const executionRow = z.object({ version: z.number(), body: z.string() });
const bodyRow = z.object({ body: z.string() });
const arnRow = z.object({ arn: z.string() });
const dueRow = z.object({ due: z.number().nullable() });
const tokenRow = z.object({ arn: z.string(), event_id: z.number() });
const statusEventRow = z.object({ id: z.number(), body: z.string() });

/** The executions in sqlite. A change of one is a single transaction: its document, its new events, its token. */
export class ExecutionStore {
  readonly #db: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  constructor(db: DatabaseSync) {
    this.#db = db;
    db.exec(tables);
  }

  putDefinition(hash: string, body: string): void {
    this.#sql('INSERT OR IGNORE INTO sfn_definitions VALUES (?, ?)').run(hash, body);
  }

  definition(hash: string): string {
    return bodyRow.parse(this.#sql('SELECT body FROM sfn_definitions WHERE hash = ?').get(hash)).body;
  }

  load(arn: string, now: number): Draft | undefined {
    const row = this.#sql('SELECT version, body FROM sfn_executions WHERE arn = ?').get(arn);
    if (row === undefined) return undefined;
    const { version, body } = executionRow.parse(row);
    return new Draft(executionSchema.parse(parseJson(body)), version, now);
  }

  /** Stores a new execution; one of the same name whose name has become free again goes, history and all. */
  insert(draft: Draft, statusEvent: string | undefined): void {
    const { execution } = draft;
    this.#inTransaction(() => {
      for (const table of ['sfn_executions', 'sfn_history', 'sfn_tokens']) {
        this.#sql(`DELETE FROM ${table} WHERE arn = ?`).run(execution.arn);
      }
      this.#sql('INSERT INTO sfn_executions VALUES (?, ?, ?, ?, ?, ?, ?)').run(
        execution.arn,
        execution.machineArn,
        execution.status,
        execution.startedAt,
        dueAt(execution) ?? null,
        draft.version,
        JSON.stringify(execution),
      );
      this.#append(draft, statusEvent);
    });
  }

  /** Stores a change, or gives false when the execution has changed since the draft was loaded. */
  save(draft: Draft, statusEvent: string | undefined): boolean {
    const { execution } = draft;
    return this.#inTransaction(() => {
      const saved = this.#sql(
        'UPDATE sfn_executions SET status = ?, due_at = ?, version = ?, body = ? WHERE arn = ? AND version = ?',
      ).run(
        execution.status,
        dueAt(execution) ?? null,
        draft.version + 1,
        JSON.stringify(execution),
        execution.arn,
        draft.version,
      );
      if (saved.changes === 0) return false;
      this.#append(draft, statusEvent);
      return true;
    });
  }

  #append(draft: Draft, statusEvent: string | undefined): void {
    const { arn, position } = draft.execution;
    for (const event of draft.events) {
      this.#sql('INSERT INTO sfn_history VALUES (?, ?, ?)').run(arn, event.id, JSON.stringify(event));
    }
    const attempt = position.attempt;
    if (attempt?.token !== undefined) {
      this.#sql('INSERT OR IGNORE INTO sfn_tokens VALUES (?, ?, ?)').run(
        attempt.token,
        arn,
        attempt.scheduledEventId,
      );
    }
    if (statusEvent !== undefined)
      this.#sql('INSERT INTO sfn_status_events (body) VALUES (?)').run(statusEvent);
  }

  /** The execution that a token was made for, whether it still waits for it or not. */
  tokenOwner(token: string): string | undefined {
    const row = this.#sql('SELECT arn, event_id FROM sfn_tokens WHERE token = ?').get(token);
    return row === undefined ? undefined : tokenRow.parse(row).arn;
  }

  history(arn: string): HistoryEvent[] {
    const rows = this.#sql('SELECT body FROM sfn_history WHERE arn = ? ORDER BY id').all(arn);
    return rows.map((row) => historyEventSchema.parse(parseJson(bodyRow.parse(row).body)));
  }

  /** The newest first. */
  list(machineArn: string, filter: ExecutionFilter, limit: number, offset: number): Execution[] {
    const rows = this.#sql(
      `SELECT body FROM sfn_executions WHERE machine_arn = ? AND status = coalesce(?, status)
       AND instr(substr(arn, length(?) + 1), ?) > 0
       ORDER BY started_at DESC, rowid DESC LIMIT ? OFFSET ?`,
    ).all(machineArn, filter.status ?? null, executionArn(machineArn, ''), filter.named ?? '', limit, offset);
    return rows.map((row) => executionSchema.parse(parseJson(bodyRow.parse(row).body)));
  }

  counts(machineArn: string): Record<string, number> {
    const rows = this.#sql(
      'SELECT status, count(*) AS n FROM sfn_executions WHERE machine_arn = ? GROUP BY status',
    ).all(machineArn);
    return Object.fromEntries(rows.map(({ status, n }) => [String(status), Number(n)]));
  }

  running(): string[] {
    return arns(this.#sql(`SELECT arn FROM sfn_executions WHERE status = 'RUNNING' ORDER BY rowid`).all());
  }

  earliestDue(): number | undefined {
    const row = this.#sql('SELECT min(due_at) AS due FROM sfn_executions WHERE due_at IS NOT NULL').get();
    return dueRow.parse(row).due ?? undefined;
  }

  dueBy(now: number): string[] {
    return arns(
      this.#sql('SELECT arn FROM sfn_executions WHERE due_at <= ? ORDER BY due_at, rowid').all(now),
    );
  }

  nextStatusEvent(): { id: number; body: string } | undefined {
    const row = this.#sql('SELECT id, body FROM sfn_status_events ORDER BY id LIMIT 1').get();
    return row === undefined ? undefined : statusEventRow.parse(row);
  }

  statusEventSent(id: number): void {
    this.#sql('DELETE FROM sfn_status_events WHERE id = ?').run(id);
  }

  #sql(text: string): StatementSync {
    const known = this.#statements.get(text);
    if (known !== undefined) return known;
    const statement = this.#db.prepare(text);
    this.#statements.set(text, statement);
    return statement;
  }

  #inTransaction<T>(run: () => T): T {
    // a part that starts an execution inside its own transaction commits both or neither
    if (this.#db.isTransaction) return run();
    this.#db.exec('BEGIN IMMEDIATE');
    try {
      const value = run();
      this.#db.exec('COMMIT');
      return value;
    } catch (error) {
      this.#db.exec('ROLLBACK');
      throw error;
    }
  }
}

function arns(rows: unknown[]): string[] {
  return rows.map((row) => arnRow.parse(row).arn);
}
