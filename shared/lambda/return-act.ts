import type * as z from 'zod/mini';
import { ReturnPath } from '#contracts/api.ts';
import type { StaffAct } from '#contracts/staff-access.ts';
import type { HttpFunction } from './http.ts';
import { jsonAnswer } from './http-answer.ts';
import { idempotencyKey, type OnceOnly, onceName } from './idempotency.ts';
import { staffEndpoint } from './staff.ts';

/** Who did it, to which return, under which name: what the body does not say. */
export interface Signed {
  readonly returnId: string;
  readonly by: string;
  readonly once: string;
}

/**
 * An endpoint by which the shop's people act on a return, with Idempotency-Key. It answers the return as its customer
 * sees it. An answer that got lost after the change is found by the act's name, and nothing is done twice.
 * @throws Refusal RoleMissing, ReturnNotFound, and whatever the act refuses
 */
export function returnActEndpoint<Body extends z.ZodMiniType, Deps>(
  act: StaffAct,
  body: Body,
  perform: (deps: Deps) => (asked: z.output<Body> & Signed) => Promise<object>,
): (deps: Deps & { readonly once: OnceOnly }) => HttpFunction {
  return staffEndpoint({ act, path: ReturnPath, body }, (deps: Deps & { readonly once: OnceOnly }) => {
    const run = perform(deps);
    return async ({ event, context, path, body, staff }) => {
      const payload = { ...path, body };
      const call = { act, caller: staff.reference, key: idempotencyKey(event), payload, context };
      return deps.once(call, async () => {
        const signed = { ...path, by: staff.reference, once: onceName(call) };
        return jsonAnswer(await run({ ...(body as object), ...signed } as z.output<Body> & Signed), {
          facts: { ...path, by: staff.reference },
        });
      });
    };
  });
}
