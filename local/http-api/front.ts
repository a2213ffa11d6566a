import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

/** Answers a request itself, or says that it is not for it. */
export interface Pages {
  handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<boolean>;
}

/** Answers every request that reaches it. */
export interface Api {
  handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void>;
}

/** The one address that people and clients open: `/local…` is the console, everything else the app's HTTP API. */
export class Front {
  readonly #server: Server;

  constructor(parts: { console: Pages; api: Api }) {
    this.#server = createServer((incoming, outgoing) => {
      serve(parts, incoming, outgoing).catch(() => outgoing.destroy());
    });
  }

  /** Listens on loopback and tells the URL. Port 0 takes a free one. */
  listen(port: number): Promise<string> {
    return new Promise((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(port, '127.0.0.1', () => {
        const address = this.#server.address();
        resolve(`http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : port}`);
      });
    });
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.#server.close(() => resolve());
      this.#server.closeAllConnections();
    });
  }
}

async function serve(
  { console, api }: { console: Pages; api: Api },
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const isLocal = /^\/local(?:[/?.]|$)/.test(incoming.url ?? '');
  if (isLocal && (await console.handle(incoming, outgoing))) return;
  await api.handle(incoming, outgoing);
}
