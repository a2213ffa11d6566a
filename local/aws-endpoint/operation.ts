/** Names the operation where the protocol names it outside the path: target header, query form, RPC path. */
export function operationOf(
  path: string,
  headers: Record<string, string>,
  query: URLSearchParams,
  body: Buffer,
): string | undefined {
  const target = headers['x-amz-target'];
  if (target !== undefined) return target.split('.').at(-1);
  if (headers['smithy-protocol'] !== undefined) return /\/operation\/([^/]+)$/.exec(path)?.[1];
  if (headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true) {
    return new URLSearchParams(body.toString('utf8')).get('Action') ?? undefined;
  }
  return query.get('Action') ?? undefined;
}
