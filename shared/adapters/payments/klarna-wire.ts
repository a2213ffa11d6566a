import * as z from 'zod/mini';
import { neverSent } from './never-sent.ts';

const patienceMs = 10_000;

export interface KlarnaAccess {
  /** the API's address, which says the region and whether it is the playground: `https://api.klarna.com` in Europe */
  readonly address: URL;
  /** name and password of the shop's API credentials; asked for at every call, so that new ones are noticed */
  readonly credentials: () => Promise<{ readonly username: string; readonly password: string }>;
  /** what the customer reads beside a refund, at most 255 characters */
  readonly description: string;
  /** how long an answer may take, in ms */
  readonly timeoutMs?: number | undefined;
}

export interface KlarnaCall {
  readonly method: 'GET' | 'POST' | 'PATCH';
  /** below the order: `refunds` */
  readonly path?: string;
  readonly idempotencyKey?: string;
  readonly body?: object;
}

/** An answer; or that there was none, and whether the request surely never left. */
export type KlarnaAnswer =
  | { readonly status: number; readonly headers: Headers; readonly body: unknown }
  | { readonly status: 'unsent' | 'no-answer'; readonly headers?: undefined; readonly body?: undefined };

/** Whether this can be the id of an order at Klarna. Others would lead elsewhere in its API. */
export const isKlarnaOrder = (orderId: string) => /^[A-Za-z0-9-]+$/.test(orderId);

/** One request about an order, asked once. Says what came of it and judges nothing. */
export async function askKlarna(
  access: KlarnaAccess,
  orderId: string,
  { method, path, idempotencyKey, body }: KlarnaCall,
): Promise<KlarnaAnswer> {
  const { username, password } = await access.credentials();
  const place = ['ordermanagement/v1/orders', orderId, ...(path === undefined ? [] : [path])].join('/');
  try {
    const response = await fetch(new URL(place, access.address), {
      method,
      // an answer from another place is none of Klarna's
      redirect: 'error',
      signal: AbortSignal.timeout(access.timeoutMs ?? patienceMs),
      headers: {
        authorization: `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`,
        accept: 'application/json',
        ...(body && { 'content-type': 'application/json' }),
        ...(idempotencyKey && { 'klarna-idempotency-key': idempotencyKey }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const { status, headers } = response;
    // what Klarna did is in the status: a body that breaks off or is no JSON changes nothing of it
    return { status, headers, body: await response.json().catch(() => undefined) };
  } catch (error) {
    return { status: neverSent(error) ? 'unsent' : 'no-answer' };
  }
}

const failure = z.object({ error_code: z.string().check(z.regex(/^[A-Z_]{1,60}$/)) });

/** Klarna's code of a failure, `REFUND_NOT_ALLOWED`, where its answer has one. */
export function codeOf(body: unknown): string | undefined {
  const read = failure.safeParse(body);
  return read.success ? read.data.error_code : undefined;
}

const orderBody = z.object({
  purchase_currency: z.optional(z.string()),
  captures: z.optional(
    z.array(
      z.object({ capture_id: z.string(), captured_amount: z.int(), refunded_amount: z.optional(z.int()) }),
    ),
  ),
  refunds: z.optional(
    z.array(
      z.object({
        refund_id: z.optional(z.string()),
        reference: z.optional(z.string()),
        refunded_amount: z.int(),
      }),
    ),
  ),
});

/** An order as `GET` tells it, as far as it matters here; undefined when the body is something else. */
export function readOrder(body: unknown): z.infer<typeof orderBody> | undefined {
  const read = orderBody.safeParse(body);
  return read.success ? read.data : undefined;
}

const optionsBody = z.object({
  options: z.optional(z.array(z.object({ number_of_days: z.int(), amount: z.int() }))),
});

/** By how many days the payment of a capture can be put off, and what each costs the shop in minor units. */
export function readOptions(body: unknown): { readonly days: number; readonly fee: number }[] | undefined {
  const read = optionsBody.safeParse(body);
  if (!read.success) return undefined;
  return (read.data.options ?? []).map(({ number_of_days: days, amount: fee }) => ({ days, fee }));
}
