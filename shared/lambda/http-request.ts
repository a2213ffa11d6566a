import { timingSafeEqual } from 'node:crypto';
import { invalid } from '#contracts/read.ts';
import { Refusal } from '#domain/errors.ts';

/** What our endpoints read of an HTTP API event, payload format 2.0. */
export interface HttpEvent {
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly pathParameters?: Readonly<Record<string, string | undefined>> | undefined;
  readonly queryStringParameters?: Readonly<Record<string, string | undefined>> | undefined;
  readonly body?: string | undefined;
  readonly isBase64Encoded: boolean;
  readonly requestContext: {
    readonly requestId: string;
    readonly http: { readonly sourceIp: string };
    readonly authorizer?:
      | {
          readonly lambda?: Readonly<Record<string, unknown>> | null | undefined;
          readonly jwt?: { readonly claims?: Readonly<Record<string, unknown>> | undefined } | undefined;
        }
      | undefined;
  };
}

/**
 * The address of whoever asks. The API sees the distribution's own address where that passed the request on; the distribution
 * writes the visitor's behind whatever the visitor claims, and the API may write the distribution's last. Only `edgeKey` shows
 * that it was there: without it anybody could claim any address.
 */
export function callerAddress({ headers, requestContext }: HttpEvent, edgeKey: string): string {
  const { sourceIp } = requestContext.http;
  if (!sameText(headers['x-returflow-edge'], edgeKey)) return sourceIp;
  const passed = (headers['x-forwarded-for'] ?? '').split(',').map((address) => address.trim());
  if (passed.at(-1) === sourceIp) passed.pop();
  return passed.at(-1) || sourceIp;
}

function sameText(given: string | undefined, known: string): boolean {
  const [one, other] = [Buffer.from(given ?? ''), Buffer.from(known)];
  return one.length === other.length && timingSafeEqual(one, other);
}

/**
 * The body as it came over the wire.
 * @throws Refusal PayloadTooLarge
 */
export function rawBody(event: HttpEvent, maxBytes: number): Buffer {
  const bytes = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
  if (bytes.length > maxBytes) {
    throw new Refusal('PayloadTooLarge', `the body may have ${maxBytes} bytes, not ${bytes.length}`, {
      maxBytes,
    });
  }
  return bytes;
}

const json = /^application\/([a-z0-9.+-]+\+)?json\s*(;|$)/i;

/**
 * The value that the body says, or undefined when there is none.
 * @throws Refusal UnsupportedMediaType, InvalidRequest
 */
export function jsonBody(event: HttpEvent, bytes: Buffer): unknown {
  if (bytes.length === 0) return undefined;
  if (!json.test(event.headers['content-type'] ?? '')) {
    throw new Refusal('UnsupportedMediaType', 'the content type must be application/json');
  }
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw invalid({ pointer: '#', detail: 'is not JSON in UTF-8' });
  }
}

/**
 * The order that the session opens, as the authorizer said.
 * @throws TypeError when nobody authorized the call: the route was wired without its authorizer
 */
export function sessionOrder(event: HttpEvent): string {
  const orderNumber = event.requestContext.authorizer?.lambda?.orderNumber;
  if (typeof orderNumber !== 'string') throw new TypeError('the route has no session authorizer');
  return orderNumber;
}

/**
 * The session's order, if that is the order that was asked for or none was; what belongs to others does not exist.
 * @throws Refusal OrderNotFound
 */
export function ownOrder(event: HttpEvent, asked: string | undefined): string {
  const orderNumber = sessionOrder(event);
  if (asked !== undefined && asked !== orderNumber)
    throw new Refusal('OrderNotFound', 'no order has that number');
  return orderNumber;
}
