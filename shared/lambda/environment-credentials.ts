/**
 * Stands in for the SDK's default credential chain in bundles. On Lambda credentials are always in the environment; the
 * other links of the chain (profiles, SSO, web identity, instance metadata) would be 130 KB of every function.
 */
export function defaultProvider() {
  return async () => {
    const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = process.env;
    if (accessKeyId === undefined || secretAccessKey === undefined) {
      throw new TypeError('there are no credentials in the environment');
    }
    const sessionToken = process.env.AWS_SESSION_TOKEN;
    return { accessKeyId, secretAccessKey, ...(sessionToken !== undefined && { sessionToken }) };
  };
}
