import * as z from 'zod';

/** What the gateway sends to the client. */
export interface GatewayAnswer {
  status: number;
  headers: Record<string, string>;
  cookies: string[];
  body: Buffer;
}

const scalar = z.union([z.string(), z.number(), z.boolean()]);

const formatted = z.object({
  statusCode: z.coerce.number().int().min(100).max(599),
  headers: z.record(z.string(), scalar.nullable()).nullish(),
  cookies: z.array(z.string()).nullish(),
  body: scalar.nullish(),
  isBase64Encoded: z.boolean().nullish(),
});

/**
 * The answer that a function's result stands for in payload format 2.0: a response with a `statusCode`, or any
 * other JSON as a 200 with that JSON. A response that does not hold together is a 500, as in API Gateway.
 */
export function answerOf(result: unknown): GatewayAnswer {
  if (typeof result !== 'object' || result === null || !('statusCode' in result)) return inferred(result);
  const parsed = formatted.safeParse(result);
  if (!parsed.success) return gatewayMessage(500, 'Internal Server Error');
  const { statusCode, headers, cookies, body, isBase64Encoded } = parsed.data;
  const given = Object.entries(headers ?? {}).filter(([, value]) => value !== null);
  const text = String(body ?? '');
  return {
    status: statusCode,
    headers: {
      'content-type': 'text/plain;charset=UTF-8',
      ...Object.fromEntries(given.map(([name, value]) => [name.toLowerCase(), String(value)])),
    },
    cookies: cookies ?? [],
    body: Buffer.from(text, isBase64Encoded === true ? 'base64' : 'utf8'),
  };
}

/** An answer of the gateway's own. */
export function gatewayMessage(status: number, message: string): GatewayAnswer {
  return json(status, JSON.stringify({ message }));
}

function inferred(result: unknown): GatewayAnswer {
  return json(200, typeof result === 'string' ? result : JSON.stringify(result ?? null));
}

function json(status: number, text: string): GatewayAnswer {
  return { status, headers: { 'content-type': 'application/json' }, cookies: [], body: Buffer.from(text) };
}
