import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Sent {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface Listener {
  readonly url: string;
  readonly requests: Sent[];
  close(): Promise<void>;
}

/** Notes every request and refuses it. */
export async function listen(): Promise<Listener> {
  const requests: Sent[] = [];
  const server = createServer(async (request, response) => {
    const { method = '', url = '', headers } = request;
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    requests.push({ method, url, headers, body: Buffer.concat(chunks) });
    response.writeHead(400).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();
const sha256 = (content: string | Buffer) => createHash('sha256').update(content).digest('hex');

/** The signature that the request must bear (AWS Signature Version 4), worked out from what was sent. */
export function signatureOf({ method, url, headers, body }: Sent, secret: string): string {
  const authorization = headers.authorization ?? '';
  const [, day = '', region = '', service = ''] =
    /Credential=\w+\/(\d+)\/([\w-]+)\/([\w-]+)\//.exec(authorization) ?? [];
  const signed = (/SignedHeaders=([\w;-]+)/.exec(authorization)?.[1] ?? '').split(';');
  const { pathname, searchParams } = new URL(url, 'http://any');
  searchParams.sort();
  const canonical = [
    method,
    // S3 alone takes paths as they are sent
    service === 's3' ? pathname : pathname.split('/').map(encodeURIComponent).join('/'),
    searchParams.toString(),
    ...signed.map((name) => `${name}:${String(headers[name]).trim()}`),
    '',
    signed.join(';'),
    headers['x-amz-content-sha256'] ?? sha256(body),
  ].join('\n');
  const scope = `${day}/${region}/${service}/aws4_request`;
  const text = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, sha256(canonical)].join('\n');
  const key = hmac(hmac(hmac(hmac(`AWS4${secret}`, day), region), service), 'aws4_request');
  return hmac(key, text).toString('hex');
}
