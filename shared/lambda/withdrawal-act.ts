import type * as z from 'zod/mini';
import type { StaffAct } from '#contracts/staff-access.ts';
import { WithdrawalPath } from '#contracts/withdrawals.ts';
import type { HttpFunction } from './http.ts';
import { jsonAnswer } from './http-answer.ts';
import { idempotencyKey, type OnceOnly } from './idempotency.ts';
import { staffEndpoint } from './staff.ts';

/** Who did it, to which statement: what the body does not say. */
export interface SignedForWithdrawal {
  readonly withdrawalId: string;
  readonly by: string;
}

/**
 * An endpoint by which the shop's people act on a statement of withdrawal, with Idempotency-Key. It answers the statement as a list
 * shows it: references, and nothing that was written.
 * @throws Refusal RoleMissing, WithdrawalNotFound, and whatever the act refuses
 */
export function withdrawalActEndpoint<Body extends z.ZodMiniType, Deps>(
  act: StaffAct,
  body: Body,
  perform: (deps: Deps) => (asked: z.output<Body> & SignedForWithdrawal) => Promise<object>,
): (deps: Deps & { readonly once: OnceOnly }) => HttpFunction {
  return staffEndpoint({ act, path: WithdrawalPath, body }, (deps: Deps & { readonly once: OnceOnly }) => {
    const run = perform(deps);
    return async ({ event, context, path, body, staff }) => {
      const by = staff.reference;
      const call = { act, caller: by, key: idempotencyKey(event), payload: { ...path, body }, context };
      return deps.once(call, async () => {
        const signed = { ...(body as object), ...path, by } as z.output<Body> & SignedForWithdrawal;
        return jsonAnswer(await run(signed), { facts: { ...path, by } });
      });
    };
  });
}
