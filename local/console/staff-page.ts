import type { SignedIn } from '../identity/sign-in.ts';
import { type Html, html } from './html.ts';
import type { ConsoleOptions } from './options.ts';
import { facts, grid } from './parts.ts';
import { BadRequest, type Fields, type View } from './view.ts';
import { distance, instant, json } from './words.ts';

/** Who can sign in as one of the shop's people, and a button for each. */
export function staffPage({ staff }: ConsoleOptions): View {
  const pools = staff.pools();
  const body = pools.map(
    ({ pool, users }) => html`<h2>${pool.name}</h2>
${facts([
  ['Issuer', html`<a href="${pool.issuer}/.well-known/openid-configuration">${pool.issuer}</a>`],
  ...pool.clients.map(({ id, name }): [string, Html] => [
    'Client',
    html`<code>${id}</code> <span class="dim">${name}</span>`,
  ]),
])}
${grid(
  ['User', 'Roles', 'Reference', 'Token'],
  users.map(({ name, roles, description, reference }) => [
    html`${name}<br><span class="dim">${description}</span>`,
    roles.join(', ') || 'none',
    html`<code>${reference}</code>`,
    html`<form method="post" action="/local/staff"><button name="role" value="${name}">Sign in as ${name}</button></form>`,
  ]),
)}`,
  );
  return {
    title: 'Staff',
    json: {
      pools: pools.map(({ pool, users }) => ({
        name: pool.name,
        issuer: pool.issuer,
        clients: pool.clients.map(({ id, name }) => ({ id, name })),
        users,
      })),
    },
    body: pools.length === 0 ? html`<p class="dim">The app has no user pool.</p>` : html`${body}`,
  };
}

/**
 * Signs a demo user in, `{ role }`, and shows the token.
 * @throws BadRequest for somebody whom no pool knows
 */
export async function signInPage({ staff, clock }: ConsoleOptions, { role = '' }: Fields): Promise<View> {
  const known = staff.pools().flatMap(({ users }) => users.map(({ name }) => name));
  if (!known.includes(role)) throw new BadRequest(`give a role: ${known.join(', ')}`);
  const { accessToken, expiresAt, claims } = await staff.signIn(role);
  const endsAt = Date.parse(expiresAt);
  return {
    title: `Signed in as ${role}`,
    json: { accessToken, expiresAt } satisfies Omit<SignedIn, 'claims'>,
    body: html`<p>Good until ${instant(endsAt)} <span class="dim">${distance(clock.now(), endsAt)}</span>, local time.</p>
<h2>Try it</h2><pre tabindex="0">curl ${staff.apiUrl}/staff/me -H 'authorization: Bearer ${accessToken}'</pre>
<h2>Claims</h2>${json(claims)}
<h2>Access token</h2><pre tabindex="0">${accessToken}</pre>
<p><a href="/local/staff">All demo users</a></p>`,
  };
}
