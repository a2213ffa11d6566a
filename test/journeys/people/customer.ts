import { randomUUID } from 'node:crypto';
import { codeOf } from './mailed-code.ts';
import { type Answer, call } from './signed.ts';
import type { RunningWorld } from './world.ts';

export interface Wanted {
  readonly lineId: string;
  readonly quantity: number;
  readonly reason: string;
  readonly photos?: readonly string[];
}

/** A customer with an order, through the public API and nothing else. */
export class Customer {
  readonly #world: RunningWorld;
  readonly #orderNumber: string;
  readonly #email: string;
  #token = '';

  constructor(world: RunningWorld, orderNumber: string, email: string) {
    this.#world = world;
    this.#orderNumber = orderNumber;
    this.#email = email;
  }

  /** what the session of the last sign-in is opened with */
  get token(): string {
    return this.#token;
  }

  async signIn(): Promise<this> {
    const answer = await call('POST', `${this.#world.apiUrl}/sessions`, {
      orderNumber: this.#orderNumber,
      email: this.#email,
    });
    if (answer.status === 202) return this.#enterCode(String(answer.body.ask));
    if (answer.status !== 201) throw new Error(`sign-in failed: ${JSON.stringify(answer.body)}`);
    this.#token = String(answer.body.token);
    return this;
  }

  /** Where the market mails codes: the one that came last. */
  async #enterCode(ask: string): Promise<this> {
    await this.#world.settle();
    const mails = (await this.#world.mailbox.mails()).filter(({ to }) => to.includes(this.#email));
    const codes = mails.map(codeOf).filter((code) => code !== '');
    for (const code of codes) {
      const answer = await call('POST', `${this.#world.apiUrl}/sessions`, { ask, code });
      if (answer.status !== 201) continue;
      this.#token = String(answer.body.token);
      return this;
    }
    throw new Error('no code that was mailed opens a session');
  }

  get(path: string): Promise<Answer> {
    return call('GET', `${this.#world.apiUrl}${path}`, undefined, this.#headers());
  }

  post(path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    return call('POST', `${this.#world.apiUrl}${path}`, body, { ...this.#headers(), ...headers });
  }

  /** Opens a return and lets everything happen that follows at once; gives its id. */
  async opensReturn(lines: readonly Wanted[]): Promise<string> {
    const key = { 'idempotency-key': randomUUID() };
    let answer = await this.post('/returns', { lines }, key);
    for (let tries = 1; tries < 5 && isInProgress(answer); tries += 1) {
      // a try that failed half-way holds its key until it would have timed out
      await this.#world.advance('1m');
      answer = await this.post('/returns', { lines }, key);
    }
    if (answer.status !== 201) throw new Error(`opening failed: ${JSON.stringify(answer.body)}`);
    await this.#world.settle();
    return String(answer.body.returnId);
  }

  async cancels(returnId: string): Promise<Answer> {
    const answer = await this.post(`/returns/${returnId}/cancellation`);
    await this.#world.settle();
    return answer;
  }

  /** The return as the customer sees it now; signs in anew, because time may have passed. */
  async sees(returnId: string): Promise<Record<string, unknown>> {
    await this.signIn();
    const answer = await this.get(`/returns/${returnId}`);
    if (answer.status !== 200) throw new Error(`looking failed: ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  #headers(): Record<string, string> {
    return { authorization: `Bearer ${this.#token}` };
  }
}

const isInProgress = ({ status, body }: Answer) =>
  status === 409 && body.type === 'urn:returflow:problem:RequestInProgress';
