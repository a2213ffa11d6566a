import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { awsError } from '../aws-endpoint/errors.ts';
import type { AwsRequest, AwsResponse, AwsService, Kernel, TimedPart } from '../kernel.ts';
import type { WebSocketApiModel } from '../runtime/app/web-socket-apis.ts';
import { UnsupportedByLocal } from '../unsupported.ts';
import { WebSocketApi } from './web-socket-api.ts';

/** API Gateway's largest message to a connection. */
const largestMessageBytes = 128 * 1024;

/**
 * The template's WebSocket API, if it has one: its connections come in at local's front, under its stage's path, and
 * messages to them at local's AWS (`POST /<stage>/@connections/<id>`).
 */
export class Sockets implements AwsService, TimedPart {
  readonly signingName = 'execute-api';
  readonly name = 'live connections';
  readonly #kernel: Kernel;
  readonly #api: WebSocketApi | undefined;

  /** @throws UnsupportedByLocal for more than one: a second would need an address of its own */
  constructor(kernel: Kernel, models: WebSocketApiModel[]) {
    const [model] = models;
    if (models.length > 1)
      throw new UnsupportedByLocal(`${models.length} WebSocket APIs: one is what local has a port for`);
    this.#kernel = kernel;
    this.#api = model && new WebSocketApi(kernel, model);
  }

  /** Whether a handshake at this address is for the API. */
  serves(url: string): boolean {
    const [path = ''] = url.split('?');
    return this.#api !== undefined && path.replace(/\/$/, '') === `/${this.#api.model.stage}`;
  }

  upgrade(incoming: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.#api?.upgrade(incoming, socket, head);
  }

  nextDue(): number | undefined {
    return this.#api?.connections.nextDue();
  }

  fireDue(now: number): void {
    this.#api?.connections.fireDue(now);
  }

  requires({ method, path }: AwsRequest): { action: string; resources: string[] }[] {
    const { stage, connectionId } = this.#placeIn(path);
    const { region, account } = this.#kernel;
    const api = `arn:aws:execute-api:${region}:${account}:${this.#api?.model.id ?? ''}`;
    const resources = [`${api}/${stage}/${method}/@connections/${connectionId}`];
    return [{ action: 'execute-api:ManageConnections', resources }];
  }

  async handle({ method, path, body }: AwsRequest): Promise<AwsResponse> {
    const { stage, connectionId } = this.#placeIn(path);
    if (method !== 'POST') throw new UnsupportedByLocal(`${method} of a live connection`);
    if (stage !== this.#api?.model.stage) throw new UnsupportedByLocal(`a WebSocket API with stage ${stage}`);
    if (body.length > largestMessageBytes) {
      const says = `a message may have ${largestMessageBytes} bytes`;
      return awsError(this.signingName, 413, 'PayloadTooLargeException', says);
    }
    const taken = await this.#api.connections.send(connectionId, body.toString('utf8'));
    return taken ? { status: 200 } : awsError(this.signingName, 410, 'GoneException', '410');
  }

  close(): void {
    this.#api?.close();
  }

  #placeIn(path: string): { stage: string; connectionId: string } {
    const [, stage, connectionId] = /^\/([^/]+)\/@connections\/([^/]+)$/.exec(path) ?? [];
    if (stage === undefined || connectionId === undefined)
      throw new UnsupportedByLocal(`execute-api at ${path}`);
    return { stage, connectionId: decodeURIComponent(connectionId) };
  }
}
