import type { ClientMetadata } from 'oidc-provider';
import type { UserPoolClientModel } from '../runtime/app/identity.ts';

/** The pool's client as the library registers it: public, authorization code with PKCE. */
export function clientMetadata(client: UserPoolClientModel, issuer: string): ClientMetadata {
  return {
    client_id: client.id,
    client_name: client.name,
    token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    redirect_uris: atLocal(client.callbackUrls, issuer),
    post_logout_redirect_uris: atLocal(client.logoutUrls, issuer),
    scope: client.scopes.join(' '),
  };
}

/** The addresses given, and those on this machine also at the port that local has this time. */
export function atLocal(urls: string[], issuer: string): string[] {
  const { port } = new URL(issuer);
  const moved = urls
    .map((url) => new URL(url))
    .filter(({ hostname }) => isThisMachine(hostname))
    .flatMap(({ pathname, search }) =>
      ['localhost', '127.0.0.1'].map((host) => `http://${host}:${port}${pathname}${search}`),
    );
  return [...new Set([...urls, ...moved])];
}

function isThisMachine(hostname: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}
