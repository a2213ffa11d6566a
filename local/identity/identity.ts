import type { IncomingMessage, ServerResponse } from 'node:http';
import type { JSONWebKeySet } from 'jose';
import type { Provider } from 'oidc-provider';
import { readFields } from '../console/fields.ts';
import { hostRefusalOf, refusalOf } from '../console/guard.ts';
import type { Kernel } from '../kernel.ts';
import type { UserPoolModel } from '../runtime/app/identity.ts';
import { type DemoUser, demoUsersOf } from './demo-users.ts';
import { keysOf, type PoolKeys, publicHalf } from './kept-keys.ts';
import { atLocalTime } from './local-time.ts';
import { choicePage, troublePage } from './pages.ts';
import { makeProvider } from './provider.ts';
import { type SignedIn, signIn } from './sign-in.ts';

/** A pool as it runs; its keys and its provider are made when they are first asked for. */
interface RunningPool {
  model: UserPoolModel;
  users: DemoUser[];
  keys(): Promise<PoolKeys>;
  provider(): Promise<Provider>;
}

/** The user pools of the template, below `/local/identity`: their tokens, and the page to sign in. */
export class Identity {
  readonly #kernel: Kernel;
  readonly #pools: RunningPool[];

  constructor(kernel: Kernel, options: { pools: UserPoolModel[] }) {
    this.#kernel = kernel;
    this.#pools = options.pools.map((model) => {
      const users = demoUsersOf(model);
      const keys = once(() => keysOf(kernel.store, model.id));
      const provider = once(async () =>
        makeProvider({ pool: model, users, keys: await keys(), store: kernel.store }),
      );
      return { model, users, keys, provider };
    });
  }

  /** The pools and who can sign in to them. */
  list(): { pool: UserPoolModel; users: DemoUser[] }[] {
    return this.#pools.map(({ model, users }) => ({ pool: model, users }));
  }

  /** Signs a demo user in. @throws Error when no pool knows that user, or a step is refused */
  signIn(user: string): Promise<SignedIn> {
    const pool = this.#pools.find(({ users }) => users.some(({ name }) => name === user));
    if (pool === undefined) throw new Error(`no pool knows ${user}`);
    return signIn(pool.model, user);
  }

  /** What tokens of an issuer are verified with, or undefined when it is no pool of the template. */
  async keysOf(issuer: string): Promise<JSONWebKeySet | undefined> {
    const pool = this.#pools.find(({ model }) => model.issuer === issuer);
    return pool && { keys: [publicHalf((await pool.keys()).signing)] };
  }

  /** Answers what is below a pool's address; false for any other path. */
  async handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<boolean> {
    const url = incoming.url ?? '/';
    const pool = this.#pools.find(({ model }) => url.startsWith(`${new URL(model.issuer).pathname}/`));
    if (pool === undefined) return false;
    const path = url.slice(new URL(pool.model.issuer).pathname.length);
    const refusal = hostRefusalOf(incoming);
    if (refusal !== undefined) send(outgoing, 403, troublePage('Forbidden', refusal));
    else {
      outgoing.setHeader('content-security-policy', policyOf(pool.model));
      const provider = await pool.provider();
      // the library works out its own addresses from both: where the one ends as the other, the rest is where it lives
      const asked = forLibrary(path);
      Object.assign(incoming, { originalUrl: new URL(pool.model.issuer).pathname + asked, url: asked });
      await atLocalTime(this.#kernel.clock.now(), () =>
        path.startsWith('/sign-in/')
          ? askWho(provider, pool, incoming, outgoing)
          : provider.callback()(incoming, outgoing),
      );
    }
    return true;
  }
}

/** Whom to be is asked with a page, and told with a form that only that page can send. */
async function askWho(
  provider: Provider,
  { users }: RunningPool,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const refusal = refusalOf(incoming);
  if (refusal !== undefined) return send(outgoing, 403, troublePage('Forbidden', refusal));
  try {
    const { params } = await provider.interactionDetails(incoming, outgoing);
    const client = await provider.Client.find(String(params.client_id));
    if (incoming.method !== 'POST') return send(outgoing, 200, choicePage(users, client?.clientName ?? ''));
    const { fields } = await readFields(incoming);
    const user = users.find(({ name }) => name === fields.user);
    if (user === undefined)
      return send(outgoing, 400, troublePage('UnknownUser', 'choose one of the buttons'));
    await provider.interactionFinished(incoming, outgoing, { login: { accountId: user.reference } });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    send(outgoing, 400, troublePage(error.name, error.message));
  }
}

/** Cognito calls the address to go to after signing out `logout_uri`. */
function forLibrary(path: string): string {
  const [route = '', query] = path.split('?');
  if (route !== '/logout' || query === undefined) return path;
  const given = new URLSearchParams(query);
  const goOn = given.get('logout_uri');
  if (goOn !== null) given.set('post_logout_redirect_uri', goOn);
  return `${route}?${given}`;
}

/** A form's answer may lead to a client's page, which browsers hold to be part of sending the form. */
function policyOf({ clients, issuer }: UserPoolModel): string {
  const urls = clients.flatMap(({ callbackUrls, logoutUrls }) => [...callbackUrls, ...logoutUrls]);
  const { port } = new URL(issuer);
  const origins = [
    ...urls.map((url) => new URL(url).origin),
    `http://localhost:${port}`,
    `http://127.0.0.1:${port}`,
  ];
  const forms = [...new Set(origins)].join(' ');
  return `default-src 'none'; style-src 'self'; script-src 'self'; form-action 'self' ${forms}; base-uri 'none'; frame-ancestors 'none'`;
}

function send(outgoing: ServerResponse, status: number, page: string): void {
  outgoing.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    // with none at all, browsers do not say either whose page sends the form
    'referrer-policy': 'same-origin',
  });
  outgoing.end(page);
}

/** Makes a thing when it is first asked for, and that one ever after. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
