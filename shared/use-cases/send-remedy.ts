import { Refusal } from '#domain/errors.ts';
import { isCredited } from '#domain/remedy.ts';
import { actOnReturn, byStaff, type StaffAct, type StaffActDeps } from './act-on-return.ts';
import type { ReturnView } from './return-view.ts';

/**
 * Records that what was replaced or repaired is on its way to the customer, who hears of it. Its units can be returned again from then on.
 * @throws Refusal ReturnNotFound, NothingToSend
 */
export function sendRemedy(deps: StaffActDeps) {
  return (act: StaffAct & { trackingNumber?: string | undefined }): Promise<ReturnView> =>
    actOnReturn(deps, act, ({ head, lines }) => {
      const { remedied, status, orderNumber } = head;
      if (remedied === undefined || remedied.done || status !== 'ended')
        throw new Refusal('NothingToSend', 'nothing of the return waits to be sent');
      const { base, signed } = byStaff(deps, act);
      const { trackingNumber } = act;
      return {
        events: [
          { ...base, type: 'RemedyDone', data: { ...signed, ...(trackingNumber && { trackingNumber }) } },
        ],
        release: { orderNumber, lines: lines.filter((line) => !isCredited(line)), shipping: false },
      };
    });
}
