import type * as z from 'zod/mini';
import { mayDo, type StaffAct, type StaffRole, staffRoles } from '#contracts/staff-access.ts';
import { Refusal } from '#domain/errors.ts';
import { type HttpFunction, type HttpRequest, httpEndpoint, type Route } from './http.ts';
import type { Answer } from './http-answer.ts';
import type { HttpEvent } from './http-request.ts';

/** One of the shop's people, as the token says. Events and logs know the reference alone. */
export interface Staff {
  /** the user pool's `sub`, which never changes and says nothing */
  readonly reference: string;
  readonly roles: readonly StaffRole[];
}

export type StaffRequest<Path, Body, Query> = HttpRequest<Path, Body, Query> & { readonly staff: Staff };

/**
 * An endpoint for the shop's people. The token was verified at the door (the JWT authorizer); whether its roles may do
 * the act is looked up before anything of the request is read.
 * @throws Refusal RoleMissing
 */
export function staffEndpoint<
  Path extends z.ZodMiniType,
  Body extends z.ZodMiniType,
  Query extends z.ZodMiniType,
  Deps,
>(
  route: Route<Path, Body, Query> & { readonly act: StaffAct },
  act: (
    deps: Deps,
  ) => (request: StaffRequest<z.output<Path>, z.output<Body>, z.output<Query>>) => Promise<Answer>,
): (deps: Deps) => HttpFunction {
  return httpEndpoint<Path, Body, Deps, Query>(
    route,
    (deps) => {
      const answer = act(deps);
      return (request) => answer({ ...request, staff: staffOf(request.event) });
    },
    () => async (event) => {
      if (!mayDo(route.act, staffOf(event).roles)) {
        throw new Refusal('RoleMissing', 'none of your roles may do this');
      }
      return { messageId: '' };
    },
  );
}

/**
 * Who asks, by the claims of the access token.
 * @throws TypeError when nobody verified a token: the route was wired without its authorizer
 */
export function staffOf(event: HttpEvent): Staff {
  const claims = event.requestContext.authorizer?.jwt?.claims;
  if (typeof claims?.sub !== 'string') throw new TypeError('the route has no staff authorizer');
  const groups = groupsIn(claims['cognito:groups']);
  return { reference: claims.sub, roles: staffRoles.filter((role) => groups.includes(role)) };
}

/** The HTTP API hands a list over as text: `[support finance]`. */
function groupsIn(claim: unknown): string[] {
  if (typeof claim !== 'string') return [];
  return claim.replace(/^\[|\]$/g, '').split(/[\s,]+/);
}
