import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { listenOnLoopback, shutServer } from '../loopback.ts';

/** Answers a request itself, or says that it is not for it. */
export interface Pages {
  handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<boolean>;
}

/** Answers every request that reaches it. */
export interface Api {
  handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void>;
}

/** The one address that people and clients open: `/local…` is the console and the sign-in, everything else the app's HTTP API. */
export class Front {
  readonly #server: Server;

  constructor(parts: { pages: Pages[]; api: Api }) {
    this.#server = createServer((incoming, outgoing) => {
      serve(parts, incoming, outgoing).catch(() => outgoing.destroy());
    });
  }

  /** Listens on loopback and tells the URL. Port 0 takes a free one. */
  listen(port: number): Promise<string> {
    return listenOnLoopback(this.#server, port);
  }

  close(): Promise<void> {
    return shutServer(this.#server);
  }
}

async function serve(
  { pages, api }: { pages: Pages[]; api: Api },
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const isLocal = /^\/local(?:[/?.]|$)/.test(incoming.url ?? '');
  for (const one of isLocal ? pages : []) if (await one.handle(incoming, outgoing)) return;
  await api.handle(incoming, outgoing);
}
