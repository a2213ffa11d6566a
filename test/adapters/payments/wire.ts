import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * How a provider takes the next request for a refund; after the list it does as it should.
 * `never-answers` and `hangs-up` make the refund and say nothing; `error-after` makes it and answers 500.
 */
export type Mood =
  | 'never-answers'
  | 'hangs-up'
  | 'error-after'
  | 'error-before'
  | 'too-many'
  | 'declines'
  | 'wrong-key';

/** What a server answers: a status with a body of JSON and headers, or nothing at all. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Asked {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** A server over real sockets; `answer` may say `hang-up`, which closes the connection, or `silence`. */
export async function startWire(answer: (asked: Asked) => Promise<Answer | 'hang-up' | 'silence'>) {
  const server = createServer((request, response) => void serve(request, response));
  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { method = 'GET', url = '/', headers } = request;
    const body = Buffer.concat(chunks).toString();
    const said = await answer({ method, url: new URL(url, 'http://wire'), headers, body });
    if (said === 'silence') return;
    if (said === 'hang-up') {
      request.socket.destroy();
      return;
    }
    response.writeHead(said.status, { 'content-type': 'application/json', ...said.headers });
    response.end(said.body === undefined ? undefined : JSON.stringify(said.body));
  };
  await listening(server);
  const { port } = server.address() as AddressInfo;
  return {
    address: new URL(`http://127.0.0.1:${port}`),
    async close(): Promise<void> {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

function listening(server: Server): Promise<void> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
}

/** An address where nobody listens any more. */
export async function nobodysAddress(): Promise<URL> {
  const { address, close } = await startWire(async () => 'hang-up');
  await close();
  return address;
}

/** Money that went back of a payment. */
export interface Standing {
  readonly id: string;
  readonly paymentId: string;
  /** as the provider counts it */
  readonly amount: number;
}
