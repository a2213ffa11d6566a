import type { DatabaseSync } from 'node:sqlite';
import type { Configuration, KoaContextWithOIDC, Provider } from 'oidc-provider';
import type { UserPoolModel } from '../runtime/app/identity.ts';
import { clientMetadata } from './clients.ts';
import type { DemoUser } from './demo-users.ts';
import { KeptItems } from './kept-items.ts';
import type { PoolKeys } from './kept-keys.ts';
import { signedOutPage, signOutPage, troublePage } from './pages.ts';

export interface PoolParts {
  pool: UserPoolModel;
  users: DemoUser[];
  keys: PoolKeys;
  store: DatabaseSync;
}

/** How long Cognito keeps a session of its pages, a code, and a sign-in that was begun, in seconds. */
const sessionSeconds = 3600;
const codeSeconds = 300;
const signInSeconds = 600;

/** An OpenID provider that gives the tokens of a user pool, at the paths that Cognito has. */
export async function makeProvider(parts: PoolParts): Promise<Provider> {
  const { Provider } = await import('oidc-provider');
  return new Provider(parts.pool.issuer, configurationOf(parts));
}

function configurationOf({ pool, users, keys, store }: PoolParts): Configuration {
  const basePath = new URL(pool.issuer).pathname;
  const clientOf = (id: string | undefined) => pool.clients.find((one) => one.id === id);
  const userOf = (reference: string | undefined) => users.find((one) => one.reference === reference);
  // what tokens are for; no address, because local may have another port after a restart
  const resource = `urn:returflow:user-pool:${pool.id}`;
  const scopes = [...new Set(pool.clients.flatMap((client) => client.scopes))];
  return {
    adapter: (kind: string) => new KeptItems(store, pool.id, kind),
    clients: pool.clients.map((client) => clientMetadata(client, pool.issuer)),
    clientAuthMethods: ['none'],
    jwks: { keys: [keys.signing] },
    cookies: { keys: [keys.cookies], long: { path: basePath, httpOnly: true, sameSite: 'lax' } },
    routes: {
      authorization: '/oauth2/authorize',
      token: '/oauth2/token',
      revocation: '/oauth2/revoke',
      end_session: '/logout',
      jwks: '/.well-known/jwks.json',
    },
    responseTypes: ['code'],
    scopes,
    claims: { openid: ['sub', ...Object.keys(idClaims({ reference: '', roles: [''] }))] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    issueRefreshToken: () => true,
    rotateRefreshToken: ({ oidc }) => clientOf(oidc.client?.clientId)?.rotates === true,
    expiresWithSession: () => false,
    clientBasedCORS: (_context, origin, client) =>
      (client.redirectUris ?? []).some((uri) => new URL(uri).origin === origin),
    features: {
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      // access tokens are for the API, and say who it is themselves
      userinfo: { enabled: false },
      revocation: {
        enabled: true,
        allowedPolicy: (_context, client, token) => token.clientId === client.clientId,
      },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (context, form) => {
          context.body = signOutPage(form);
        },
        postLogoutSuccessSource: (context) => {
          context.body = signedOutPage();
        },
      },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => resource,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: scopes.join(' '),
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
    extraTokenClaims: (_context, token) => {
      const user = 'accountId' in token ? userOf(token.accountId) : undefined;
      return user && { ...groupsOf(user), token_use: 'access', version: 2, username: user.reference };
    },
    formats: {
      customizers: {
        // Cognito's access tokens are for a client, not for an audience; the library wants to see one
        jwt: (_context, _token, { payload }) => {
          Object.defineProperty(payload, 'aud', { value: payload.aud, enumerable: false, writable: true });
        },
      },
    },
    findAccount: (_context, reference) => {
      const user = userOf(reference);
      return user && { accountId: reference, claims: () => ({ sub: reference, ...idClaims(user) }) };
    },
    loadExistingGrant: (context) => grantAll(context, resource),
    interactions: { url: (_context, { uid }) => `${basePath}/sign-in/${uid}` },
    renderError: (context, { error, error_description: description = '' }) => {
      context.type = 'html';
      context.body = troublePage(error, description);
    },
    ttl: {
      AccessToken: (_context, _token, client) => clientOf(client.clientId)?.accessTokenSeconds ?? 0,
      IdToken: (_context, _token, client) => clientOf(client.clientId)?.idTokenSeconds ?? 0,
      // one that was given for another ends when that one would have
      RefreshToken: ({ oidc }, _token, client) =>
        oidc.entities.RotatedRefreshToken?.remainingTTL ??
        clientOf(client.clientId)?.refreshTokenSeconds ??
        0,
      Grant: (_context, { clientId }) => clientOf(clientId)?.refreshTokenSeconds ?? 0,
      AuthorizationCode: codeSeconds,
      Interaction: signInSeconds,
      Session: sessionSeconds,
    },
  };
}

/** Nobody is asked whether the shop's own client may know who they are. */
async function grantAll({ oidc }: KoaContextWithOIDC, resource: string) {
  const { client, session } = oidc;
  if (client === undefined || session?.accountId === undefined) return undefined;
  const grant = new oidc.provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  const scope = client.scope ?? '';
  grant.addOIDCScope(scope);
  grant.addResourceScope(resource, scope);
  await grant.save();
  return grant;
}

/** Somebody in no group has no such claim. */
function groupsOf({ roles }: Pick<DemoUser, 'roles'>) {
  return roles.length === 0 ? {} : { 'cognito:groups': roles };
}

function idClaims(user: Pick<DemoUser, 'reference' | 'roles'>) {
  return { ...groupsOf(user), 'cognito:username': user.reference, token_use: 'id' };
}
