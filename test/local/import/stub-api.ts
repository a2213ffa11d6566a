import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Webhook } from 'standardwebhooks';
import { HistoryBody } from '#contracts/history.ts';
import { readOrder } from '#contracts/orders.ts';
import { readBody } from '#contracts/read.ts';
import { Refusal } from '#domain/errors.ts';
import { allocateOrder } from '#domain/order.ts';
import type { HistoryDocument } from '#local/client/history-document.ts';

export interface StubAnswer {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

export interface StubApi extends AsyncDisposable {
  readonly url: string;
  readonly key: string;
  /** order numbers in the order of arrival, with every try */
  readonly received: string[];
  /** orders that were accepted, by number */
  readonly stored: Map<string, { updatedAt: string; total: number; lines: number }>;
  /** finished returns that were told, by reference */
  readonly histories: Map<string, HistoryDocument>;
  /** how far its clock is ahead of the real one */
  aheadMs: number;
  /** looks at each order before the API does, and may answer in its place */
  before: (orderNumber: string) => StubAnswer | 'hang up' | undefined;
  /** the same of each finished return */
  beforeHistory: () => StubAnswer | undefined;
}

/** An intake API on loopback, which judges signatures and orders as the real one does and keeps what it accepts. */
export async function startStubApi(): Promise<StubApi> {
  const key = randomBytes(24).toString('base64');
  const server = createServer((request, response) => {
    void handle(request, response);
  });
  const ahead = () => new Date(Date.now() + api.aheadMs);

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const answer = answerTo(request, Buffer.concat(chunks));
    if (answer === 'hang up') {
      request.socket.destroy();
      return;
    }
    const { status, body, headers } = answer;
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(body));
  }

  function answerTo(request: IncomingMessage, body: Buffer): StubAnswer | 'hang up' {
    if (request.url === '/local/clock') return { status: 200, body: { now: ahead().getTime() } };
    if (request.url === '/local/secrets.json') {
      const value = JSON.stringify({ current: key });
      return {
        status: 200,
        body: { secrets: ['shop', 'carrier', 'warehouse'].map((name) => ({ name: `x/${name}`, value })) },
      };
    }
    if (request.url?.startsWith('/history/returns/')) return history(request, body);
    const orderNumber = decodeURIComponent(/^\/orders\/([^/]+)$/.exec(request.url ?? '')?.[1] ?? '');
    if (request.method !== 'PUT' || orderNumber === '') return { status: 404, body: {} };
    api.received.push(orderNumber);
    const early = api.before(orderNumber);
    if (early !== undefined) return early;
    return isSigned(request, body) ? takeIn(body) : problem(401, 'SignatureExpired', 'too old or not ours');
  }

  /** Members that are not as the real one takes them are refused as it does. */
  function history(request: IncomingMessage, body: Buffer): StubAnswer {
    if (!isSigned(request, body)) return problem(401, 'SignatureExpired', 'too old or not ours');
    const early = api.beforeHistory();
    if (early !== undefined) return early;
    const told = JSON.parse(body.toString());
    readBody(HistoryBody, told);
    api.histories.set(told.reference, told);
    return { status: 200, body: { returnId: `R${api.histories.size}`, outcome: 'stored' } };
  }

  function isSigned({ headers }: IncomingMessage, body: Buffer): boolean {
    const at = Number(headers['webhook-timestamp']);
    const expected = new Webhook(key).sign(
      String(headers['webhook-id']),
      new Date(at * 1000),
      body.toString(),
    );
    return headers['webhook-signature'] === expected && Math.abs(ahead().getTime() / 1000 - at) < 300;
  }

  function takeIn(body: Buffer): StubAnswer {
    try {
      const { orderNumber, updatedAt, total, lines } = allocateOrder(
        readOrder(JSON.parse(body.toString())).order,
      );
      const known = api.stored.get(orderNumber);
      if (known !== undefined && known.updatedAt >= updatedAt) {
        const outcome = known.updatedAt === updatedAt ? 'unchanged' : 'older';
        return { status: 200, body: { orderNumber, outcome } };
      }
      api.stored.set(orderNumber, { updatedAt, total, lines: lines.length });
      return { status: 200, body: { orderNumber, outcome: 'stored' } };
    } catch (error) {
      if (error instanceof Refusal) return problem(422, error.name, error.message);
      throw error;
    }
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const api: StubApi = {
    url: `http://127.0.0.1:${port}`,
    key,
    received: [],
    stored: new Map(),
    histories: new Map(),
    aheadMs: 0,
    before: () => undefined,
    beforeHistory: () => undefined,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return api;
}

export function problem(status: number, name: string, detail: string): StubAnswer {
  return { status, body: { type: `urn:returflow:problem:${name}`, title: name, status, detail } };
}
