import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { WebSocket } from 'ws';

export interface Ticket {
  readonly ticket: string;
  readonly url: string;
  readonly protocol: string;
}

/** A page that watches: what it was told and has not looked at yet waits in order. */
export class Listener {
  readonly socket: WebSocket;
  readonly #told: Record<string, unknown>[] = [];
  #wake: (() => void) | undefined;

  private constructor(socket: WebSocket) {
    this.socket = socket;
    socket.on('message', (data) => {
      this.#told.push(JSON.parse(String(data)));
      this.#wake?.();
    });
  }

  /** Connects as a browser would, with protocol and ticket as subprotocols. */
  static async at({ url, protocol, ticket }: Ticket): Promise<Listener> {
    const listener = new Listener(new WebSocket(url, [protocol, ticket]));
    await once(listener.socket, 'open');
    return listener;
  }

  /** The next message, now or when it comes. */
  async next(): Promise<Record<string, unknown>> {
    for (;;) {
      const first = this.#told.shift();
      if (first !== undefined) return first;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  /** What is told before the answer to a ping: everything that was sent before now. */
  async toldSoFar(): Promise<Record<string, unknown>[]> {
    this.socket.send(JSON.stringify({ action: 'ping' }));
    const told: Record<string, unknown>[] = [];
    for (let one = await this.next(); one.pong !== true; one = await this.next()) told.push(one);
    return told;
  }

  /** Ends the connection, and gives the code it ended with. */
  async leave(): Promise<number> {
    this.socket.close(1000);
    return this.left();
  }

  /** The code that the connection ends with. */
  async left(): Promise<number> {
    const [code] = await once(this.socket, 'close');
    return code as number;
  }
}

/** The status with which a handshake is refused. */
export async function refusalOf(
  url: string,
  protocols: readonly string[],
  headers: Record<string, string> = {},
): Promise<number> {
  const socket = new WebSocket(url, [...protocols], { headers });
  const [, answer] = (await once(socket, 'unexpected-response')) as [unknown, IncomingMessage];
  // the answer is all there is: nothing is left to wait for
  socket.on('error', () => undefined);
  socket.terminate();
  return answer.statusCode ?? 0;
}
