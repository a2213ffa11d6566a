import { type Answer, type Asked, type Mood, type Standing, startWire } from './wire.ts';

interface StoredRefund extends Standing {
  readonly key: string;
  status: 'succeeded' | 'pending' | 'requires_action' | 'failed' | 'canceled';
  failureReason?: string;
  /** seconds since 1970 */
  readonly created: number;
}

export interface StripeServer {
  readonly address: URL;
  readonly moods: Mood[];
  /** the form bodies of all requests for a refund, oldest first */
  readonly asked: URLSearchParams[];
  /** a payment that was captured in full; `id` begins with pi_ or ch_ */
  paid(id: string, amount: number, currency?: string): void;
  /** a refund somebody made in Stripe's own pages, without a key of ours, at a moment (ISO 8601) */
  byHand(paymentId: string, amount: number, at?: string): string;
  /** how a refund went in the end */
  turn(id: string, status: StoredRefund['status'], reason?: string): void;
  /** a day passes: Stripe prunes keys that are 24 hours old */
  forgetKeys(): void;
  /** refunds that stand, oldest first */
  standing(paymentId: string): Standing[];
  close(): Promise<void>;
}

export const apiKey = 'sk_test_wire';
/** when refunds are made that nothing else is said of: 2026-11-24T06:40:00Z */
const wireTime = 1_795_502_400;

