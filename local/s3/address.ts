import type { AwsRequest } from '../kernel.ts';
import { UnsupportedByLocal } from '../unsupported.ts';

export type S3Operation = 'PutObject' | 'GetObject' | 'HeadObject' | 'DeleteObject' | 'ListObjectsV2';

export interface Address {
  operation: S3Operation;
  bucket: string;
  /** empty for the bucket itself */
  key: string;
}

/** Query fields that make another operation of the same method and path. */
const otherOperations = [
  'uploads',
  'uploadId',
  'partNumber',
  'tagging',
  'acl',
  'versionId',
  'versions',
  'delete',
];

const byMethod: Record<string, S3Operation> = {
  PUT: 'PutObject',
  GET: 'GetObject',
  HEAD: 'HeadObject',
  DELETE: 'DeleteObject',
};

/** Bucket, key and operation of a request, with the bucket in the path or before the host. @throws UnsupportedByLocal */
export function addressOf({ method, path, query, headers }: AwsRequest): Address {
  const surplus = otherOperations.find((field) => query.has(field));
  if (surplus !== undefined) throw new UnsupportedByLocal(`s3 ${method} with ${surplus}`);
  if (headers['x-amz-copy-source'] !== undefined) throw new UnsupportedByLocal('s3 CopyObject');
  if (headers.range !== undefined) throw new UnsupportedByLocal('s3 GetObject of a range');
  const [, hostBucket] =
    /^(.+)\.(?:localhost|127\.0\.0\.1|s3\.[a-z0-9.-]*amazonaws\.com)(?::\d+)?$/.exec(headers.host ?? '') ??
    [];
  const [first = '', ...rest] = path.slice(1).split('/');
  const bucket = hostBucket ?? decodeURIComponent(first);
  const key = decodeURIComponent(hostBucket === undefined ? rest.join('/') : path.slice(1));
  if (key === '') {
    if (method === 'GET' && query.get('list-type') === '2')
      return { operation: 'ListObjectsV2', bucket, key };
    throw new UnsupportedByLocal(`s3 ${method} on the bucket ${bucket}`);
  }
  const operation = byMethod[method];
  if (operation === undefined) throw new UnsupportedByLocal(`s3 ${method} ${path}`);
  return { operation, bucket, key };
}
