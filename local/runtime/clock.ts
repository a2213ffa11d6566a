import type { DatabaseSync } from 'node:sqlite';
import type { Clock } from '../kernel.ts';

/** `real`: runs like the wall clock. `still`: stands where it is unless it is moved (for tests). */
export type TimeMode = 'real' | 'still';

/** Slots of the shared memory through which worker threads read the same time. */
export const clockSlots = { offset: 0, stillAt: 1, bytes: 16 } as const;

/** Reads local's time out of shared memory; `wallClock` is the host's own. NaN in `stillAt` means running. */
export function readSharedTime(shared: Float64Array, wallClock: () => number): number {
  const stillAt = shared[clockSlots.stillAt] ?? Number.NaN;
  return Number.isNaN(stillAt) ? wallClock() + (shared[clockSlots.offset] ?? 0) : stillAt;
}

/**
 * Local's own time: the wall clock plus an offset that only grows. The offset is kept in the store, so a
 * restart goes on in the same time, and in shared memory, so `Date` in every worker follows it.
 */
export class VirtualClock implements Clock {
  /** what the workers get */
  readonly memory = new SharedArrayBuffer(clockSlots.bytes);
  readonly mode: TimeMode;
  readonly #shared = new Float64Array(this.memory);
  readonly #store: DatabaseSync;

  constructor(store: DatabaseSync, mode: TimeMode, startAt?: number) {
    this.#store = store;
    this.mode = mode;
    store.exec(
      'CREATE TABLE IF NOT EXISTS clock (id INTEGER PRIMARY KEY CHECK (id = 1), value REAL NOT NULL)',
    );
    const kept = store.prepare('SELECT value FROM clock WHERE id = 1').get()?.value;
    if (mode === 'still') {
      this.#shared[clockSlots.stillAt] = typeof kept === 'number' ? kept : (startAt ?? Date.now());
    } else {
      this.#shared[clockSlots.stillAt] = Number.NaN;
      const first = startAt === undefined ? 0 : startAt - Date.now();
      this.#shared[clockSlots.offset] = typeof kept === 'number' ? kept : first;
    }
    this.#keep();
  }

  now(): number {
    return Math.floor(readSharedTime(this.#shared, Date.now));
  }

  /** Moves time to `target` (ms). Never back: an earlier target changes nothing. */
  moveTo(target: number): void {
    const ahead = target - this.now();
    if (ahead <= 0) return;
    const slot = this.mode === 'still' ? clockSlots.stillAt : clockSlots.offset;
    this.#shared[slot] = (this.#shared[slot] ?? 0) + ahead;
    this.#keep();
  }

  #keep(): void {
    const slot = this.mode === 'still' ? clockSlots.stillAt : clockSlots.offset;
    this.#store
      .prepare(
        'INSERT INTO clock (id, value) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET value = excluded.value',
      )
      .run(this.#shared[slot] ?? 0);
  }
}
