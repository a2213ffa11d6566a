/** Who signed a request, and for which service. The signature itself is not checked: the endpoint is loopback only. */
export interface Signer {
  accessKeyId: string;
  signingName: string;
}

/** `AKID/20260301/eu-north-1/dynamodb/aws4_request`; the key id itself holds no slash. */
const scope = /^([^/]+)\/\d{8}\/[^/]+\/([^/]+)\/aws4_request$/;

/** Reads the credential scope of a signed request, from its header or, for a presigned URL, from its query. */
export function signerOf(headers: Record<string, string>, query: URLSearchParams): Signer | undefined {
  const header = /Credential=([^,\s]+)/.exec(headers.authorization ?? '')?.[1];
  const given = header ?? query.get('X-Amz-Credential') ?? undefined;
  const [, accessKeyId, signingName] = scope.exec(given ?? '') ?? [];
  return accessKeyId !== undefined && signingName !== undefined ? { accessKeyId, signingName } : undefined;
}
