/** How often each fault is injected, from 0 (never) to 1 (always). */
export interface FaultRates {
  /** another transaction holds an item: the engine itself never reports it */
  transactionConflict: number;
  /** the table's throughput is used up */
  throttle: number;
  /** the write has its effect, but the caller gets a server error instead of the answer */
  lostAnswer: number;
}

export type Fault = keyof FaultRates;

const never: FaultRates = { transactionConflict: 0, throttle: 0, lostAnswer: 0 };

/** A rate outside 0–1, or a fault that local does not know. */
export class InvalidFaultRate extends Error {
  override readonly name = 'InvalidFaultRate';
}

/** Decides which calls fail. The same seed and calls give the same faults. */
export class Faults {
  #rates: FaultRates = { ...never };
  #state: number;
  #injected: FaultRates = { ...never };

  constructor(seed = 1) {
    this.#state = seed >>> 0;
  }

  rates(): FaultRates {
    return { ...this.#rates };
  }

  /** How often each fault has been injected so far. */
  injected(): FaultRates {
    return { ...this.#injected };
  }

  /** Sets the rates that are given and keeps the others; `seed` starts the generator anew. */
  set(rates: Partial<FaultRates>, seed?: number): void {
    for (const [fault, rate] of Object.entries(rates)) {
      if (!(fault in never)) throw new InvalidFaultRate(`no such fault: ${fault}`);
      if (typeof rate !== 'number' || !(rate >= 0 && rate <= 1)) {
        throw new InvalidFaultRate(`the rate of ${fault} is from 0 to 1, not ${String(rate)}`);
      }
    }
    this.#rates = { ...this.#rates, ...rates };
    if (seed !== undefined) this.#state = seed >>> 0;
  }

  /** Whether this call fails so. Draws only when the rate is above 0, so one fault does not shift another. */
  strikes(fault: Fault): boolean {
    if (this.#rates[fault] === 0 || this.#draw() >= this.#rates[fault]) return false;
    this.#injected[fault] += 1;
    return true;
  }

  /** Mulberry32, by Tommy Ettinger: small, fast, even enough for choosing faults. */
  #draw(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
}
