import { Refusal } from '#domain/errors.ts';
import { passes } from '#shared/passing.ts';

/**
 * Runs a call to a service of the cloud.
 * @throws Refusal StoreBusy for what passes of itself; anything else stays as it is
 */
export async function calling<T>(whom: string, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw passes(error) ? new Refusal('StoreBusy', `${whom} did not take the call: ${error.name}`) : error;
  }
}
