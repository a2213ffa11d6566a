import type { ObjectHead } from './object-store.ts';

/** ListObjectsV2's XML for one page of a bucket. */
export function listOutput(bucket: string, objects: ObjectHead[], query: URLSearchParams): string {
  const prefix = query.get('prefix') ?? '';
  const delimiter = query.get('delimiter') ?? '';
  const limit = Math.min(Number(query.get('max-keys') ?? 1000), 1000);
  const after = decodeToken(query.get('continuation-token')) ?? query.get('start-after') ?? '';
  const shown: string[] = [];
  const prefixes = new Set<string>();
  let last = '';
  let isTruncated = false;
  for (const object of objects) {
    const { key } = object;
    if (
      !key.startsWith(prefix) ||
      key <= after ||
      (last !== '' && key.startsWith(last) && prefixes.has(last))
    )
      continue;
    if (shown.length + prefixes.size === limit) {
      isTruncated = true;
      break;
    }
    const cut = delimiter === '' ? -1 : key.indexOf(delimiter, prefix.length);
    if (cut < 0) {
      last = key;
      shown.push(contents(object));
    } else {
      last = key.slice(0, cut + delimiter.length);
      if (last <= after && after.startsWith(last)) continue;
      prefixes.add(last);
    }
  }
  const common = [...prefixes].map(
    (one) => `<CommonPrefixes><Prefix>${escapeXml(one)}</Prefix></CommonPrefixes>`,
  );
  const next = isTruncated ? `<NextContinuationToken>${encodeToken(last)}</NextContinuationToken>` : '';
  const count = shown.length + prefixes.size;
  return `<?xml version="1.0" encoding="UTF-8"?>
<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>${escapeXml(bucket)}</Name><Prefix>${escapeXml(prefix)}</Prefix><KeyCount>${count}</KeyCount><MaxKeys>${limit}</MaxKeys><IsTruncated>${isTruncated}</IsTruncated>${next}${shown.join('')}${common.join('')}</ListBucketResult>`;
}

function contents({ key, lastModified, etag, size }: ObjectHead): string {
  const at = new Date(lastModified).toISOString();
  return `<Contents><Key>${escapeXml(key)}</Key><LastModified>${at}</LastModified><ETag>${escapeXml(etag)}</ETag><Size>${size}</Size><StorageClass>STANDARD</StorageClass></Contents>`;
}

/** A page that ends in a common prefix goes on after everything below it. */
function encodeToken(last: string): string {
  return Buffer.from(last).toString('base64url');
}

function decodeToken(token: string | null): string | undefined {
  return token === null ? undefined : Buffer.from(token, 'base64url').toString();
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
