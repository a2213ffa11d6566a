import createClient, { type Client } from 'openapi-fetch';
import { ApiProblem, problemOf } from './problem.ts';
import type { paths } from './schema.ts';
import { type Patience, patiently, rememberingVersions, type Sender, someSeconds } from './sender.ts';
import { inSession, Session } from './session.ts';

export interface ClientOptions {
  /** where the API is; on the portal's own origin unless told */
  readonly baseUrl?: string;
  readonly session?: Session;
  readonly patience?: Patience;
  readonly fetch?: Sender;
}

export type ApiClient = Client<paths> & { readonly session: Session };

/**
 * The API by its paths, typed by its document. Every request shows the session's token, asks only for what is new, and
 * is sent again while the service is busy. Read answers with `told`.
 */
export function apiClient({
  baseUrl = '/api',
  session = new Session(),
  patience = someSeconds,
  fetch: send = (request) => fetch(request),
}: ClientOptions = {}): ApiClient {
  const sender = inSession(session, rememberingVersions(patiently(send, patience)));
  return Object.assign(createClient<paths>({ baseUrl, fetch: sender }), { session });
}

/**
 * What was answered.
 * @throws ApiProblem by the name of the refusal; Unreachable when nobody answered
 */
export async function told<T>(asked: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await asked.catch((cause: unknown) => {
    // what was called off is the caller's own doing
    if (cause instanceof Error && cause.name === 'AbortError') throw cause;
    throw new ApiProblem('Unreachable', { title: 'The service cannot be reached' }, undefined, cause);
  });
  if (!response.ok) throw problemOf(error, response);
  return data as T;
}

/**
 * The header that names one act, such as opening a return: made once for what somebody wants, and given again however often
 * it is tried, it makes the act happen once.
 */
export const newAct = (): { readonly 'Idempotency-Key': string } => ({
  'Idempotency-Key': crypto.randomUUID(),
});
