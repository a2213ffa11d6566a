import type * as z from 'zod';
import { type Answer, type OutgoingRequest, type Patience, send, tellAnswer } from '../client/send.ts';
import type { Target } from '../client/target.ts';
import { Trouble } from '../client/trouble.ts';
import type { Narrator } from './narrator.ts';
import { OrderSeen, Preview, ReturnSeen, Session } from './views.ts';

export interface WantedLine {
  readonly lineId: string;
  readonly quantity: number;
  readonly reason: string;
}

/** What a customer does through the public API, one request each. All throw Trouble UnexpectedAnswer for a refusal. */
export interface Customer {
  seeOrder(): Promise<z.infer<typeof OrderSeen>>;
  preview(lines: readonly WantedLine[]): Promise<z.infer<typeof Preview>>;
  /** the same key opens once, and gives the same return again */
  open(lines: readonly WantedLine[], key: string): Promise<ReturnSeen>;
  /** undefined when the API knows no such return; not told, because it is asked over and over */
  look(returnId: string): Promise<ReturnSeen | undefined>;
  fetchLabel(returnId: string): Promise<Uint8Array>;
  cancel(returnId: string): Promise<ReturnSeen>;
}

/** Opens a session with the order's number and the e-mail address that it was placed with. */
export async function enterAsCustomer(
  by: { target: Target; patience: Patience; narrator: Narrator },
  who: { orderNumber: string; email: string },
): Promise<Customer> {
  const { target, patience, narrator } = by;
  const order = `/orders/${encodeURIComponent(who.orderNumber)}`;

  const request = (method: string, path: string, more: Partial<OutgoingRequest> = {}) =>
    send(async () => ({ method, url: `${target.apiUrl}${path}`, ...more }), patience);

  const entered = await request('POST', '/sessions', { body: JSON.stringify(who) });
  const { token, expiresAt } = read(Session, entered, 'POST /sessions');
  narrator.call('POST', '/sessions', entered, `a session until ${expiresAt}`);
  const headers = { authorization: `Bearer ${token}` };

  return {
    async seeOrder() {
      const answer = await request('GET', order, { headers });
      const seen = read(OrderSeen, answer, `GET ${order}`);
      const names = seen.lines.map((line) => `${line.unitsLeft} × ${line.name}`).join(', ');
      narrator.call('GET', order, answer, `may be returned: ${names}`);
      return seen;
    },
    async preview(lines) {
      const path = `${order}/return-preview`;
      const answer = await request('POST', path, { headers, body: JSON.stringify({ lines }) });
      const seen = read(Preview, answer, `POST ${path}`);
      narrator.call('POST', path, answer, `${seen.decision.outcome} by ${seen.decision.rule}`);
      return seen;
    },
    async open(lines, key) {
      const keyed = { ...headers, 'idempotency-key': key };
      const answer = await request('POST', '/returns', { headers: keyed, body: JSON.stringify({ lines }) });
      const seen = read(ReturnSeen, answer, 'POST /returns');
      narrator.call('POST', '/returns', answer, seen.returnId);
      return seen;
    },
    async look(returnId) {
      const answer = await request('GET', `/returns/${returnId}`, { headers });
      if (answer.problem?.name === 'ReturnNotFound') return undefined;
      return read(ReturnSeen, answer, `GET /returns/${returnId}`);
    },
    async fetchLabel(returnId) {
      const path = `/returns/${returnId}/label`;
      const answer = await request('GET', path, { headers });
      narrator.call('GET', path, answer, `${answer.bytes.length} bytes`);
      if (answer.problem !== undefined) throw unexpected(`GET ${path}`, answer);
      return answer.bytes;
    },
    async cancel(returnId) {
      const path = `/returns/${returnId}/cancellation`;
      const answer = await request('POST', path, { headers });
      narrator.call('POST', path, answer);
      return read(ReturnSeen, answer, `POST ${path}`);
    },
  };
}

function read<T>(schema: z.ZodType<T>, answer: Answer, what: string): T {
  const parsed = schema.safeParse(answer.body);
  if (answer.problem !== undefined || !parsed.success) throw unexpected(what, answer);
  return parsed.data;
}

function unexpected(what: string, answer: Answer): Trouble {
  return new Trouble('UnexpectedAnswer', `${what}: ${tellAnswer(answer)}`);
}
