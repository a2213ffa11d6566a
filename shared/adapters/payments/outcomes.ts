import { Refusal } from '#domain/errors.ts';

/** What a provider is asked for: money back to a customer, or a link that a customer pays by. */
export type Asked = 'refund' | 'payment link';

/** Surely nothing happened: the same may be asked again. */
export const unavailable = (provider: string, why: string, asked: Asked = 'refund') =>
  new Refusal('PaymentsUnavailable', `${provider} made no ${asked}: ${why}`, { provider, why });

/** It may have happened: the provider must be asked what it knows before it is asked again. */
export const outcomeUnknown = (provider: string, why: string, asked: Asked = 'refund') =>
  new Refusal('RefundOutcomeUnknown', `${provider} may have made the ${asked}: ${why}`, { provider, why });

/** A person must look. @param code the provider's reason, or ours; never what the provider wrote, which may name people */
export const declined = (provider: string, code: string, asked: Asked = 'refund') =>
  new Refusal('RefundDeclined', `${provider} declines the ${asked}: ${code}`, { provider, code });

/** Under the key stands another refund, or link, than the one asked for: nobody but a person can say which is right. */
export const anotherRefund = (
  provider: string,
  made: { readonly id: string; readonly amount: number; readonly currency?: string },
  asked: Asked = 'refund',
) =>
  new Refusal('RefundDeclined', `${provider} has another ${asked} under this key`, {
    ...{ provider, code: asked === 'refund' ? 'another-refund' : 'another-payment-link' },
    made,
  });
