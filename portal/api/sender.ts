import { retryAfterOf } from './problem.ts';

/** Sends a request and gives its answer, whatever that is; throws where nobody answers. */
export type Sender = (request: Request) => Promise<Response>;

/** How long a request is tried again before its refusal is told. */
export interface Patience {
  /** seconds of waiting in all */
  readonly seconds: number;
  readonly pause: (ms: number) => Promise<void>;
}

export const someSeconds: Patience = {
  seconds: 10,
  pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};

const leastMs = 250;

/**
 * Sends again, the same to the last byte, while the service is busy (429, 503, or a 409 that says when to come back) and
 * patience lasts. What nobody answers is sent again only if that can do nothing twice: a reading, or an act with a key.
 */
export function patiently(send: Sender, { seconds, pause }: Patience): Sender {
  return async (request) => {
    let waitedMs = 0;
    for (let tries = 0; ; tries += 1) {
      const attempt = await answerOr(send, request);
      const pauseMs = attempt.again
        ? Math.max(1000 * attempt.after, leastMs * 2 ** tries)
        : Number.POSITIVE_INFINITY;
      if (waitedMs + pauseMs > 1000 * seconds) return attempt.answer();
      await pause(pauseMs);
      request.signal.throwIfAborted();
      waitedMs += pauseMs;
    }
  };
}

interface Attempt {
  readonly again: boolean;
  /** seconds */
  readonly after: number;
  /** gives what came of it, or throws it */
  readonly answer: () => Response;
}

async function answerOr(send: Sender, request: Request): Promise<Attempt> {
  try {
    const response = await send(request.clone());
    const after = retryAfterOf(response);
    const isBusy = response.status === 429 || response.status === 503;
    const again = isBusy || (response.status === 409 && after !== undefined);
    return { again, after: after ?? 0, answer: () => response };
  } catch (error) {
    const isHarmless = request.method === 'GET' || request.headers.has('idempotency-key');
    return {
      again: isHarmless && !request.signal.aborted,
      after: 0,
      answer: () => {
        throw error;
      },
    };
  }
}

const mostVersions = 50;

/**
 * Asks only for what is new: sends the ETag of what it has of an address, and answers with that where nothing has changed.
 * What belongs to one session is not given to another.
 */
export function rememberingVersions(send: Sender): Sender {
  const versions = new Map<string, { etag: string; response: Response }>();
  return async (request) => {
    if (request.method !== 'GET') return send(request);
    const name = `${request.url} ${request.headers.get('authorization')}`;
    const known = versions.get(name);
    if (known !== undefined) request.headers.set('if-none-match', known.etag);
    const response = await send(request);
    if (response.status === 304 && known !== undefined) return known.response.clone();
    const etag = response.headers.get('etag');
    versions.delete(name);
    if (response.ok && etag !== null) versions.set(name, { etag, response: response.clone() });
    const [oldest] = versions.keys();
    if (versions.size > mostVersions && oldest !== undefined) versions.delete(oldest);
    return response;
  };
}
