import { randomBytes, randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { answerOf, type GatewayAnswer, gatewayMessage } from '../http-api/answer.ts';
import { withinLimit } from '../http-api/within-limit.ts';
import type { Kernel } from '../kernel.ts';
import type { SocketRouteModel, WebSocketApiModel } from '../runtime/app/web-socket-apis.ts';
import { Connections } from './connections.ts';
import { type Caller, connectEvent, disconnectEvent, messageEvent } from './socket-event.ts';

/** API Gateway takes frames of 32 KB and messages of 128 KB; here a message has to come as one frame. */
const largestFrameBytes = 32 * 1024;
const cannotAccept = 1003;
const noCode = 1005;

/** One API Gateway WebSocket API with Lambda integrations and no authorizer. */
export class WebSocketApi {
  readonly connections: Connections;
  readonly model: WebSocketApiModel;
  readonly #kernel: Kernel;
  readonly #server: WebSocketServer;
  /** what $connect decided of a handshake under way */
  readonly #admitted = new WeakMap<IncomingMessage, { caller: Caller; protocol: string | undefined }>();
  #closed = false;

  constructor(kernel: Kernel, model: WebSocketApiModel) {
    this.#kernel = kernel;
    this.model = model;
    this.connections = new Connections(kernel);
    this.#server = new WebSocketServer({
      noServer: true,
      clientTracking: false,
      maxPayload: largestFrameBytes,
      verifyClient: ({ req }, done) => this.#knock(req, done),
      // what the function agreed to, whatever the client likes best
      handleProtocols: (_offered, incoming) => this.#admitted.get(incoming)?.protocol ?? false,
    });
  }

  /** Begins a connection, if $connect lets it in. */
  upgrade(incoming: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.#server.handleUpgrade(incoming, socket, head, (opened) => {
      const admitted = this.#admitted.get(incoming);
      if (admitted === undefined || this.#closed) return opened.terminate();
      this.#hold(admitted.caller, opened);
    });
  }

  /** Ends everything where it is; nobody is told. */
  close(): void {
    this.#closed = true;
    this.connections.cutAll();
    this.#server.close();
  }

  #knock(incoming: IncomingMessage, done: (ok: boolean, code?: number, message?: string) => void): void {
    this.#kernel.work.start('a live connection begins', async () => {
      const { headers, socket } = incoming;
      const caller = {
        connectionId: `${randomBytes(11).toString('base64url')}=`,
        connectedAt: this.#kernel.clock.now(),
        domainName: headers.host ?? 'localhost',
        sourceIp: socket.remoteAddress?.replace(/^::ffff:/, '') ?? '127.0.0.1',
        userAgent: headers['user-agent'] ?? '',
      };
      const answer = await this.#ask(this.#route('$connect'), connectEvent(incoming, caller, this.#place));
      if (answer.status < 200 || answer.status > 299) return done(false, answer.status);
      this.#admitted.set(incoming, { caller, protocol: answer.headers['sec-websocket-protocol'] });
      done(true);
    });
  }

  #hold(caller: Caller, socket: WebSocket): void {
    this.connections.add(caller, socket);
    // a broken frame or socket is an error first, and closed in every case
    socket.on('error', () => undefined);
    socket.on('message', (data, isBinary) => {
      if (isBinary) socket.close(cannotAccept);
      else this.#hear(caller, textOf(data));
    });
    socket.on('close', (code, reason) => {
      this.connections.remove(caller.connectionId);
      const route = this.#route('$disconnect');
      if (this.#closed || route === undefined) return;
      const how = { code, reason: code === noCode ? 'Client-side close frame status not set' : `${reason}` };
      const event = disconnectEvent(caller, this.#place, this.#kernel.clock.now(), how);
      this.#kernel.work.start('a live connection ends', async () => void (await this.#ask(route, event)));
    });
  }

  #hear(caller: Caller, text: string): void {
    const { connectionId } = caller;
    this.connections.touch(connectionId);
    this.#kernel.work.start('a message over a live connection', async () => {
      const route = this.#route(this.#selected(text)) ?? this.#route('$default');
      const say = (message: string) =>
        this.connections.send(
          connectionId,
          JSON.stringify({ message, connectionId, requestId: randomUUID() }),
        );
      if (route === undefined) return void (await say('Forbidden'));
      const now = this.#kernel.clock.now();
      const answer = await this.#ask(route, messageEvent(caller, this.#place, route.routeKey, now, text));
      if (answer.status >= 500) await say('Internal server error');
      else if (route.answers) await this.connections.send(connectionId, answer.body.toString('utf8'));
    });
  }

  get #place() {
    return { apiId: this.model.id, stage: this.model.stage };
  }

  #route(routeKey: string | undefined): SocketRouteModel | undefined {
    return this.model.routes.find((route) => route.routeKey === routeKey);
  }

  /** What a message says where its route stands. The API's own routes are for no message to choose. */
  #selected(text: string): string | undefined {
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      return undefined;
    }
    for (const name of this.model.selection)
      value = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
    return typeof value === 'string' && !value.startsWith('$') ? value : undefined;
  }

  /** Without a route for it a connection begins and ends all the same. */
  async #ask(route: SocketRouteModel | undefined, event: object): Promise<GatewayAnswer> {
    if (route === undefined) return gatewayMessage(200, 'OK');
    const asked = this.#kernel.lambda.invoke(route.functionArn, event);
    const result = await withinLimit(asked, route.timeoutMs);
    if (result === 'timed-out' || !result.ok) return gatewayMessage(502, 'Internal server error');
    return answerOf(result.payload);
  }
}

function textOf(data: RawData): string {
  return (Array.isArray(data) ? Buffer.concat(data) : Buffer.from(data as Buffer)).toString('utf8');
}
