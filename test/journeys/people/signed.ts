import { Webhook } from 'standardwebhooks';

/** What came back, with the body read as JSON where it is JSON. */
export interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly headers: Headers;
}

const patience = 10;

/** Sends a request, again while the answer says that the house is busy, and reads the answer. */
export async function call(
  method: string,
  url: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const request = {
    method,
    headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  };
  for (let attempt = 1; ; attempt += 1) {
    const response = await fetch(url, request);
    const text = await response.text();
    if (response.status === 503 && attempt < patience) continue;
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    const read = isJson && text !== '' ? JSON.parse(text) : { text };
    return { status: response.status, body: read, headers: response.headers };
  }
}

/** Headers of a Standard Webhooks message, signed as its sender would at that moment. */
export function signature(key: string, id: string, at: number, body: string): Record<string, string> {
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at / 1000)),
    'webhook-signature': new Webhook(key).sign(id, new Date(at), body),
  };
}
