/** Faults that pass, by the names that DynamoDB and the SDK's transport give them; other services' are alike. */
const passingNames =
  /Throttl|Throughput|TooManyRequests|RequestLimit|LimitExceeded|Conflict|TransactionInProgress|InternalServer|ServiceUnavailable|Timeout/;

/**
 * Whether a failed call to a service of the cloud may work later, unchanged: throttles, server faults and broken
 * connections, which are left when the client's own retries are used up. Anything else is a fault of ours.
 */
export function passes(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  // a broken connection has the system's code
  return ('$fault' in error && error.$fault === 'server') || 'code' in error || passingNames.test(error.name);
}
