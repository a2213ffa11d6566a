import {
  type AuthorizationServer,
  allowInsecureRequests,
  authorizationCodeGrantRequest,
  type Client,
  calculatePKCECodeChallenge,
  discoveryRequest,
  generateRandomCodeVerifier,
  generateRandomState,
  None,
  processAuthorizationCodeResponse,
  processDiscoveryResponse,
  processRefreshTokenResponse,
  processRevocationResponse,
  refreshTokenGrantRequest,
  revocationRequest,
  type TokenEndpointResponse,
  validateAuthResponse,
} from 'oauth4webapi';
import { forTab } from '../../app/state/stores.ts';
import { settings } from './settings.ts';

/**
 * The sign-in of the shop's people: authorization code with PKCE of a public client (RFC 7636, RFC 9700), against the user pool as it
 * describes itself (OpenID Connect Discovery). What is under way, and the refresh token, are kept by the tab.
 */
const underWay = 'returflow-office-sign-in';
const forRefresh = 'returflow-office-refresh';

const callback = () => `${location.origin}/office/signed-in`;

interface Begun {
  readonly state: string;
  readonly verifier: string;
  /** where to go on afterwards: a path of the office */
  readonly backTo: string;
}

interface Pool {
  readonly server: AuthorizationServer;
  readonly client: Client;
  readonly options: { readonly [allowInsecureRequests]: boolean };
}

let known: Promise<Pool> | undefined;

/** The pool as it describes itself, asked once; again after a failure. */
function pool(): Promise<Pool> {
  known ??= discovered().catch((error: unknown) => {
    known = undefined;
    throw error;
  });
  return known;
}

async function discovered(): Promise<Pool> {
  const { signIn } = await settings();
  const issuer = new URL(signIn.issuer);
  // one machine speaks plain HTTP with itself
  const options = { [allowInsecureRequests]: issuer.protocol === 'http:' };
  const answer = await discoveryRequest(issuer, { ...options, algorithm: 'oidc' });
  return {
    server: await processDiscoveryResponse(issuer, answer),
    client: { client_id: signIn.clientId },
    options,
  };
}

/** Leaves for the page where one signs in, to come back to a path of the office. */
export async function beginSignIn(backTo: string): Promise<void> {
  const { server, client } = await pool();
  const begun: Begun = { state: generateRandomState(), verifier: generateRandomCodeVerifier(), backTo };
  forTab.setItem(underWay, JSON.stringify(begun));
  const url = new URL(server.authorization_endpoint ?? '');
  const asked = {
    response_type: 'code',
    client_id: client.client_id,
    redirect_uri: callback(),
    scope: 'openid',
    state: begun.state,
    code_challenge: await calculatePKCECodeChallenge(begun.verifier),
    code_challenge_method: 'S256',
  };
  for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value);
  location.assign(url);
}

/**
 * Takes what the page to sign in sent along, once, and gives the access token and where to go on.
 * @throws Error where it was begun elsewhere, was refused or does not fit
 */
export async function endSignIn(address: URL): Promise<{ accessToken: string; backTo: string }> {
  const { state, verifier, backTo } = JSON.parse(forTab.getItem(underWay) ?? '{}') as Partial<Begun>;
  forTab.removeItem(underWay);
  if (state === undefined || verifier === undefined) throw new TypeError('no sign-in was begun in this tab');
  const { server, client, options } = await pool();
  const told = validateAuthResponse(server, client, address, state);
  const answer = await authorizationCodeGrantRequest(
    server,
    client,
    None(),
    told,
    callback(),
    verifier,
    options,
  );
  const tokens = await processAuthorizationCodeResponse(server, client, answer, { requireIdToken: true });
  return { accessToken: keep(tokens), backTo: backTo ?? '/office' };
}

function keep({ access_token: accessToken, refresh_token: refresh }: TokenEndpointResponse): string {
  if (refresh !== undefined) forTab.setItem(forRefresh, refresh);
  return accessToken;
}

let renewing: Promise<string | undefined> | undefined;

/** A new access token for the kept refresh token; undefined where that is over, too. Asked at once by several, it asks once. */
export function renewed(): Promise<string | undefined> {
  renewing ??= renew()
    .catch(() => undefined)
    .finally(() => {
      renewing = undefined;
    });
  return renewing;
}

async function renew(): Promise<string | undefined> {
  const refresh = forTab.getItem(forRefresh);
  if (refresh === null) return undefined;
  const { server, client, options } = await pool();
  const answer = await refreshTokenGrantRequest(server, client, None(), refresh, options);
  return keep(await processRefreshTokenResponse(server, client, answer));
}

/** Gives the refresh token back and leaves for the page that ends the pool's own session, which leads back to the office. */
export async function leave(): Promise<void> {
  const refresh = forTab.getItem(forRefresh);
  forTab.removeItem(forRefresh);
  const { server, client, options } = await pool();
  if (refresh !== null) {
    // who leaves is not held up: the token ends by itself within the day
    await revocationRequest(server, client, None(), refresh, options)
      .then(processRevocationResponse)
      .catch(() => undefined);
  }
  const url = new URL(server.end_session_endpoint ?? '');
  url.searchParams.set('client_id', client.client_id);
  url.searchParams.set('logout_uri', `${location.origin}/office`);
  location.assign(url);
}
