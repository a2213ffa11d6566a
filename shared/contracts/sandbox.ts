import * as z from 'zod/mini';

/** What the pages of the sandboxes are asked; they stand in for services of others and are no part of the API's document. */

export const PayPagePath = z.object({
  secret: z
    .string()
    .check(
      z.regex(/^[A-Za-z0-9_-]{43}$/, { error: 'must be the secret of a payment link, as it was given' }),
    ),
});

export const PayPageQuery = z.strictObject({ outcome: z._default(z.enum(['paid', 'declined']), 'paid') });
