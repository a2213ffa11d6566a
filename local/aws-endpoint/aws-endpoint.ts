import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AwsRequest, AwsResponse, AwsService, Clock, RequiredPermission } from '../kernel.ts';
import { listenOnLoopback, shutServer } from '../loopback.ts';
import { UnsupportedByLocal } from '../unsupported.ts';
import { signerOf } from './credentials.ts';
import { accessDenied, awsError } from './errors.ts';
import { operationOf } from './operation.ts';

/** Says whether the holder of an access key may do this; undefined means yes, text means no and why. */
export type Guard = (
  accessKeyId: string,
  signingName: string,
  needs: RequiredPermission[],
) => string | undefined;

export interface AwsEndpointOptions {
  services: AwsService[];
  clock: Clock;
  guard: Guard;
  /** told of every request that local cannot serve, and of every failure of its own */
  complain: (message: string) => void;
}

/** No operation that the app calls takes more (S3 documents are the largest). */
const bodyLimit = 64 * 1024 * 1024;

/** All of local's AWS on one loopback address: finds the service, checks the signer's role, hands over. */
export class AwsEndpoint {
  readonly #options: AwsEndpointOptions;
  readonly #services: Map<string, AwsService>;
  readonly #server: Server;

  constructor(options: AwsEndpointOptions) {
    this.#options = options;
    this.#services = new Map(options.services.map((service) => [service.signingName, service]));
    this.#server = createServer((incoming, outgoing) => {
      this.#serve(incoming, outgoing).catch((error: unknown) => outgoing.destroy(toError(error)));
    });
    // workers keep their connections for as long as they like
    this.#server.keepAliveTimeout = 0;
  }

  /** Makes one more service known; those that need the endpoint's address come after it listens. */
  add(service: AwsService): void {
    this.#services.set(service.signingName, service);
  }

  /** Listens on a free port (or the one given) and tells the URL. */
  listen(port = 0): Promise<string> {
    return listenOnLoopback(this.#server, port);
  }

  close(): Promise<void> {
    return shutServer(this.#server);
  }

  async #serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const url = new URL(incoming.url ?? '/', 'http://127.0.0.1');
    const headers = plainHeaders(incoming);
    const body = await readBody(incoming);
    const answer =
      body === undefined
        ? awsError('', 413, 'RequestEntityTooLarge', `local takes bodies of up to ${bodyLimit} bytes`)
        : await this.#answer(incoming.method ?? 'GET', url, headers, body);
    // the SDK sets its clock by this header, so it is local's time
    outgoing.sendDate = false;
    outgoing.writeHead(answer.status, {
      date: new Date(this.#options.clock.now()).toUTCString(),
      ...answer.headers,
    });
    outgoing.end(answer.body ?? '');
  }

  async #answer(
    method: string,
    url: URL,
    headers: Record<string, string>,
    body: Buffer,
  ): Promise<AwsResponse> {
    const query = url.searchParams;
    const signer = signerOf(headers, query);
    if (signer === undefined)
      return awsError('', 403, 'MissingAuthenticationToken', 'the request is not signed');
    const { accessKeyId, signingName } = signer;
    const operation = operationOf(url.pathname, headers, query, body);
    const what = `${signingName} ${operation ?? `${method} ${url.pathname}`}`;
    const service = this.#services.get(signingName);
    if (service === undefined)
      return this.#unsupported(signingName, what, `AWS service ${signingName} (${what})`);
    const request: AwsRequest = { method, path: url.pathname, query, headers, body, operation };
    try {
      const refusal = this.#options.guard(accessKeyId, signingName, service.requires(request));
      if (refusal !== undefined) {
        this.#options.complain(refusal);
        return accessDenied(signingName, refusal);
      }
      return await service.handle(request);
    } catch (error) {
      if (error instanceof UnsupportedByLocal) return this.#unsupported(signingName, what, error.message);
      this.#options.complain(`${what} failed: ${toError(error).stack ?? String(error)}`);
      return awsError(signingName, 500, 'InternalFailure', `local failed: ${String(error)}`);
    }
  }

  #unsupported(signingName: string, what: string, message: string): AwsResponse {
    this.#options.complain(`${what}: ${message}`);
    return awsError(signingName, 501, 'UnsupportedByLocal', message);
  }
}

function plainHeaders(incoming: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return headers;
}

function readBody(incoming: IncomingMessage): Promise<Buffer | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    incoming.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= bodyLimit) chunks.push(chunk);
    });
    incoming.on('error', reject);
    incoming.on('end', () => resolve(bytes <= bodyLimit ? Buffer.concat(chunks) : undefined));
  });
}

function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
