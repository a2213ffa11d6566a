import { type TellCustomerDeps, tellCustomer } from './tell-customer.ts';

/** Reminds the customer to hand the parcel in, unless it has been. @throws Refusal MailUnavailable */
export function remindCustomer(deps: TellCustomerDeps) {
  const tell = tellCustomer(deps);
  return ({ returnId, number }: { returnId: string; number: number }): Promise<void> =>
    tell({ returnId, kind: 'reminder', name: `reminder-${number}` });
}
