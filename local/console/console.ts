import type { IncomingMessage, ServerResponse } from 'node:http';
import { readFields } from './fields.ts';
import { refusalOf } from './guard.ts';
import { wholePage } from './layout.ts';
import type { ConsoleOptions } from './options.ts';
import { notFoundPage, problemPage } from './other-pages.ts';
import { routeOf } from './routes.ts';
import { BadRequest, type RawAnswer, type View } from './view.ts';

const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src 'self' data:; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
};

/** The pages under `/local`, each also as JSON (`Accept: application/json`, or `.json` at the end of the path). */
export class Console {
  readonly #options: ConsoleOptions;

  constructor(options: ConsoleOptions) {
    this.#options = options;
  }

  /** Answers what is under `/local`; false for any other path. Never rejects for what a client sent. */
  async handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<boolean> {
    const url = new URL(incoming.url ?? '/', 'http://localhost');
    const path = url.pathname.replace(/\.json$/, '').replace(/(.)\/$/, '$1');
    if (path !== '/local' && !path.startsWith('/local/')) return false;
    const wantsJson =
      url.pathname.endsWith('.json') || incoming.headers.accept?.includes('application/json') === true;
    const refusal = refusalOf(incoming);
    if (refusal !== undefined) this.#send(outgoing, problemPage(403, 'Forbidden', refusal), path, true);
    else if (incoming.method === 'POST') await this.#change(incoming, outgoing, path, wantsJson);
    else await this.#show(outgoing, path, url.searchParams, wantsJson);
    return true;
  }

  async #show(
    outgoing: ServerResponse,
    path: string,
    query: URLSearchParams,
    wantsJson: boolean,
  ): Promise<void> {
    try {
      const answer = (await this.#answer(path, query)) ?? notFoundPage(path);
      if ('title' in answer) this.#send(outgoing, answer, path, wantsJson);
      else write(outgoing, 200, answer);
    } catch (error) {
      this.#send(outgoing, failurePage(error), path, wantsJson);
    }
  }

  async #answer(path: string, query = new URLSearchParams()): Promise<View | RawAnswer | undefined> {
    const found = routeOf(path);
    const page = Math.max(1, Math.floor(Number(query.get('page'))) || 1);
    return found?.route.show(this.#options, { parts: found.parts, query: Object.fromEntries(query), page });
  }

  async #change(
    incoming: IncomingMessage,
    outgoing: ServerResponse,
    path: string,
    wantsJson: boolean,
  ): Promise<void> {
    const sendsJson = incoming.headers['content-type']?.includes('json') === true;
    try {
      const { fields } = await readFields(incoming);
      const change = routeOf(path)?.route.change;
      const next = await change?.(this.#options, fields);
      if (typeof next === 'object') {
        this.#send(outgoing, next, path, wantsJson || sendsJson);
        return;
      }
      if (change !== undefined && !sendsJson && !wantsJson) {
        write(outgoing, 303, { headers: { location: next ?? path }, body: '' });
        return;
      }
      const answer = change === undefined ? notFoundPage(path) : await this.#answer(path);
      if (answer !== undefined && 'title' in answer)
        this.#send(outgoing, answer, path, wantsJson || sendsJson);
    } catch (error) {
      this.#send(outgoing, failurePage(error), path, wantsJson || sendsJson);
    }
  }

  #send(outgoing: ServerResponse, view: View, path: string, asJson: boolean): void {
    const answer: RawAnswer = asJson
      ? { headers: { 'content-type': 'application/json' }, body: `${JSON.stringify(view.json, null, 2)}\n` }
      : { headers: pageHeaders, body: wholePage(view, path, this.#options.clock.now()) };
    write(outgoing, view.status ?? 200, answer);
  }
}

/** What a page or a change threw: the client's mistake by its name, anything else as ours. */
function failurePage(error: unknown): View {
  const isTheirs =
    error instanceof BadRequest || (error instanceof Error && error.name === 'InvalidFaultRate');
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  return problemPage(isTheirs ? 400 : 500, name, message);
}

function write(outgoing: ServerResponse, status: number, { headers, body }: RawAnswer): void {
  // without any referrer a browser sends its forms from the origin `null`, which the guard takes for another page
  const common = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin', vary: 'accept' };
  outgoing.writeHead(status, { 'cache-control': 'no-store', ...common, ...headers });
  outgoing.end(body);
}
