import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod';
import { Trouble } from './trouble.ts';

export interface OutgoingRequest {
  readonly method: string;
  readonly url: string;
  readonly headers?: Record<string, string> | undefined;
  readonly body?: string | undefined;
}

/** An error as the API tells it (RFC 9457), by the name at the end of its type. */
export interface ToldProblem {
  readonly name: string;
  readonly detail: string;
}

export interface Answer {
  readonly status: number;
  /** JSON where the answer is JSON, else undefined */
  readonly body: unknown;
  readonly bytes: Uint8Array;
  /** seconds after which the same request may fare better, where the answer says so */
  readonly retryAfter?: number | undefined;
  /** set for every answer of 400 and above */
  readonly problem?: ToldProblem | undefined;
}

/** How long a request may be tried again, and how to pass the time between tries. */
export interface Patience {
  /** milliseconds of waiting in all */
  readonly forMs: number;
  readonly pause: (ms: number) => Promise<unknown>;
  readonly onRetry?: ((because: string) => void) | undefined;
}

export const aMinute: Patience = { forMs: 60_000, pause: (ms) => wait(ms) };

/** Answers of a service that is busy or on its way up or down; the request may be sent again. */
const passing = new Set([429, 502, 503, 504]);
const longestPauseMs = 2000;
const answerWithinMs = 60_000;

/**
 * Sends a request, again as long as patience lasts while nobody answers, the answer is 429, 502, 503 or 504, or a
 * conflict that says when to come back.
 * `prepare` makes each try anew, so that a signature is of the moment; what is sent must be safe to send twice.
 * @throws Trouble ApiUnreachable
 */
export async function send(prepare: () => Promise<OutgoingRequest>, patience: Patience): Promise<Answer> {
  let waitedMs = 0;
  for (let tries = 1; ; tries += 1) {
    const request = await prepare();
    const answer = await attempt(request);
    if ('status' in answer && !mayPass(answer, patience)) return answer;
    const because = 'status' in answer ? tellAnswer(answer) : answer.unanswered;
    if (waitedMs >= patience.forMs) {
      const after = `${tries} tries in ${Math.round(waitedMs / 1000)} s`;
      throw new Trouble('ApiUnreachable', `${request.method} ${request.url}: ${because} (${after})`);
    }
    patience.onRetry?.(because);
    const backOffMs = Math.min(longestPauseMs, 50 * 2 ** tries) * (0.5 + Math.random() / 2);
    const pauseMs = Math.max(backOffMs, 1000 * (('status' in answer && answer.retryAfter) || 0));
    await patience.pause(pauseMs);
    waitedMs += pauseMs;
  }
}

/** An answer in a few words: its status, and its problem by name. */
export function tellAnswer({ status, problem }: Answer): string {
  return problem === undefined ? String(status) : `${status} ${problem.name}: ${problem.detail}`;
}

function mayPass({ status, retryAfter }: Answer, { forMs }: Patience): boolean {
  if (retryAfter !== undefined && retryAfter * 1000 > forMs) return false;
  return passing.has(status) || (status === 409 && retryAfter !== undefined);
}

async function attempt(request: OutgoingRequest): Promise<Answer | { unanswered: string }> {
  try {
    const response = await fetch(request.url, {
      method: request.method,
      headers: {
        ...(request.body !== undefined && { 'content-type': 'application/json' }),
        ...request.headers,
      },
      ...(request.body !== undefined && { body: request.body }),
      signal: AbortSignal.timeout(answerWithinMs),
    });
    const bytes = new Uint8Array(await response.arrayBuffer());
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    const body = isJson && bytes.length > 0 ? parse(bytes) : undefined;
    const { status, headers } = response;
    const retryAfter = Number(headers.get('retry-after') ?? Number.NaN);
    return {
      status,
      body,
      bytes,
      ...(retryAfter >= 0 && { retryAfter }),
      ...(status >= 400 && { problem: problemOf(status, body) }),
    };
  } catch (error) {
    return { unanswered: causeOf(error) };
  }
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    // what a dying server wrote half is no answer either
    return undefined;
  }
}

const Told = z.object({
  type: z.string(),
  title: z.optional(z.string()),
  detail: z.optional(z.string()),
  errors: z.optional(
    z.array(
      z.object({ pointer: z.optional(z.string()), parameter: z.optional(z.string()), detail: z.string() }),
    ),
  ),
});

function problemOf(status: number, body: unknown): ToldProblem {
  const told = Told.safeParse(body);
  if (!told.success) return { name: `Status${status}`, detail: 'the answer is no problem document' };
  const { type, title, detail = title ?? '', errors = [] } = told.data;
  const places = errors
    .slice(0, 5)
    .map((fault) => `${fault.pointer ?? fault.parameter ?? ''} ${fault.detail}`);
  return { name: type.split(':').at(-1) ?? type, detail: [detail, ...places].join('; ') };
}

function causeOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(cause instanceof Error)) return String(cause);
  return 'code' in cause ? `${cause.code}` : cause.message || cause.name;
}
