import { Agent, request } from 'node:http';
import type { AwsResponse } from '../kernel.ts';

/** The engine answered a call of the runtime's own with an error; `name` is DynamoDB's name for it. */
export class EngineError extends Error {
  override readonly name: string;

  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}

/** Talks to the engine over kept-alive connections. Requests are signed with nothing: the engine does not look. */
export class EngineClient {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 64 });
  readonly #url: URL;

  constructor(url: URL) {
    this.#url = url;
  }

  get address(): string {
    return this.#url.origin;
  }

  /** Sends a request as it came (its body untouched) and gives the answer as it came. */
  forward(target: string, body: Buffer | string): Promise<AwsResponse> {
    return new Promise((resolve, reject) => {
      const sent = request(
        {
          host: this.#url.hostname,
          port: this.#url.port,
          method: 'POST',
          path: '/',
          agent: this.#agent,
          headers: {
            'content-type': 'application/x-amz-json-1.0',
            'content-length': Buffer.byteLength(body),
            'x-amz-target': target,
            'x-amz-date': '20260101T000000Z',
            authorization:
              'AWS4-HMAC-SHA256 Credential=local/20260101/local/dynamodb/aws4_request, SignedHeaders=host, Signature=local',
          },
        },
        (answer) => {
          const chunks: Buffer[] = [];
          answer.on('data', (chunk: Buffer) => chunks.push(chunk));
          answer.on('error', reject);
          answer.on('end', () => {
            const headers: Record<string, string> = {};
            for (const name of ['content-type', 'x-amzn-requestid', 'x-amz-crc32']) {
              const value = answer.headers[name];
              if (typeof value === 'string') headers[name] = value;
            }
            resolve({ status: answer.statusCode ?? 500, headers, body: Buffer.concat(chunks) });
          });
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
  }

  /** A call of the runtime's own: `DynamoDB_20120810.PutItem`. Throws EngineError by DynamoDB's error name. */
  async call(target: string, input: unknown): Promise<unknown> {
    const answer = await this.forward(target, JSON.stringify(input));
    const output: unknown = JSON.parse(String(answer.body ?? '{}'));
    if (answer.status < 300) return output;
    const fields = typeof output === 'object' && output !== null ? output : {};
    const type = '__type' in fields ? String(fields.__type) : 'UnknownError';
    throw new EngineError(type.split('#').at(-1) ?? type, 'message' in fields ? String(fields.message) : '');
  }

  close(): void {
    this.#agent.destroy();
  }
}
