import type { IncomingMessage } from 'node:http';

/**
 * Why a request may not see the console, or undefined. A page elsewhere can make a browser ask for this
 * address under its own name (DNS rebinding) or post a form here; both show in these headers.
 */
export function refusalOf({ method, headers }: IncomingMessage): string | undefined {
  const host = headers.host ?? '';
  const refusal = hostRefusalOf({ headers });
  if (refusal !== undefined) return refusal;
  const isChange = method !== 'GET' && method !== 'HEAD';
  const { origin } = headers;
  if (isChange && origin !== undefined && origin.toLowerCase() !== `http://${host.toLowerCase()}`) {
    return 'the console takes changes from its own pages only';
  }
  if (isChange && headers['sec-fetch-site'] === 'cross-site') {
    return 'the console takes changes from its own pages only';
  }
  return undefined;
}

/** The half of it that holds for every request, also those that another of this machine's pages may make. */
export function hostRefusalOf({ headers }: Pick<IncomingMessage, 'headers'>): string | undefined {
  return isHere(headers.host) ? undefined : 'the console is only for localhost, 127.0.0.1 and [::1]';
}

/**
 * Whether a handshake may come to a function: at one of our own names, and, where a page begins it, from a page of this
 * machine. Browsers let any page open a connection to anywhere.
 */
export function mayConnect({ headers: { host, origin } }: Pick<IncomingMessage, 'headers'>): boolean {
  return isHere(host) && (origin === undefined || isHere(origin.replace(/^https?:\/\//, '')));
}

const isHere = (host = '') => /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i.test(host);
