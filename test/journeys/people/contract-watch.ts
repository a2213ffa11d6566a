import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Judgement, judge } from '../../contracts/judge.ts';

const channel = 'http.server.request.start';

/**
 * Judges every answer of the API at this address from now on, whoever asked for it and however: it is looked at as the
 * server, one of this process, sends it. Gives what ends the watch.
 */
export function watchContract(
  apiUrl: string,
  report: (judgement: Judgement, told: string) => void,
): () => void {
  const { port, pathname: base } = new URL(apiUrl);
  const onRequest = (message: unknown): void => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    const { method = '', url = '', socket } = request;
    const [path = ''] = url.split('?');
    if (socket.localPort !== Number(port) || !path.startsWith(`${base}/`)) return;
    // the sandboxes stand in for services of others: their pages are none of the API
    if (path.startsWith(`${base}/sandbox/`)) return;
    const end = response.end.bind(response) as (...parts: unknown[]) => ServerResponse;
    response.end = (...parts: unknown[]) => {
      const [sent] = parts;
      const body = Buffer.isBuffer(sent) || typeof sent === 'string' ? sent.toString() : '';
      const { statusCode: status } = response;
      const exchange = { method, path: path.slice(base.length), status, body };
      const judgement = judge({ ...exchange, headers: response.getHeaders() });
      report(judgement, `${method} ${path}: ${status} ${body.slice(0, 300)}`);
      return end(...parts);
    };
  };
  subscribe(channel, onRequest);
  return () => void unsubscribe(channel, onRequest);
}
