import { awsError } from '../aws-endpoint/errors.ts';
import type { AwsRequest, AwsResponse, AwsService, Kernel } from '../kernel.ts';
import type { BucketModel } from '../runtime/app/data.ts';
import { type Address, addressOf } from './address.ts';
import { BadBody, plainBody } from './chunked-body.ts';
import { listOutput } from './list-output.ts';
import { type ObjectHead, ObjectStore } from './object-store.ts';

/** Request headers that an object keeps and answers with. */
const keptHeaders =
  /^(x-amz-meta-.+|content-type|content-disposition|content-language|cache-control|expires)$/;

const actions = {
  PutObject: 's3:PutObject',
  GetObject: 's3:GetObject',
  HeadObject: 's3:GetObject',
  DeleteObject: 's3:DeleteObject',
  ListObjectsV2: 's3:ListBucket',
};

/** The template's buckets: current versions of objects, durable. */
export class Buckets implements AwsService {
  readonly signingName = 's3';
  readonly #buckets: BucketModel[];
  readonly #objects: ObjectStore;

  constructor(kernel: Kernel, options: { buckets: BucketModel[] }) {
    this.#buckets = options.buckets;
    this.#objects = new ObjectStore(kernel);
  }

  requires(request: AwsRequest): { action: string; resources: string[] }[] {
    const { operation, bucket, key } = addressOf(request);
    const arn = `arn:aws:s3:::${bucket}`;
    return [
      { action: actions[operation], resources: [operation === 'ListObjectsV2' ? arn : `${arn}/${key}`] },
    ];
  }

  async handle(request: AwsRequest): Promise<AwsResponse> {
    const address = addressOf(request);
    const answer = this.#answer(address, request);
    // an answer to HEAD has no body, so its error has no name either
    return address.operation === 'HeadObject' ? { ...answer, body: '' } : answer;
  }

  #answer({ operation, bucket: name, key }: Address, request: AwsRequest): AwsResponse {
    const bucket = this.#buckets.find((one) => one.name === name);
    if (bucket === undefined)
      return awsError('s3', 404, 'NoSuchBucket', 'The specified bucket does not exist');
    if (operation === 'PutObject') return this.#put(bucket, key, request);
    if (operation === 'ListObjectsV2') {
      const body = listOutput(name, this.#objects.list(bucket), request.query);
      return { status: 200, headers: { 'content-type': 'application/xml' }, body };
    }
    if (operation === 'DeleteObject') {
      this.#objects.delete(bucket, key);
      return { status: 204 };
    }
    const head = this.#objects.head(bucket, key);
    const bytes = operation === 'GetObject' ? this.#objects.bytes(bucket, key) : undefined;
    if (head === undefined) return awsError('s3', 404, 'NoSuchKey', 'The specified key does not exist.');
    return { status: 200, headers: headersOf(head), ...(bytes === undefined ? {} : { body: bytes }) };
  }

  #put(bucket: BucketModel, key: string, request: AwsRequest): AwsResponse {
    if (request.headers['if-none-match'] === '*' && this.#objects.head(bucket, key) !== undefined) {
      const message = 'At least one of the pre-conditions you specified did not hold';
      return awsError('s3', 412, 'PreconditionFailed', message);
    }
    try {
      const { etag, headers } = this.#objects.put(
        bucket,
        key,
        plainBody(request.headers, request.body),
        keptFrom(request.headers),
      );
      const checksums = Object.entries(headers).filter(([name]) => name.startsWith('x-amz-checksum-'));
      return { status: 200, headers: { etag, ...Object.fromEntries(checksums) } };
    } catch (error) {
      if (error instanceof BadBody) return awsError('s3', 400, error.name, error.message);
      throw error;
    }
  }
}

function keptFrom(headers: Record<string, string>): Record<string, string> {
  const kept = Object.entries(headers).filter(([name]) => keptHeaders.test(name));
  const encoding = (headers['content-encoding'] ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '' && one !== 'aws-chunked');
  return {
    'content-type': 'binary/octet-stream',
    ...Object.fromEntries(kept),
    ...(encoding.length === 0 ? {} : { 'content-encoding': encoding.join(',') }),
  };
}

function headersOf({ headers, etag, size, lastModified }: ObjectHead): Record<string, string> {
  return {
    ...headers,
    etag,
    'content-length': String(size),
    'last-modified': new Date(lastModified).toUTCString(),
    'accept-ranges': 'bytes',
  };
}
