import type { IncomingMessage } from 'node:http';

/**
 * Why a request may not see the console, or undefined. A page elsewhere can make a browser ask for this
 * address under its own name (DNS rebinding) or post a form here; both show in these headers.
 */
export function refusalOf({ method, headers }: IncomingMessage): string | undefined {
  const host = headers.host ?? '';
  if (!isOurs(host)) {
    return 'the console is only for localhost, 127.0.0.1 and [::1]';
  }
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

/**
 * Whether a handshake may come to a function: at one of our own names, and, where a page begins it, from a page of this
 * machine. Browsers let any page open a connection to anywhere.
 */
export function mayConnect({ headers: { host = '', origin } }: Pick<IncomingMessage, 'headers'>): boolean {
  return isOurs(host) && (origin === undefined || isOurs(origin.replace(/^https?:\/\//, '')));
}

const isOurs = (host: string) => /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i.test(host);
