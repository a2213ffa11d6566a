import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { mayConnect } from '../console/guard.ts';
import { listenOnLoopback, shutServer } from '../loopback.ts';

/** Answers a request itself, or says that it is not for it. */
export interface Pages {
  handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<boolean>;
}

/** Answers every request that reaches it. */
export interface Api {
  handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void>;
}

/** Takes over requests that turn into connections. */
export interface Upgrades {
  serves(url: string): boolean;
  upgrade(incoming: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** cuts off what is open */
  close(): void;
}

interface FrontParts {
  pages: Pages[];
  /** what the app publishes for browsers, if it does */
  portal?: Pages | undefined;
  api: Api;
  sockets?: Upgrades;
}

/**
 * The one address that people and clients open: `/local…` is the console and the sign-in, handshakes go to the app's
 * WebSocket API, what begins with its stage to its HTTP API, and everything else is the portal.
 */
export class Front {
  readonly #server: Server;
  readonly #sockets: Upgrades | undefined;

  constructor(parts: FrontParts) {
    this.#sockets = parts.sockets;
    this.#server = createServer((incoming, outgoing) => {
      serve(parts, incoming, outgoing).catch(() => outgoing.destroy());
    });
    this.#server.on('upgrade', (incoming, socket, head) => upgrade(parts.sockets, incoming, socket, head));
  }

  /** Listens on loopback and tells the URL. Port 0 takes a free one. */
  listen(port: number): Promise<string> {
    return listenOnLoopback(this.#server, port);
  }

  close(): Promise<void> {
    // the server itself has lost sight of them
    this.#sockets?.close();
    return shutServer(this.#server);
  }
}

async function serve(
  { pages, portal, api }: FrontParts,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const url = incoming.url ?? '';
  const isLocal = /^\/local(?:[/?.]|$)/.test(url);
  for (const one of isLocal ? pages : []) if (await one.handle(incoming, outgoing)) return;
  // a whole address asks this server to be another: the portal answers for its own paths only
  const isPath = url.startsWith('/');
  if (!isLocal && isPath && (await portal?.handle(incoming, outgoing))) return;
  await api.handle(incoming, outgoing);
}

function upgrade(
  sockets: Upgrades | undefined,
  incoming: IncomingMessage,
  socket: Duplex,
  head: Buffer,
): void {
  if (sockets?.serves(incoming.url ?? '') && mayConnect(incoming)) {
    sockets.upgrade(incoming, socket, head);
    return;
  }
  socket.on('error', () => undefined);
  socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
}
