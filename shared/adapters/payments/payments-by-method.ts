import { Refusal } from '#domain/errors.ts';
import type { Payments, RefundRequest } from '#shared/ports.ts';

/**
 * Refunds at whoever took the payment. A method that nobody is named for is for a person, who pays it back by hand: its refund is
 * declined and none is found. A provider that is named and not set up is as good as down: what it did cannot be known.
 * @param inUse the names of all that some method goes to
 * @param providerOf the name of the provider that takes payments by this method; undefined when none does
 */
export function paymentsByMethod<Name extends string>(
  providers: Readonly<Partial<Record<Name, Payments>>>,
  providerOf: (method: string) => Name | undefined,
  inUse: readonly Name[],
): Payments {
  const providerFor = ({ method }: RefundRequest): Payments | undefined => {
    const name = providerOf(method);
    if (name === undefined) return undefined;
    const provider = providers[name];
    if (provider === undefined)
      throw new Refusal('PaymentsUnavailable', `${name} is not set up`, { provider: name, method });
    return provider;
  };
  return {
    async refund(request) {
      const { method } = request;
      const provider = providerFor(request);
      if (provider === undefined)
        throw new Refusal('RefundDeclined', `no provider takes payments by ${method}`, {
          ...{ code: 'no-provider', method },
        });
      return provider.refund(request);
    },
    async find(asked) {
      return providerFor(asked)?.find(asked);
    },
    async made(period, atMost) {
      const listings = inUse.map(
        (name) =>
          providers[name]?.made(period, atMost) ?? [{ provider: name, cannot: 'unavailable' as const }],
      );
      return (await Promise.all(listings)).flat();
    },
  };
}
