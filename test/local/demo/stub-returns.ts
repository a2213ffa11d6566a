import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Webhook } from 'standardwebhooks';
import { OpenReturnRequest, PreviewReturnRequest } from '#contracts/api.ts';
import { InspectionNewsBody, ParcelNewsBody } from '#contracts/news.ts';
import { readOrder } from '#contracts/orders.ts';
import { OpenSessionRequest } from '#contracts/sessions.ts';
import { OrderView, ReturnPreview, ReturnView } from '#contracts/views.ts';
import { defaultPolicy } from '#domain/default-policy.ts';
import { allocateOrder, type Order } from '#domain/order.ts';

type Reply = { status: number; body?: unknown; bytes?: Uint8Array };
type Told = { body: unknown; headers: IncomingMessage['headers']; raw: string };

export interface StubReturns extends AsyncDisposable {
  readonly url: string;
  /** every request, in order: `POST /returns` */
  readonly received: string[];
  /** refunds that were made, by return */
  readonly credits: Map<string, number>;
  readonly returns: Map<string, ReturnView>;
  /** decides what becomes of the request of that number, counted from 1 */
  fate: (number: number) => 'answer' | 'lose the request' | 'lose the answer';
}

const because = { sv: 'Godkänd.', en: 'Approved.' };
const decision = { outcome: 'approve' as const, rule: 'reason:changed-mind', because };

/**
 * The returns API in memory, on loopback: it reads what comes in with the real contracts, answers in their words, and
 * moves a return on between two looks, as the real one does between two polls.
 */
