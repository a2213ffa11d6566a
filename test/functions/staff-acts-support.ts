import { staffRoles } from '#contracts/staff-access.ts';
import type { HttpAnswer, HttpFunction } from '#lambda/http.ts';
import { httpEvent, lambdaContext } from '../support/http-events.ts';

const reference = '5f1e7a9c-0d3b-4a52-9f60-2b8f0c1d7e11';

let keys = 0;

/** Asks an act of a return as somebody in these roles, under a key of its own unless one is given; null is none. */
export function ask(
  endpoint: HttpFunction,
  returnId: string,
  json: unknown,
  { roles = ['admin'] as readonly string[], key = `key-${++keys}` as string | null, by = reference } = {},
): Promise<HttpAnswer> {
  return endpoint(
    httpEvent({
      path: { returnId },
      json,
      headers: key === null ? {} : { 'idempotency-key': key },
      staff: { reference: by, roles },
    }),
    lambdaContext(),
  );
}

/** Every role alone. */
export const eachRole = staffRoles.map((role) => [role] as const);
