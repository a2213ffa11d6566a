import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * Opens the one sqlite file with all durable state of the runtime. NORMAL with a write-ahead log survives a
 * killed process whole; only a crash of the machine itself may lose the last instants.
 */
export function openStore(directory: string): DatabaseSync {
  mkdirSync(directory, { recursive: true });
  const store = new DatabaseSync(join(directory, 'local.sqlite'));
  store.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 5000',
  );
  return store;
}

/**
 * Runs `act` as one transaction: all of it is kept, or, when it throws, none. Within another transaction it
 * is part of that one.
 */
export function inTransaction<T>(store: DatabaseSync, act: () => T): T {
  if (store.isTransaction) return act();
  store.exec('BEGIN IMMEDIATE');
  try {
    const result = act();
    store.exec('COMMIT');
    return result;
  } catch (error) {
    store.exec('ROLLBACK');
    throw error;
  }
}
