import { createHmac } from 'node:crypto';
import type { Shop } from './honest-requests.ts';
import type { Named } from './hostile-requests.ts';
import type { Sender } from './sender.ts';

const decoded = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString());
const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** What a stranger, a customer, or one of the shop's people without a role may show at a route for staff. */
export function badTokens({ write }: Sender, shop: Shop): Named[] {
  const { staffToken, expiredStaffToken, rolelessToken, token } = shop;
  const [head = '', claims = '', signature = ''] = staffToken.split('.');
  const header = decoded(head);
  const as = (authorization: string | string[] | undefined) => write({ headers: { authorization } });
  const [, theirs = '', theirSignature = ''] = rolelessToken.split('.');
  const promoted = encoded({ ...decoded(theirs), 'cognito:groups': ['admin'] });
  const symmetric = `${encoded({ ...header, alg: 'HS256' })}.${claims}`;
  const guessed = createHmac('sha256', String(header.kid)).update(symmetric).digest('base64url');
  return [
    ['no token', as(undefined)],
    ['empty token', as('')],
    ['expired token', as(`Bearer ${expiredStaffToken}`)],
    ['RoleMissing', as(`Bearer ${rolelessToken}`)],
    ['a customer’s session', as(`Bearer ${token}`)],
    ['token by another scheme', as(`Basic ${staffToken}`)],
    ['token cut short', as(`Bearer ${staffToken.slice(0, -8)}`)],
    ['token without signature', as(`Bearer ${head}.${claims}.`)],
    ['unsigned token', as(`Bearer ${encoded({ ...header, alg: 'none' })}.${claims}.`)],
    ['token signed with a word', as(`Bearer ${symmetric}.${guessed}`)],
    ['token with other groups', as(`Bearer ${head}.${promoted}.${theirSignature}`)],
    [
      'token with other keys',
      as(`Bearer ${encoded({ ...header, kid: '../../dev/null' })}.${claims}.${signature}`),
    ],
    ['two tokens', as([`Bearer ${staffToken}`, `Bearer ${staffToken}`])],
    ['long token', as(`Bearer ${'x'.repeat(8000)}`)],
    ['token in bytes', as('Bearer \u00ff\u00fe')],
  ];
}
