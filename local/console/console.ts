import type { IncomingMessage, ServerResponse } from 'node:http';
import { clockPage, moveClock } from './clock-page.ts';
import { executionListPage, executionPage } from './executions-pages.ts';
import { readFields } from './fields.ts';
import { refusalOf } from './guard.ts';
import { pageOf } from './layout.ts';
import { attachment, mailHtml, mailListPage, mailPage, rawMail } from './mail-pages.ts';
import type { ConsoleOptions } from './options.ts';
import { eventsPage, faultsPage, notFoundPage, problemPage, queuesPage, secretsPage } from './other-pages.ts';
import { overviewPage } from './overview-page.ts';
import { signInPage, staffPage } from './staff-page.ts';
import { style } from './style.ts';
import { BadRequest, type Fields, type RawAnswer, type View } from './view.ts';

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
    else if (incoming.method === 'POST') await this.#post(incoming, outgoing, path, wantsJson);
    else {
      const answer = await this.#page(path, Math.max(1, Number(url.searchParams.get('page')) || 1));
      if ('title' in answer) this.#send(outgoing, answer, path, wantsJson);
      else write(outgoing, 200, answer);
    }
    return true;
  }

  async #post(
    incoming: IncomingMessage,
    outgoing: ServerResponse,
    path: string,
    wantsJson: boolean,
  ): Promise<void> {
    try {
      const { fields, isJson } = await readFields(incoming);
      if (path === '/local/staff') {
        const signedIn = await signInPage(this.#options, fields);
        this.#send(outgoing, signedIn, path, wantsJson || isJson);
        return;
      }
      const isDone = await this.#change(path, fields);
      if (isDone && !isJson && !wantsJson) {
        write(outgoing, 303, { headers: { location: path }, body: '' });
        return;
      }
      const answer = isDone ? await this.#page(path, 1) : notFoundPage(path);
      if ('title' in answer) this.#send(outgoing, answer, path, wantsJson || isJson);
    } catch (error) {
      const isTheirs =
        error instanceof BadRequest || (error instanceof Error && error.name === 'InvalidFaultRate');
      const { name, message } = error instanceof Error ? error : new Error(String(error));
      const isJson = wantsJson || incoming.headers['content-type']?.includes('json') === true;
      this.#send(outgoing, problemPage(isTheirs ? 400 : 500, name, message), path, isJson);
    }
  }

  /** False when the path takes no changes. */
  async #change(path: string, fields: Fields): Promise<boolean> {
    if (path === '/local/clock') {
      await moveClock(this.#options, fields);
      return true;
    }
    if (path === '/local/faults') {
      const { seed, ...rates } = fields;
      const numbers = Object.fromEntries(Object.entries(rates).map(([name, rate]) => [name, Number(rate)]));
      this.#options.faults.set(numbers, seed === undefined ? undefined : Number(seed));
      return true;
    }
    if (path !== '/local/queues') return false;
    const queue = this.#options.queues.list().find(({ name }) => name === fields.purge);
    if (queue === undefined) throw new BadRequest(`there is no queue ${fields.purge ?? ''} to purge`);
    this.#options.queues.purge(queue.arn);
    return true;
  }

  async #page(path: string, page: number): Promise<View | RawAnswer> {
    const options = this.#options;
    switch (path) {
      case '/local':
        return overviewPage(options);
      case '/local/mail':
        return mailListPage(options, page);
      case '/local/clock':
        return clockPage(options);
      case '/local/executions':
        return executionListPage(options, page);
      case '/local/events':
        return eventsPage(options, page);
      case '/local/queues':
        return queuesPage(options);
      case '/local/faults':
        return faultsPage(options);
      case '/local/secrets':
        return secretsPage(options);
      case '/local/staff':
        return staffPage(options);
      case '/local/style.css':
        return {
          headers: { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'max-age=60' },
          body: style,
        };
    }
    return (await this.#onePage(path)) ?? notFoundPage(path);
  }

  async #onePage(path: string): Promise<View | RawAnswer | undefined> {
    const [, , section, encoded = '', part, number] = path.split('/');
    const id = safeDecode(encoded);
    if (section === 'executions' && part === undefined) {
      const found = this.#options.executions.find(id);
      return found === undefined ? undefined : executionPage(this.#options, found);
    }
    if (section !== 'mail') return undefined;
    const mail = await this.#options.mailbox.mail(id.replace(/\.eml$/, ''));
    if (mail === undefined) return undefined;
    if (part === undefined) return id.endsWith('.eml') ? rawMail(mail) : mailPage(mail);
    if (part === 'html') return mailHtml(mail);
    return part === 'attachments' ? attachment(mail, Number(number)) : undefined;
  }

  #send(outgoing: ServerResponse, view: View, path: string, asJson: boolean): void {
    const answer: RawAnswer = asJson
      ? { headers: { 'content-type': 'application/json' }, body: `${JSON.stringify(view.json, null, 2)}\n` }
      : { headers: pageHeaders, body: pageOf(view, path, this.#options.clock.now()) };
    write(outgoing, view.status ?? 200, answer);
  }
}

function write(outgoing: ServerResponse, status: number, { headers, body }: RawAnswer): void {
  const common = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', vary: 'accept' };
  outgoing.writeHead(status, { 'cache-control': 'no-store', ...common, ...headers });
  outgoing.end(body);
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
