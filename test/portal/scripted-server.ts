import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** How the server meets one request: an answer, or nothing at all. */
export type Reply =
  | 'hangs up'
  | {
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: unknown;
      /** of the body; a problem from 400 on, unless told */
      readonly type?: string;
    };

export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A server that meets one request after the other as its script says, and remembers what it saw. */
export async function scriptedServer() {
  const script: Reply[] = [];
  const seen: SeenRequest[] = [];
  const server = createServer(async (incoming, outgoing) => {
    const { method = '', url: path = '', headers } = incoming;
    seen.push({ method, path, headers, body: await text(incoming) });
    const reply = script.shift();
    if (reply === undefined || reply === 'hangs up') return void outgoing.destroy();
    const { status, body, type = status < 400 ? 'application/json' : 'application/problem+json' } = reply;
    outgoing.writeHead(status, { ...(body !== undefined && { 'content-type': type }), ...reply.headers });
    outgoing.end(body === undefined || typeof body === 'string' ? body : JSON.stringify(body));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/api`,
    seen,
    /** what the next requests meet */
    willGive: (...replies: Reply[]) => void script.push(...replies),
    async close(): Promise<void> {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

export const problem = (name: string, status: number, more: object = {}, headers = {}): Reply => ({
  status,
  headers,
  body: { type: `urn:returflow:problem:${name}`, title: `Title of ${name}`, status, ...more },
});
