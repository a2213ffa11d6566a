import { createHmac, randomUUID } from 'node:crypto';
import type { HonestRequest, Shop } from './honest-requests.ts';
import type { RawRequest } from './raw.ts';
import type { Signer } from './signers.ts';
import type { RunningWorld } from './world.ts';

export interface Forgery {
  readonly path?: Readonly<Record<string, string>>;
  readonly bytes?: Buffer | undefined;
  readonly headers?: Readonly<Record<string, string | string[] | undefined>>;
  /** who signs it, when (ms after now), and under which id */
  readonly signer?: Signer | undefined;
  readonly signedLater?: number;
  readonly id?: string;
}

export const bytesOf = (value: unknown) => Buffer.from(JSON.stringify(value));

/** Writes requests of a route: the honest one, and honest ones in all but what is forged. */
export function senderOf(world: RunningWorld, shop: Shop, routeKey: string, honest: HonestRequest) {
  const [method = '', template = ''] = routeKey.split(' ');
  const route = world.app.httpApis[0]?.routes.find((one) => one.routeKey === routeKey);
  const isInSession = route?.authorizer !== undefined;
  const isForStaff = route?.jwt !== undefined;
  const honestBytes = honest.body === undefined ? honest.bytes : bytesOf(honest.body);

  const write = (forgery: Forgery = {}): RawRequest => {
    const parts = { ...honest.path, ...forgery.path };
    const body = 'bytes' in forgery ? forgery.bytes : honestBytes;
    const at = world.clock.now() + (forgery.signedLater ?? 0);
    const signer = 'signer' in forgery ? forgery.signer : honest.signer;
    const key = signer && world.signingKey(signer);
    const headers = {
      ...(body !== undefined && {
        'content-type': honest.bytes === undefined ? 'application/json' : 'image/jpeg',
      }),
      ...(isInSession && { authorization: `Bearer ${shop.token}` }),
      ...(isForStaff && { authorization: `Bearer ${shop.staffToken}` }),
      ...(honest.idempotencyKey !== undefined && { 'idempotency-key': honest.idempotencyKey }),
      ...(key && signer === 'stripe' && signedByStripe(key, at, body ?? Buffer.alloc(0))),
      ...(key && signer !== 'stripe' && signed(key, forgery.id ?? randomUUID(), at, body ?? Buffer.alloc(0))),
      ...forgery.headers,
    };
    const given = Object.entries(headers).filter(([, value]) => value !== undefined);
    return {
      method,
      path: template.replaceAll(/\{(\w+)\}/g, (_, name) => parts[name] ?? ''),
      headers: Object.fromEntries(given) as RawRequest['headers'],
      body,
    };
  };
  return { method, template, isInSession, isForStaff, write };
}

export type Sender = ReturnType<typeof senderOf>;

/** Signs bytes of any kind, also those that are no text. */
function signed(key: string, id: string, at: number, bytes: Buffer): Record<string, string> {
  const timestamp = String(Math.floor(at / 1000));
  const hmac = createHmac('sha256', Buffer.from(key.replace(/^whsec_/, ''), 'base64'));
  const signature = hmac.update(`${id}.${timestamp}.`).update(bytes).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
}

/** As Stripe signs, with the very text of its secret. */
export function signedByStripe(key: string, at: number, bytes: Buffer): Record<string, string> {
  const timestamp = String(Math.floor(at / 1000));
  const signature = createHmac('sha256', key).update(`${timestamp}.`).update(bytes).digest('hex');
  return { 'stripe-signature': `t=${timestamp},v1=${signature}` };
}
