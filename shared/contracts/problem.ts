import * as z from 'zod/mini';

/**
 * An error as the API answers it (RFC 9457). `type` is the stable name to branch on; `detail` is for people. An error
 * may bring facts of its own as further members.
 */
export const Problem = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.optional(z.string()),
  /** the id of the request, to be told to whoever runs the service */
  instance: z.optional(z.string()),
  /** where in the request, for InvalidRequest */
  errors: z.optional(
    z.array(
      z.object({ pointer: z.optional(z.string()), parameter: z.optional(z.string()), detail: z.string() }),
    ),
  ),
});
export type Problem = z.infer<typeof Problem>;

export const problemMediaType = 'application/problem+json';

const prefix = 'urn:returflow:problem:';

/** The type of a problem: a name, not an address, so that it outlives every host. */
export const problemType = (name: string) => `${prefix}${name}`;

/** The name in a problem's type, or undefined if it is none of ours. */
export function problemName(type: string): string | undefined {
  return type.startsWith(prefix) ? type.slice(prefix.length) : undefined;
}