/** Speaks Stripe's refunds as its API reference and OpenAPI document them: form bodies, idempotency, errors, pages. */
export async function startStripeServer(): Promise<StripeServer> {
  const payments = new Map<string, { amount: number; currency: string }>();
  const refunds: StoredRefund[] = [];
  const keys = new Map<string, { body: string; answer: Answer | undefined }>();
  const moods: Mood[] = [];
  const asked: URLSearchParams[] = [];
  let count = 0;

  const isGone = ({ status }: StoredRefund) => status === 'failed' || status === 'canceled';
  const standing = (paymentId: string) =>
    refunds.filter((refund) => refund.paymentId === paymentId && !isGone(refund));

  const add = (paymentId: string, amount: number, key: string, created = wireTime): StoredRefund => {
    count += 1;
    const refund: StoredRefund = { id: `re_${count}`, paymentId, amount, key, status: 'succeeded', created };
    refunds.push(refund);
    return refund;
  };

  const asObject = (refund: StoredRefund) => ({
    id: refund.id,
    object: 'refund',
    amount: refund.amount,
    balance_transaction: null,
    charge: refund.paymentId.startsWith('ch_') ? refund.paymentId : `ch_of_${refund.paymentId}`,
    created: refund.created,
    currency: payments.get(refund.paymentId)?.currency,
    metadata: refund.key === '' ? {} : { returflow_key: refund.key, returflow_payment: refund.paymentId },
    payment_intent: refund.paymentId.startsWith('pi_') ? refund.paymentId : null,
    reason: null,
    receipt_number: null,
    source_transfer_reversal: null,
    status: refund.status,
    transfer_reversal: null,
    ...(refund.failureReason && { failure_reason: refund.failureReason }),
  });

  /** What carrying out a request comes to, when its parameters are sound. */
  const execute = (form: URLSearchParams, paymentId: string): Answer => {
    const payment = payments.get(paymentId);
    if (payment === undefined) return missing(paymentId);
    const refunded = standing(paymentId).reduce((sum, { amount }) => sum + amount, 0);
    if (refunded === payment.amount) {
      return failure(400, { code: 'charge_already_refunded', message: 'It has already been refunded.' });
    }
    const amount = Number(form.get('amount'));
    if (amount > payment.amount - refunded) {
      return failure(400, { param: 'amount', message: 'It is greater than what is not refunded.' });
    }
    const refund = add(paymentId, amount, form.get('metadata[returflow_key]') ?? '');
    return { status: 200, body: asObject(refund) };
  };

  const create = async ({ body, headers }: Asked): Promise<Answer | 'hang-up' | 'silence'> => {
    const form = new URLSearchParams(body);
    asked.push(form);
    const paymentId = form.get('payment_intent') ?? form.get('charge') ?? '';
    const mood = moods.shift();
    // neither limits nor validation begin to carry anything out, so nothing is kept under the key
    if (mood === 'wrong-key') return failure(401, { message: 'Invalid API Key provided.' });
    if (mood === 'too-many') return failure(429, { code: 'rate_limit', message: 'Too many requests.' });
    if (!/^[1-9]\d*$/.test(form.get('amount') ?? '')) {
      return failure(400, { code: 'parameter_invalid_integer', param: 'amount' });
    }
    const key = String(headers['idempotency-key'] ?? '');
    const before = keys.get(key);
    if (before !== undefined) {
      if (before.body !== body)
        return failure(400, { type: 'idempotency_error', message: 'Other parameters.' });
      if (before.answer === undefined) {
        return failure(409, { type: 'idempotency_error', code: 'idempotency_key_in_use' });
      }
      const { headers: sent, ...answer } = before.answer;
      return { ...answer, headers: { ...sent, 'idempotent-replayed': 'true', 'idempotency-key': key } };
    }
    const running: { body: string; answer: Answer | undefined } = { body, answer: undefined };
    keys.set(key, running);
    // others are taken meanwhile, as by a service of many servers
    await new Promise(setImmediate);
    running.answer =
      mood === 'error-before'
        ? failure(500, { type: 'api_error' })
        : mood === 'declines'
          ? failure(402, { type: 'card_error', code: 'card_declined', decline_code: 'expired_card' })
          : execute(form, paymentId);
    if (mood === 'error-after') running.answer = failure(500, { type: 'api_error' });
    if (mood === 'hangs-up') return 'hang-up';
    if (mood === 'never-answers') return 'silence';
    return { ...running.answer, headers: { 'idempotency-key': key } };
  };

  const list = ({ searchParams }: URL): Answer => {
    const paymentId = searchParams.get('payment_intent') ?? searchParams.get('charge');
    if (paymentId !== null && !payments.has(paymentId)) return missing(paymentId);
    const [gte, lt] = ['created[gte]', 'created[lt]'].map((name) =>
      Number(searchParams.get(name) ?? Number.NaN),
    );
    const isAsked = ({ created, ...refund }: StoredRefund) =>
      paymentId === null ? created >= Number(gte) && created < Number(lt) : refund.paymentId === paymentId;
    const newestFirst = refunds
      .filter(isAsked)
      .reverse()
      .sort((a, b) => b.created - a.created);
    const after = searchParams.get('starting_after');
    const from = after === null ? 0 : newestFirst.findIndex(({ id }) => id === after) + 1;
    const page = newestFirst.slice(from, from + Number(searchParams.get('limit') ?? 10));
    const more = from + page.length < newestFirst.length;
    return {
      status: 200,
      body: { object: 'list', url: '/v1/refunds', has_more: more, data: page.map(asObject) },
    };
  };

  const wire = await startWire(async (request) => {
    const { method, url, headers } = request;
    if (headers.authorization !== `Bearer ${apiKey}`) return failure(401, { message: 'Invalid API Key.' });
    if (method === 'POST' && url.pathname === '/v1/refunds') return create(request);
    if (method === 'GET' && url.pathname === '/v1/refunds') return list(url);
    const one = refunds.find(({ id }) => url.pathname === `/v1/refunds/${id}`);
    return one === undefined ? missing(url.pathname) : { status: 200, body: asObject(one) };
  });

  return {
    ...wire,
    moods,
    asked,
    standing,
    paid: (id, amount, currency = 'sek') => void payments.set(id, { amount, currency }),
    byHand: (paymentId, amount, at) =>
      add(paymentId, amount, '', at === undefined ? wireTime : Date.parse(at) / 1000).id,
    turn(id, status, reason) {
      const refund = refunds.find((one) => one.id === id);
      if (refund === undefined) throw new Error(`no refund ${id}`);
      refund.status = status;
      if (reason !== undefined) refund.failureReason = reason;
    },
    forgetKeys: () => keys.clear(),
  };
}

export function failure(status: number, error: Readonly<Record<string, string>>): Answer {
  const body = { error: { type: 'invalid_request_error', message: 'It failed.', ...error } };
  return { status, body, headers: { 'request-id': 'req_wire' } };
}

export const missing = (what: string) =>
  failure(404, { code: 'resource_missing', message: `No such object: ${what}` });

/** The key that the server takes. */
export const wireApiKey = async () => apiKey;
