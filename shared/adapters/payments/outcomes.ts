import { Refusal } from '#domain/errors.ts';

/** Surely nothing happened: the same may be asked again. */
export const unavailable = (provider: string, why: string) =>
  new Refusal('PaymentsUnavailable', `${provider} made no refund: ${why}`, { provider, why });

/** It may have happened: the provider must be asked what it knows before it is asked again. */
export const outcomeUnknown = (provider: string, why: string) =>
  new Refusal('RefundOutcomeUnknown', `${provider} may have made the refund: ${why}`, { provider, why });

/** A person must look. @param code the provider's reason, or ours; never what the provider wrote, which may name people */
export const declined = (provider: string, code: string) =>
  new Refusal('RefundDeclined', `${provider} declines the refund: ${code}`, { provider, code });

/** Under the key stands another refund than the one asked for: nobody but a person can say which is right. */
export const anotherRefund = (
  provider: string,
  made: { readonly id: string; readonly amount: number; readonly currency?: string },
) =>
  new Refusal('RefundDeclined', `${provider} has another refund under this key`, {
    ...{ provider, code: 'another-refund' },
    made,
  });
