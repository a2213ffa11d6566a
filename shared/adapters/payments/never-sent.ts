/** A connection was never made within the time that the HTTP client gives it. */
const neverConnected = 'UND_ERR_CONNECT_TIMEOUT';
/** What failed before anything of a request can have left: its name was looked up, or its connection made. */
const beforeSending = new Set<unknown>(['connect', 'getaddrinfo']);

/**
 * Whether a failed `fetch` surely sent nothing: nobody has that name, or nobody took the connection. Anything else, a reset or a
 * time-out above all, may have come after the request was carried out.
 */
export function neverSent(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  // a host with several addresses fails with an error for each of them
  if (error instanceof AggregateError) return error.errors.length > 0 && error.errors.every(neverSent);
  if ('code' in error && error.code === neverConnected) return true;
  if ('syscall' in error && beforeSending.has(error.syscall)) return true;
  return neverSent(error.cause);
}
