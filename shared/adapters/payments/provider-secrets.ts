import { GetSecretValueCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import * as z from 'zod/mini';
import { Refusal } from '#domain/errors.ts';
import { calling } from '../calling.ts';

const keptMs = 5 * 60_000;
const text = z.string().check(z.minLength(1));

export const stripeLogin = z.object({ apiKey: text });
const stripeSigning = z.object({ current: text, previous: z.optional(text) });
export const klarnaLogin = z.object({ username: text, password: text });

/**
 * What a provider is asked with, out of a secret that a person fills in; kept for five minutes, so that a new one is noticed.
 * Throws Refusal StoreBusy when the secret cannot be read now, PaymentsUnavailable while it does not hold what it should: nothing was
 * refunded by that, and all goes on by itself once it does.
 */
export function providerSecret<Login>(
  secrets: SecretsManagerClient,
  name: string,
  schema: z.ZodMiniType<Login, unknown>,
  now: () => number = Date.now,
): () => Promise<Login> {
  let kept: { login: Login; readAt: number } | undefined;
  return async () => {
    const age = kept === undefined ? Number.POSITIVE_INFINITY : now() - kept.readAt;
    // a clock that was set back has no say about age
    if (kept !== undefined && age >= 0 && age < keptMs) return kept.login;
    const { SecretString = '' } = await calling('the secret store', () =>
      secrets.send(new GetSecretValueCommand({ SecretId: name })),
    );
    const read = schema.safeParse(parsed(SecretString));
    if (!read.success) {
      throw new Refusal('PaymentsUnavailable', `the secret ${name} is not filled in`, { secret: name });
    }
    kept = { login: read.data, readAt: now() };
    return kept.login;
  };
}

/** What Stripe signs its messages with: the endpoint's secret (`whsec_…`), and the one before while it is being replaced. */
export function stripeSecrets(secrets: SecretsManagerClient, name: string): () => Promise<readonly string[]> {
  const secret = providerSecret(secrets, name, stripeSigning);
  return async () => {
    const { current, previous } = await secret();
    return previous === undefined ? [current] : [current, previous];
  };
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}
