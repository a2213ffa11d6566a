import { once } from 'node:events';
import { type IncomingMessage, request as open } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';

/** A request down to its bytes: nothing is added, corrected or refused on the way. */
export interface RawRequest {
  readonly method: string;
  /** percent-encoded as it is to be sent */
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[]>>;
  readonly body?: Buffer | undefined;
}

export interface RawAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly text: string;
}

export async function knock(url: string, { method, path, headers, body }: RawRequest): Promise<RawAnswer> {
  const { hostname, port, pathname } = new URL(url);
  const sized = body === undefined ? headers : { 'content-length': String(body.length), ...headers };
  const base = pathname === '/' ? '' : pathname;
  const request = open({ hostname, port, method, path: `${base}${path}`, headers: sized });
  request.end(body);
  const [answer] = (await once(request, 'response')) as [IncomingMessage];
  const contentType = answer.headers['content-type'] ?? '';
  return { status: answer.statusCode ?? 0, contentType, text: await text(answer) };
}

/** Sends bytes that no HTTP client would send, and gives the status that comes back. */
export async function shout(url: string, bytes: string): Promise<number> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.end(bytes, 'latin1');
  const said = await text(socket);
  return Number(/^HTTP\/1\.1 (\d{3}) /.exec(said)?.[1]);
}
