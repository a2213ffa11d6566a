import Stripe from 'stripe';

const patienceMs = 10_000;

export interface StripeAccess {
  /** a secret or restricted key; asked for at every call, so that a new one is noticed */
  readonly apiKey: () => Promise<string>;
  /** where the API is, when it is not Stripe's own */
  readonly address?: URL | undefined;
  /** how long an answer may take, in ms */
  readonly timeoutMs?: number | undefined;
}

/** Stripe's SDK, which asks once and never again by itself. */
export async function stripeClient({
  apiKey,
  address,
  timeoutMs = patienceMs,
}: StripeAccess): Promise<Stripe> {
  return new Stripe(await apiKey(), {
    // Node's client is asked a second time by the SDK when its connection breaks, whatever the retries are set to
    httpClient: Stripe.createFetchHttpClient(),
    maxNetworkRetries: 0,
    timeout: timeoutMs,
    telemetry: false,
    ...(address && {
      host: address.hostname,
      port: address.port,
      protocol: address.protocol === 'http:' ? 'http' : 'https',
    }),
  });
}
