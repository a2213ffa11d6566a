import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Another local runtime works on the same state directory; two would undo each other's work. */
export class AlreadyRunning extends Error {
  override readonly name = 'AlreadyRunning';
}

export interface InstanceLock {
  release(): void;
}

/** The files that the lock is made of: whoever clears the directory leaves them. */
export const lockFiles = ['running.lock', 'running.pid'] as const;

const busy = 5;

/**
 * Takes a state directory for this process. The lock is sqlite's own on a file, so the system drops it with the
 * process, however that ends; a process id alone would outlive a killed runtime and may come to mean another.
 * @throws AlreadyRunning naming the process that holds the directory
 */
export function lockDirectory(directory: string): InstanceLock {
  mkdirSync(directory, { recursive: true });
  const lock = new DatabaseSync(join(directory, lockFiles[0]));
  try {
    lock.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (!(error instanceof Error && 'errcode' in error && error.errcode === busy)) throw error;
    throw new AlreadyRunning(`${holderOf(directory)} already runs on ${directory}; stop it first`);
  }
  writeFileSync(join(directory, lockFiles[1]), String(process.pid));
  return { release: () => lock.close() };
}

function holderOf(directory: string): string {
  try {
    return `process ${readFileSync(join(directory, lockFiles[1]), 'utf8')}`;
  } catch {
    return 'another process';
  }
}
