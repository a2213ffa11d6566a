import type { Sender } from './sender.ts';

/** Where a token outlives a page: `sessionStorage` of a browser. */
export interface TokenStore {
  getItem(name: string): string | null;
  setItem(name: string, value: string): void;
  removeItem(name: string): void;
}

/** Where a customer's token is; whoever else signs in on the same origin has a place of their own. */
const customers = 'returflow-token';

/** The token that a client shows: of a customer's session, or of one of the shop's people. */
export class Session {
  readonly #store: TokenStore | undefined;
  readonly #place: string;
  #token: string | undefined;

  constructor(store?: TokenStore, place: string = customers) {
    this.#store = store;
    this.#place = place;
    this.#token = store?.getItem(place) ?? undefined;
  }

  get token(): string | undefined {
    return this.#token;
  }

  /** Shows this token from now on. */
  begin(token: string): void {
    this.#token = token;
    this.#store?.setItem(this.#place, token);
  }

  /** Forgets the token, here and in the store. */
  end(): void {
    this.#token = undefined;
    this.#store?.removeItem(this.#place);
  }
}

/** Shows the session's token, and ends the session when the door does not know it any longer. */
export function inSession(session: Session, send: Sender): Sender {
  return async (request) => {
    const { token } = session;
    if (token !== undefined) request.headers.set('authorization', `Bearer ${token}`);
    const response = await send(request);
    // a role that is missing is a problem of the service's own, and no end
    const atTheDoor = response.headers.get('content-type')?.startsWith('application/json') ?? false;
    const isRefused = response.status === 401 || response.status === 403;
    if (isRefused && atTheDoor && token !== undefined && session.token === token) session.end();
    return response;
  };
}
