import { goesOut, type OptionalMessage } from '#domain/messages.ts';
import { type TellCustomerDeps, tellCustomer } from './tell-customer.ts';

/** Reminds the customer to hand the parcel in, unless it has been, where the shop wants that. @throws Refusal MailUnavailable */
export function remindCustomer(deps: TellCustomerDeps & { readonly wanted: readonly OptionalMessage[] }) {
  const tell = tellCustomer(deps);
  return async ({ returnId, number }: { returnId: string; number: number }): Promise<void> => {
    if (!goesOut('reminder', deps.wanted)) return;
    await tell({ returnId, kind: 'reminder', name: `reminder-${number}` });
  };
}
