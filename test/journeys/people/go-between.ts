import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** `sent`: the server has the request, nobody has its answer. `answered`: it has answered, the client does not know. */
export type Moment = 'sent' | 'answered';

/** Who may cut a request short; true means that the client never hears of it again. */
export type Interference = (what: string, moment: Moment) => Promise<boolean>;

/**
 * An address that stays while the server behind it comes and goes, and that sees every request pass.
 * @param upstream the server's address now
 */
export async function goBetween(upstream: () => string, interfere: Interference) {
  const server = createServer((incoming, outgoing) => {
    // a server that dies takes the client's connection with it
    pass(upstream(), interfere, incoming, outgoing).catch(() => outgoing.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close(): void {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function pass(
  upstream: string,
  interfere: Interference,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const body = await buffer(incoming);
  const { method = 'GET', url = '/', headers } = incoming;
  const { host: _, ...passedOn } = headers;
  // a connection of its own: none that an earlier server left
  const onward = send(`${upstream}${url}`, { method, headers: passedOn, agent: false });
  const answered = once(onward, 'response');
  answered.catch(() => undefined);
  onward.end(body);
  await once(onward, 'finish');
  const what = `${method} ${url}`;
  if (await interfere(what, 'sent')) throw new Error('cut');
  const [answer] = (await answered) as [IncomingMessage];
  const bytes = await buffer(answer);
  if (await interfere(what, 'answered')) throw new Error('cut');
  for (const [name, value] of Object.entries(answer.headers))
    if (value !== undefined) outgoing.setHeader(name, value);
  outgoing.writeHead(answer.statusCode ?? 500);
  outgoing.end(bytes);
}
