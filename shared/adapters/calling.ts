import { Refusal } from '#domain/errors.ts';

/**
 * Runs a call to a service of the cloud. What passes of itself (throttles, server faults, broken connections, after the
 * client's own retries) is a StoreBusy refusal; anything else is a fault of ours and stays as it is.
 */
export async function calling<T>(whom: string, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw passes(error) ? new Refusal('StoreBusy', `${whom} did not take the call: ${error.name}`) : error;
  }
}

function passes(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  const fromServer = '$fault' in error && error.$fault === 'server';
  return fromServer || 'code' in error || /Throttl|TooManyRequests|Timeout/.test(error.name);
}
