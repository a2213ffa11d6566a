import { Refusal } from '#domain/errors.ts';
import type { MessageKind } from '#domain/events.ts';
import type { Identities } from '#shared/ports.ts';
import { actOnReturn, byStaff, type StaffAct, type StaffActDeps } from './act-on-return.ts';
import { composeMessage } from './compose-message.ts';
import type { ReturnView } from './return-view.ts';

/**
 * Asks for a message to be sent again; who listens for the event sends it.
 * @throws Refusal ReturnNotFound; MessageNotApplicable when the return has gone on, or its customer has been erased
 */
export function resendMessage(deps: StaffActDeps & { readonly identities: Identities }) {
  return (act: StaffAct & { kind: MessageKind }): Promise<ReturnView> =>
    actOnReturn(deps, act, async (before) => {
      const { kind } = act;
      if (composeMessage(kind, before, deps.clock.now()) === undefined)
        throw new Refusal('MessageNotApplicable', `${kind} is not to be told of this return as it is now`);
      if ((await deps.identities.read(before.head.customerId)) === undefined)
        throw new Refusal(
          'MessageNotApplicable',
          'the customer has been erased: there is nobody to write to',
        );
      const { base, signed } = byStaff(deps, act);
      return { events: [{ ...base, type: 'MessageRequested', data: { kind, ...signed } }] };
    });
}
