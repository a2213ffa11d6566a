import { compactVerify, createLocalJWKSet, decodeProtectedHeader, type JSONWebKeySet } from 'jose';
import * as z from 'zod';
import type { Clock } from '../kernel.ts';
import type { JwtAuthorizerModel, RouteModel } from '../runtime/app/http-apis.ts';
import { UnsupportedByLocal } from '../unsupported.ts';
import type { GatewayRequest } from './request-event.ts';

/** What tokens of an issuer are verified with; undefined for one that nobody knows. */
export type KeysOf = (issuer: string) => Promise<JSONWebKeySet | undefined>;

/** What the function sees of the token. */
export interface JwtContext {
  claims: Record<string, string>;
  scopes: string[] | null;
}

export type JwtDecision =
  | { kind: 'allowed'; jwt: JwtContext }
  /** `challenge` is what the answer's `www-authenticate` says */
  | { kind: 'unauthorized' | 'forbidden'; challenge: string };

const words = z.union([z.string(), z.array(z.string())]);
const Claims = z.looseObject({
  exp: z.number(),
  nbf: z.optional(z.number()),
  iat: z.optional(z.number()),
  iss: z.optional(z.string()),
  aud: z.optional(words),
  client_id: z.optional(z.string()),
  scope: z.optional(words),
  scp: z.optional(words),
});
type Claims = z.infer<typeof Claims>;

/** Why a token is not taken, in the words of the challenge. */
class NotTaken extends Error {
  override readonly name = 'NotTaken';
}

const source = '$request.header.Authorization';

/** @throws UnsupportedByLocal for a token that is looked for anywhere but in the authorization header */
export function checkJwtAuthorizer({ name, identitySource }: JwtAuthorizerModel): void {
  if (identitySource.toLowerCase() !== source.toLowerCase())
    throw new UnsupportedByLocal(`authorizer ${name} with identity source ${identitySource}`);
}

/**
 * Whether the request's token is taken, by the rules of the JWT authorizer (API Gateway developer guide, "Control access to
 * HTTP APIs with JWT authorizers"): RSA signature by a key that `kid` names, `iss`, `aud` or, without one, `client_id`,
 * `exp`, `nbf`, `iat`, and one of the route's scopes.
 */
export async function decideByToken(
  request: GatewayRequest,
  model: NonNullable<RouteModel['jwt']>,
  clock: Clock,
  keysOf: KeysOf,
): Promise<JwtDecision> {
  const token = request.headers.authorization?.replace(/^Bearer +/i, '') ?? '';
  if (token === '') return { kind: 'unauthorized', challenge: 'Bearer' };
  const wanted = model.scopes.join(' ');
  const keys = (await keysOf(model.issuer)) ?? { keys: [] };
  try {
    const claims = await claimsOf(token, model, clock.now(), keys);
    const scopes = scopesOf(claims);
    if (wanted !== '' && !model.scopes.some((scope) => scopes.includes(scope))) {
      return {
        kind: 'forbidden',
        challenge: challenge(wanted, 'insufficient_scope', 'the token has none of them'),
      };
    }
    return { kind: 'allowed', jwt: { claims: asTexts(claims), scopes: wanted === '' ? null : scopes } };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const why = error instanceof NotTaken ? error.message : 'the token is not valid';
    return { kind: 'unauthorized', challenge: challenge(wanted, 'invalid_token', why) };
  }
}

async function claimsOf(
  token: string,
  { issuer, audience }: JwtAuthorizerModel,
  now: number,
  keys: JSONWebKeySet,
): Promise<Claims> {
  if (decodeProtectedHeader(token).kid === undefined) throw new NotTaken('the token names no key');
  const algorithms = ['RS256', 'RS384', 'RS512'];
  const { payload } = await compactVerify(token, createLocalJWKSet(keys), { algorithms });
  const claims = Claims.parse(JSON.parse(new TextDecoder().decode(payload)));
  const { iss, aud, exp, nbf = 0, iat = 0, client_id: clientId } = claims;
  if (iss !== issuer) throw new NotTaken('the token has another issuer');
  if (![aud ?? clientId].flat().some((one) => one !== undefined && audience.includes(one)))
    throw new NotTaken('the token does not have a valid audience');
  const seconds = now / 1000;
  if (exp <= seconds) throw new NotTaken('the token has expired');
  if (nbf > seconds || iat > seconds) throw new NotTaken('the token is not valid yet');
  return claims;
}

function challenge(scope: string, error: string, description: string): string {
  return `Bearer scope="${scope}" error="${error}" error_description="${description}"`;
}

function scopesOf({ scope, scp }: Claims): string[] {
  const given = scope ?? scp ?? [];
  return (Array.isArray(given) ? given : given.split(' ')).filter((word) => word !== '');
}

/** Claims as the event has them: every value as text, a list as `[a b]`, nothing as nothing. */
function asTexts(claims: Claims): Record<string, string> {
  const given = Object.entries(claims).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(given.map(([name, value]) => [name, asText(value)]));
}

function asText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(asText).join(' ')}]`;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
