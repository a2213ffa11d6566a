import type { WebSocket } from 'ws';
import type { Kernel, TimedPart } from '../kernel.ts';
import type { Caller } from './socket-event.ts';

/** API Gateway's limits on a connection (quotas for WebSocket APIs): without a message, and in all. */
const idleMs = 10 * 60_000;
const longestMs = 2 * 60 * 60_000;
const goingAway = 1001;

interface Open {
  caller: Caller;
  socket: WebSocket;
  lastActiveAt: number;
}

/** Who is connected now. It is not kept: a connection ends with the process that holds it. */
export class Connections implements TimedPart {
  readonly name = 'live connections';
  readonly #kernel: Kernel;
  readonly #open = new Map<string, Open>();

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
  }

  add(caller: Caller, socket: WebSocket): void {
    this.#open.set(caller.connectionId, { caller, socket, lastActiveAt: caller.connectedAt });
    this.#kernel.rearm();
  }

  /** Notes that a message went one way or the other. */
  touch(connectionId: string): void {
    const open = this.#open.get(connectionId);
    if (open !== undefined) open.lastActiveAt = this.#kernel.clock.now();
  }

  remove(connectionId: string): void {
    this.#open.delete(connectionId);
  }

  /** Sends a text; false when nobody is there to take it. */
  send(connectionId: string, text: string): Promise<boolean> {
    const open = this.#open.get(connectionId);
    if (open === undefined) return Promise.resolve(false);
    this.touch(connectionId);
    return new Promise((resolve) => {
      open.socket.send(text, (error) => resolve(error === undefined || error === null));
    });
  }

  nextDue(): number | undefined {
    const dues = [...this.#open.values()].map(dueOf);
    return dues.length === 0 ? undefined : Math.min(...dues);
  }

  fireDue(now: number): void {
    for (const open of [...this.#open.values()].filter((one) => dueOf(one) <= now)) {
      this.remove(open.caller.connectionId);
      open.socket.close(goingAway, 'Going away');
    }
  }

  /** Cuts every connection off, as the end of the process would. */
  cutAll(): void {
    const sockets = [...this.#open.values()].map(({ socket }) => socket);
    this.#open.clear();
    for (const socket of sockets) socket.terminate();
  }
}

function dueOf({ caller, lastActiveAt }: Open): number {
  return Math.min(caller.connectedAt + longestMs, lastActiveAt + idleMs);
}
