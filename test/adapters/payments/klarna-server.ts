import { randomUUID } from 'node:crypto';
import { type Answer, type Asked, type Mood, type Standing, startWire } from './wire.ts';

interface Capture {
  readonly id: string;
  readonly amount: number;
  /** days that its payment is put off by, in all */
  putOff: number;
}

interface KlarnaOrder {
  readonly currency: string;
  readonly captures: Capture[];
  readonly refunds: { id: string; reference: string | undefined; amount: number }[];
}

export interface KlarnaServer {
  readonly address: URL;
  readonly moods: Mood[];
  /** what was asked for as a refund, or as more time, oldest first, with its idempotency key */
  readonly asked: { readonly key: string; readonly body: Record<string, unknown> }[];
  /** an order that was captured in so many shipments */
  order(captures: readonly number[], currency?: string): string;
  /** by how many days each capture of an order is put off */
  putOff(orderId: string): number[];
  /** a day passes: Klarna honours keys for 24 hours */
  forgetKeys(): void;
  standing(orderId: string): Standing[];
  close(): Promise<void>;
}

const authorization = `Basic ${Buffer.from('PK_wire:secret').toString('base64')}`;
/** Days that the server offers, and what they cost the shop. */
const offered = [
  { number_of_days: 10, amount: 900 },
  { number_of_days: 30, amount: 2_500 },
  { number_of_days: 14, amount: 1_200 },
];

/** Speaks Klarna's Order Management as its OpenAPI and its pages on retries and return fees document it. */
export async function startKlarnaServer(): Promise<KlarnaServer> {
  const orders = new Map<string, KlarnaOrder>();
  const keys = new Map<string, Answer>();
  const moods: Mood[] = [];
  const asked: { key: string; body: Record<string, unknown> }[] = [];

  const captured = ({ captures }: KlarnaOrder) => captures.reduce((sum, { amount }) => sum + amount, 0);
  const refunded = ({ refunds }: KlarnaOrder) => refunds.reduce((sum, { amount }) => sum + amount, 0);

  const refund = (orderId: string, order: KlarnaOrder, body: Record<string, unknown>): Answer => {
    const amount = Number(body.refunded_amount);
    if (!Number.isInteger(amount) || amount < 0) return failure(422, 'UNPROCESSABLE_ENTITY');
    if (order.captures.length === 0) return failure(403, 'REFUND_NOT_ALLOWED');
    if (amount > captured(order) - refunded(order)) return failure(403, 'REFUND_NOT_ALLOWED');
    const lines = (body.order_lines ?? []) as { type: string; total_amount: number }[];
    const isLessFee = lines.some(({ type }) => type === 'return_fee');
    const sum = lines.reduce((total, line) => total + line.total_amount, 0);
    if (isLessFee && (order.captures.length > 1 || sum !== amount)) return failure(403, 'REFUND_NOT_ALLOWED');
    const id = randomUUID();
    const reference = body.reference === undefined ? undefined : String(body.reference);
    order.refunds.push({ id, reference, amount });
    const location = `http://klarna/ordermanagement/v1/orders/${orderId}/refunds/${id}`;
    return { status: 201, headers: { 'refund-id': id, location } };
  };

  const asObject = (orderId: string, order: KlarnaOrder) => ({
    order_id: orderId,
    status: 'CAPTURED',
    fraud_status: 'ACCEPTED',
    purchase_currency: order.currency,
    order_amount: captured(order),
    captured_amount: captured(order),
    refunded_amount: refunded(order),
    captures: order.captures.map(({ id, amount }, place) => ({
      capture_id: id,
      captured_amount: amount,
      // allocated to shipments in their order
      refunded_amount: Math.max(
        0,
        Math.min(amount, refunded(order) - captured({ ...order, captures: order.captures.slice(0, place) })),
      ),
    })),
    refunds: order.refunds.map(({ id, reference, amount }) => ({
      ...{ refund_id: id, refunded_amount: amount, refunded_at: '2026-11-24T08:00:00Z' },
      ...(reference !== undefined && { reference }),
    })),
  });

  /** A change: the same key changes once and gives the same answer, whatever its body, as long as it is honoured. */
  const change = async ({ headers, body: text }: Asked, act: (body: Record<string, unknown>) => Answer) => {
    const key = String(headers['klarna-idempotency-key'] ?? randomUUID());
    const body = JSON.parse(text) as Record<string, unknown>;
    asked.push({ key, body });
    const mood = moods.shift();
    if (mood === 'wrong-key') return { status: 401 };
    if (mood === 'too-many') return failure(429, 'TOO_MANY_REQUESTS');
    if (mood === 'error-before') return failure(503, 'TEMPORARILY_UNAVAILABLE');
    if (mood === 'declines') return failure(403, 'REFUND_NOT_ALLOWED');
    const answer = keys.get(key) ?? act(body);
    keys.set(key, answer);
    if (mood === 'error-after') return failure(500, 'INTERNAL_SERVER_ERROR');
    if (mood === 'hangs-up') return 'hang-up';
    return mood === 'never-answers' ? 'silence' : answer;
  };

  const wire = await startWire(async (request) => {
    const { method, url, headers } = request;
    if (headers.authorization !== authorization) return { status: 401 };
    const [, orderId = '', path = ''] =
      /^\/ordermanagement\/v1\/orders\/([^/]+)\/?(.*)$/.exec(url.pathname) ?? [];
    const order = orders.get(orderId);
    if (order === undefined) return failure(404, 'NO_SUCH_ORDER');
    if (method === 'GET' && path === '') return { status: 200, body: asObject(orderId, order) };
    if (method === 'POST' && path === 'refunds')
      return change(request, (body) => refund(orderId, order, body));
    const [, captureId, what] = /^captures\/([^/]+)\/(.+)$/.exec(path) ?? [];
    const capture = order.captures.find(({ id }) => id === captureId);
    if (capture === undefined) return failure(404, 'NO_SUCH_CAPTURE');
    if (method === 'GET' && what === 'extend-due-date-options') {
      return { status: 200, body: { currency: order.currency.toLowerCase(), options: offered } };
    }
    if (method !== 'PATCH' || what !== 'extend-due-date') return failure(404, 'NOT_FOUND');
    return change(request, ({ number_of_days: days }) => {
      if (!offered.some((option) => option.number_of_days === days)) return failure(403, 'NOT_ALLOWED');
      capture.putOff += Number(days);
      return { status: 204 };
    });
  });

  return {
    ...wire,
    moods,
    asked,
    order(captures, currency = 'SEK') {
      const orderId = randomUUID();
      const made = captures.map((amount) => ({ id: randomUUID(), amount, putOff: 0 }));
      orders.set(orderId, { currency, captures: made, refunds: [] });
      return orderId;
    },
    putOff: (orderId) => (orders.get(orderId)?.captures ?? []).map(({ putOff }) => putOff),
    forgetKeys: () => keys.clear(),
    standing: (paymentId) =>
      (orders.get(paymentId)?.refunds ?? []).map(({ id, amount }) => ({ id, paymentId, amount })),
  };
}

function failure(status: number, code: string): Answer {
  const body = { error_code: code, error_messages: ['It failed.'], correlation_id: randomUUID() };
  return { status, body };
}

/** The credentials that the server takes. */
export const wireCredentials = async () => ({ username: 'PK_wire', password: 'secret' });
