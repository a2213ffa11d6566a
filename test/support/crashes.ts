/** The process died here. */
export class Crash extends Error {
  override readonly name = 'Crash';
}

export type Moment = 'before' | 'after';

/**
 * Ports that die at the given call, before it takes effect or after: the caller never hears of it. Calls are counted
 * over all ports together, so that every await of a use case can be tried in turn.
 */
export class DyingProcess {
  calls = 0;
  died = false;
  readonly #at: number;
  readonly #moment: Moment;

  constructor(at: number, moment: Moment) {
    this.#at = at;
    this.#moment = moment;
  }

  ports<T extends object>(ports: T): T {
    return Object.fromEntries(
      Object.entries(ports).map(([name, port]) => [
        name,
        typeof port === 'object' && port !== null ? this.#mortal(port) : port,
      ]),
    ) as T;
  }

  #mortal<T extends object>(port: T): T {
    return new Proxy(port, {
      get: (target, name) => {
        const member: unknown = Reflect.get(target, name);
        if (typeof member !== 'function') return member;
        return (...given: unknown[]) => this.#call(() => member.apply(target, given));
      },
    });
  }

  #call(call: () => unknown): unknown {
    const result = this.calls + 1 === this.#at && this.#moment === 'before' ? this.#die() : call();
    // a value that is read at once (time, an id) cannot die half-way
    if (!(result instanceof Promise)) return result;
    this.calls += 1;
    if (this.calls !== this.#at || this.#moment === 'before') return result;
    const die = () => this.#die();
    return result.then(die, die);
  }

  #die(): never {
    this.calls += 1;
    this.died = true;
    throw new Crash();
  }
}