export async function startStubReturns(): Promise<StubReturns> {
  const key = randomBytes(24).toString('base64');
  const orders = new Map<string, { order: Order; email: string }>();
  const sessions = new Map<string, string>();
  const keys = new Map<string, string>();
  const news = new Set<string>();
  const mails: { to: string[]; subject: string }[] = [];

  const routes: [RegExp, (told: Told, ids: string[]) => Reply][] = [
    [/^GET \/local\/clock$/, () => ok({ now: Date.now() })],
    [
      /^GET \/local\/secrets.json$/,
      () =>
        ok({
          secrets: ['Shop', 'Carrier', 'Warehouse'].map((name) => ({
            name,
            value: JSON.stringify({ current: key }),
          })),
        }),
    ],
    [/^GET \/local\/mail.json$/, () => ok({ mails: mails.toReversed() })],
    [
      /^PUT \/orders\/([^/]+)$/,
      (told, [number = '']) => {
        verify(told);
        const { order, identity } = readOrder(told.body);
        const outcome = orders.has(number) ? 'unchanged' : 'stored';
        orders.set(number, { order: allocateOrder(order), email: identity.email });
        return ok({ orderNumber: number, outcome });
      },
    ],
    [
      /^POST \/sessions$/,
      ({ body }) => {
        const { orderNumber = '', email = '' } = OpenSessionRequest.parse(body);
        if (orders.get(orderNumber)?.email !== email) return refusal(404, 'OrderNotFound');
        const token = randomBytes(8).toString('hex');
        sessions.set(token, orderNumber);
        return ok({ token, orderNumber, expiresAt: new Date().toISOString() });
      },
    ],
    [/^GET \/orders\/([^/]+)$/, (told) => ok(OrderView.parse(orderView(own(told))))],
    [
      /^POST \/orders\/([^/]+)\/return-preview$/,
      (told) => {
        PreviewReturnRequest.parse(told.body);
        own(told);
        const goods = { amount: 124_900, tax: 24_980 };
        const amounts = {
          currency: 'SEK',
          goods,
          shipping: { amount: 0, tax: 0 },
          fee: 0,
          total: goods.amount,
          rows: [],
          shares: { refund: 0, storeCredit: 0, exchange: 0, difference: 0, bonus: 0 },
        };
        return ok(ReturnPreview.parse({ decision, lines: [], amounts, creditOn: 'inspected' }));
      },
    ],
    [/^POST \/returns$/, (told) => ok(open(told))],
    [
      /^GET \/returns\/(\w+)$/,
      (told, [id = '']) => {
        own(told);
        const seen = stub.returns.get(id);
        if (seen === undefined) return refusal(404, 'ReturnNotFound');
        const shown = structuredClone(seen);
        moveOn(seen);
        return ok(ReturnView.parse(shown));
      },
    ],
    [/^GET \/returns\/(\w+)\/label$/, () => ({ status: 200, bytes: Buffer.from('%PDF-1.7') })],
    [/^POST \/webhooks\/carriers\/sandbox$/, (told) => tellNews(told, 'ParcelScanned')],
    [/^POST \/webhooks\/warehouse$/, (told) => tellNews(told, 'ItemsInspected')],
  ];

  function own({ headers }: Told): Order {
    const number = sessions.get(headers.authorization?.replace('Bearer ', '') ?? '');
    const known = orders.get(number ?? '');
    if (known === undefined) throw new Error('no session');
    return known.order;
  }

  function orderView(order: Order) {
    const taken = [...stub.returns.values()].some(({ orderNumber }) => orderNumber === order.orderNumber);
    const lines = order.lines.map((line) => ({
      ...line,
      unitsLeft: taken ? 0 : line.quantity,
      returnable: true,
    }));
    return { ...order, lines, reasons: defaultPolicy('SE').reasons, returns: [] };
  }

  function open(told: Told): ReturnView {
    const order = own(told);
    const { lines } = OpenReturnRequest.parse(told.body);
    const idempotencyKey = String(told.headers['idempotency-key']);
    const returnId = keys.get(idempotencyKey) ?? `R${randomBytes(13).toString('hex').toUpperCase()}`;
    keys.set(idempotencyKey, returnId);
    const nothing = { amount: 0, tax: 0 };
    const shares = { refund: 0, storeCredit: 0, exchange: 0, difference: 0, bonus: 0 };
    const inspected = { A: 0, B: 0, C: 0 };
    const decision = { outcome: 'approve', rule: 'otherwise', because: { sv: 'Ja', en: 'Yes' } } as const;
    const view = stub.returns.get(returnId) ?? {
      returnId,
      orderNumber: order.orderNumber,
      status: 'opened' as const,
      goods: 'announced' as const,
      money: 'none' as const,
      openedAt: new Date().toISOString(),
      lines: lines.map(({ remedy: _remedy, exchangeFor: _for, ...line }) => ({
        ...line,
        ...{ sku: 'S', name: 'N', decision, inspected },
      })),
      amounts: { currency: 'SEK', goods: nothing, shipping: nothing, fee: 0, total: 0, rows: [], shares },
      creditOn: 'inspected' as const,
      parcels: [],
      creditNotes: [],
      cancellable: true,
      labelReady: false,
      timeline: [],
    };
    stub.returns.set(returnId, view);
    return ReturnView.parse(view);
  }

  function tellNews(told: Told, type: 'ParcelScanned' | 'ItemsInspected'): Reply {
    verify(told);
    const schema = type === 'ParcelScanned' ? ParcelNewsBody : InspectionNewsBody;
    const { trackingNumber } = schema.parse(told.body);
    const seen = [...stub.returns.values()].find(
      ({ parcels }) => parcels[0]?.trackingNumber === trackingNumber,
    );
    if (seen === undefined) return refusal(404, 'UnknownParcel');
    const id = String(told.headers['webhook-id']);
    if (!news.has(id)) note(seen, type);
    news.add(id);
    return { status: 202, body: { returnId: seen.returnId } };
  }

  function verify({ headers, raw }: Told): void {
    new Webhook(key).verify(raw, {
      'webhook-id': String(headers['webhook-id']),
      'webhook-timestamp': String(headers['webhook-timestamp']),
      'webhook-signature': String(headers['webhook-signature']),
    });
  }

  /** The machine between two looks: books, and credits once the goods were inspected. */
  function moveOn(seen: ReturnView): void {
    if (seen.status === 'opened') {
      const parcels = [{ trackingNumber: `SB${seen.returnId.slice(-8)}`, sscc: '0'.repeat(18) }];
      Object.assign(seen, { status: 'approved', goods: 'booked', parcels, labelReady: true });
      return;
    }
    const inspections = seen.timeline.filter(({ type }) => type === 'ItemsInspected').length;
    if (inspections === 0 || seen.status === 'ended') return;
    stub.credits.set(seen.returnId, (stub.credits.get(seen.returnId) ?? 0) + 124_900 * inspections);
    const credit = { amount: 124_900, tax: 24_980 };
    Object.assign(seen, {
      status: 'ended',
      ending: 'credited',
      money: 'credited',
      credit,
      goods: 'inspected',
    });
    const to = [orders.get(seen.orderNumber)?.email ?? ''];
    mails.push(
      { to, subject: 'Din returetikett' },
      { to, subject: 'Vi har betalat tillbaka 1\u00a0249,00\u00a0kr' },
    );
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const raw = Buffer.concat(chunks).toString();
    const line = `${request.method} ${request.url}`;
    stub.received.push(line);
    const fate = stub.fate(stub.received.length);
    if (fate === 'lose the request') return void request.socket.destroy();
    const body: unknown = raw === '' ? undefined : JSON.parse(raw);
    const reply = answer(line, { body, headers: request.headers, raw });
    if (fate === 'lose the answer') return void request.socket.destroy();
    const contentType = reply.bytes === undefined ? 'application/json' : 'application/pdf';
    response.writeHead(reply.status, { 'content-type': contentType });
    response.end(reply.bytes ?? JSON.stringify(reply.body));
  }

  function answer(line: string, told: Told): Reply {
    for (const [pattern, act] of routes) {
      const match = pattern.exec(line);
      if (match !== null) return act(told, match.slice(1));
    }
    return refusal(404, 'NotFound');
  }

  const server = createServer((request, response) => {
    // what the contracts refuse is a fault of the demo: it meets a 400 that no test expects
    handle(request, response).catch(() => response.writeHead(400).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const stub: StubReturns = {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    received: [],
    credits: new Map(),
    returns: new Map(),
    fate: () => 'answer',
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return stub;
}

function note(seen: ReturnView, type: 'ParcelScanned' | 'ItemsInspected'): void {
  seen.timeline.push({ sequence: seen.timeline.length + 1, type, at: new Date().toISOString() });
}

function ok(body: unknown): Reply {
  return { status: 200, body };
}

function refusal(status: number, name: string): Reply {
  return { status, body: { type: `urn:returflow:problem:${name}`, title: name, status } };
}
