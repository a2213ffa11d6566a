import type { TimedPart, Work } from '../kernel.ts';
import type { VirtualClock } from './clock.ts';

/** setTimeout holds 31 bits of milliseconds; a later due time is looked at again then. */
const longestTimer = 2 ** 31 - 1;
/** So many rounds at one instant mean that a part plans its work for now, again and again. */
const maximumRoundsAtOneInstant = 100_000;

/** Local's time was asked to pass while a part never came to rest. */
export class TimeStuck extends Error {
  override readonly name = 'TimeStuck';
}

/** Fires the timed parts: by one real timer as time runs, and step by step when time is moved forward. */
export class Timekeeper {
  readonly #clock: VirtualClock;
  readonly #work: Work;
  readonly #parts: TimedPart[] = [];
  #timer: NodeJS.Timeout | undefined;
  #moving: Promise<void> = Promise.resolve();
  #stepping = false;
  #armPlanned = false;
  #closed = false;

  constructor(clock: VirtualClock, work: Work) {
    this.#clock = clock;
    this.#work = work;
  }

  add(part: TimedPart): void {
    this.#parts.push(part);
  }

  /** Arms the one real timer for the earliest due time. In still time only `advanceTo` and `settle` fire. */
  rearm(): void {
    if (this.#closed || this.#armPlanned || this.#clock.mode === 'still') return;
    this.#armPlanned = true;
    // many parts ask in one turn; the timer is set once, when they are through
    setImmediate(() => {
      this.#armPlanned = false;
      this.#arm();
    });
  }

  /**
   * Moves time to `target` through every due time on the way, and waits at each until all that it started
   * is done. Calls made meanwhile are carried out one after the other.
   */
  advanceTo(target: number): Promise<void> {
    const next = this.#moving.then(() => this.#step(target));
    this.#moving = next.catch(() => undefined);
    return next;
  }

  /** Waits until nothing is under way and nothing is due; time itself does not move. */
  settle(): Promise<void> {
    return this.advanceTo(this.#clock.now());
  }

  /** When anything at all acts next (ms), or undefined. */
  nextDue(): number | undefined {
    let earliest: number | undefined;
    for (const part of this.#parts) {
      const due = part.nextDue();
      if (due !== undefined && (earliest === undefined || due < earliest)) earliest = due;
    }
    return earliest;
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
  }

  async #step(target: number): Promise<void> {
    this.#stepping = true;
    clearTimeout(this.#timer);
    try {
      await this.#work.idle();
      let rounds = 0;
      for (let due = this.nextDue(); due !== undefined && due <= target; due = this.nextDue()) {
        if (this.#closed) return;
        rounds = due > this.#clock.now() ? 0 : rounds + 1;
        if (rounds > maximumRoundsAtOneInstant) {
          throw new TimeStuck(
            `${this.#laggards(target).join(', ')} never came to rest at ${new Date(due).toISOString()}`,
          );
        }
        this.#clock.moveTo(due);
        this.#fire();
        await this.#work.idle();
      }
      this.#clock.moveTo(target);
    } finally {
      this.#stepping = false;
      this.rearm();
    }
  }

  #arm(): void {
    if (this.#closed || this.#stepping) return;
    clearTimeout(this.#timer);
    const due = this.nextDue();
    if (due === undefined) return;
    const wait = Math.min(Math.max(due - this.#clock.now(), 0), longestTimer);
    this.#timer = setTimeout(() => {
      this.#fire();
      this.rearm();
    }, wait);
  }

  #fire(): void {
    const now = this.#clock.now();
    for (const part of this.#parts) {
      const due = part.nextDue();
      if (due !== undefined && due <= now) part.fireDue(now);
    }
  }

  #laggards(now: number): string[] {
    return this.#parts
      .filter((part) => (part.nextDue() ?? Number.POSITIVE_INFINITY) <= now)
      .map((part) => part.name);
  }
}
