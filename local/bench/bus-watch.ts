import { setInterval } from 'node:timers/promises';
import * as z from 'zod';
import type { World } from '../runtime/world.ts';

const Told = z.object({
  type: z.string(),
  returnId: z.string(),
  occurredAt: z.string(),
  data: z.looseObject({}),
});
/** An event of a return as the bus carried it. */
export type Told = z.infer<typeof Told>;

const betweenLooksMs = 20;
const largestLook = 2000;

/** Tells what the bus says of returns, as it says it. */
export class BusWatch {
  readonly #world: World;
  readonly #told = new Map<string, Told[]>();
  readonly #waiting = new Map<string, (() => void)[]>();
  #seen: number;
  #closed = false;

  constructor(world: World) {
    this.#world = world;
    this.#seen = world.eventBridge.counts().archived;
  }

  /** Every event of a return so far, in their order. */
  of(returnId: string): readonly Told[] {
    return this.#told.get(returnId) ?? [];
  }

  /** The first event of a return that is of one of these types, now or when it comes. */
  async next(returnId: string, ...types: readonly string[]): Promise<Told> {
    for (;;) {
      const found = this.of(returnId).find(({ type }) => types.includes(type));
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => {
        this.#waiting.set(returnId, [...(this.#waiting.get(returnId) ?? []), resolve]);
      });
    }
  }

  /** Looks until it is closed. */
  async run(): Promise<void> {
    for await (const _ of setInterval(betweenLooksMs)) {
      if (this.#closed) return;
      this.#look();
    }
  }

  close(): void {
    this.#closed = true;
  }

  #look(): void {
    const now = this.#world.eventBridge.counts().archived;
    const fresh = Math.min(now - this.#seen, largestLook);
    this.#seen += fresh;
    // the newest comes first
    const events = this.#world.eventBridge.latest(now - this.#seen + fresh).slice(-fresh || undefined);
    for (const { event } of fresh > 0 ? events.reverse() : []) this.#note(event.detail);
  }

  #note(detail: unknown): void {
    const told = Told.safeParse(detail);
    if (!told.success) return;
    const { returnId } = told.data;
    this.#told.set(returnId, [...this.of(returnId), told.data]);
    const waiting = this.#waiting.get(returnId) ?? [];
    this.#waiting.delete(returnId);
    for (const wake of waiting) wake();
  }
}
