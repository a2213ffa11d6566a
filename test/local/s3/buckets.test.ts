import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { AwsRequest, Kernel } from '#local/kernel.ts';
import { Buckets } from '#local/s3/buckets.ts';
import { anEndpoint } from '../events/an-endpoint.ts';
import { TestKernel } from '../support/test-kernel.ts';

const Bucket = 'documents';

async function aBucket() {
  const folder = mkdtempSync(join(tmpdir(), 'buckets-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const still = new TestKernel();
  const { clock, work, store, lambda, account, region } = still;
  const kernel: Kernel = {
    clock,
    work,
    store,
    lambda,
    account,
    region,
    directory: folder,
    rearm: () => undefined,
  };
  const models = [
    {
      arn: `arn:aws:s3:::${Bucket}`,
      name: Bucket,
      versioned: false,
      lifecycle: [{ prefix: 'tmp/', expirationDays: 1 }],
    },
  ];
  const buckets = new Buckets(kernel, { buckets: models });
  const { config, close } = await anEndpoint(clock, buckets);
  onTestFinished(close);
  return {
    still,
    buckets,
    again: () => new Buckets(kernel, { buckets: models }),
    client: new S3Client({ ...config, forcePathStyle: true }),
  };
}

function request(given: Partial<AwsRequest>): AwsRequest {
  const empty = { method: 'GET', path: `/${Bucket}/k`, query: new URLSearchParams(), headers: {} };
  return { ...empty, body: Buffer.alloc(0), operation: undefined, ...given };
}

describe('bucket', () => {
  test('an object comes back as it was put, with its type, metadata and checksum', async () => {
    const { client } = await aBucket();
    const Key = 'labels/ret 1/Ö+.pdf';
    const put = await client.send(
      new PutObjectCommand({
        Bucket,
        Key,
        Body: Buffer.from('hello'),
        ContentType: 'application/pdf',
        Metadata: { of: 'ret-1' },
      }),
    );
    const got = await client.send(new GetObjectCommand({ Bucket, Key }));

    expect(await got.Body?.transformToString()).toBe('hello');
    expect(got).toMatchObject({
      ContentType: 'application/pdf',
      ContentLength: 5,
      Metadata: { of: 'ret-1' },
      ETag: put.ETag,
    });
    expect(put.ETag).toBe('"5d41402abc4b2a76b9719d911017c592"');
    expect(got.LastModified?.toISOString()).toBe('2026-11-02T08:00:00.000Z');
    const head = await client.send(new HeadObjectCommand({ Bucket, Key }));
    expect(head.ContentLength).toBe(5);
  });

  test('a stream sent in chunks with a trailing checksum is stored without its framing', async () => {
    const { client } = await aBucket();
    const Body = Readable.from([Buffer.alloc(70_000, 'a'), Buffer.from('\r\n0\r\n')]);
    await client.send(new PutObjectCommand({ Bucket, Key: 'k', Body, ContentLength: 70_005 }));

    const got = await client.send(new GetObjectCommand({ Bucket, Key: 'k' }));

    expect(
      Buffer.from((await got.Body?.transformToByteArray()) ?? []).equals(
        Buffer.from(`${'a'.repeat(70_000)}\r\n0\r\n`),
      ),
    ).toBe(true);
    expect(got.ContentEncoding).toBeUndefined();
  });

  test('bytes that do not fit their checksum are refused and not kept', async () => {
    const { buckets } = await aBucket();
    const headers = { 'x-amz-checksum-crc32': 'AAAAAA==' };

    const answer = await buckets.handle(request({ method: 'PUT', headers, body: Buffer.from('x') }));

    expect([answer.status, String(answer.body)]).toEqual([
      400,
      expect.stringContaining('<Code>BadDigest</Code>'),
    ]);
    expect((await buckets.handle(request({}))).status).toBe(404);
  });

  test('what is not there has its own name', async () => {
    const { client } = await aBucket();
    const names = await Promise.all(
      [
        client.send(new GetObjectCommand({ Bucket, Key: 'none' })),
        client.send(new GetObjectCommand({ Bucket: 'nowhere', Key: 'none' })),
        client.send(new HeadObjectCommand({ Bucket, Key: 'none' })),
        client.send(new GetObjectCommand({ Bucket, Key: 'none', Range: 'bytes=0-1' })),
      ].map((sent) =>
        sent.then(
          () => 'found',
          (error: Error) => error.name,
        ),
      ),
    );
    expect(names).toEqual(['NoSuchKey', 'NoSuchBucket', 'NotFound', 'UnsupportedByLocal']);
  });

  test('a put over a key replaces it, unless it asked to be first', async () => {
    const { client } = await aBucket();
    const put = (Body: string, IfNoneMatch?: string) =>
      client.send(
        new PutObjectCommand({
          Bucket,
          Key: 'k',
          Body,
          ...(IfNoneMatch === undefined ? {} : { IfNoneMatch }),
        }),
      );
    await put('one');
    await put('two');

    await expect(put('three', '*')).rejects.toMatchObject({ name: 'PreconditionFailed' });
    const got = await client.send(new GetObjectCommand({ Bucket, Key: 'k' }));
    expect(await got.Body?.transformToString()).toBe('two');
  });

  test('a deleted object is gone, deleting it again is no error', async () => {
    const { client } = await aBucket();
    await client.send(new PutObjectCommand({ Bucket, Key: 'k', Body: 'x' }));
    await client.send(new DeleteObjectCommand({ Bucket, Key: 'k' }));
    await client.send(new DeleteObjectCommand({ Bucket, Key: 'k' }));

    expect((await client.send(new ListObjectsV2Command({ Bucket }))).KeyCount).toBe(0);
  });

  test('a listing goes in pages and folds what lies behind a delimiter', async () => {
    const { client } = await aBucket();
    for (const Key of ['a/1', 'a/2', 'b', 'c/1', 'd&<'])
      await client.send(new PutObjectCommand({ Bucket, Key, Body: Key }));
    const pages: string[][] = [];
    let ContinuationToken: string | undefined;
    do {
      const page: Awaited<ReturnType<typeof list>> = await list(ContinuationToken);
      pages.push([
        ...(page.CommonPrefixes ?? []).map(({ Prefix }) => Prefix ?? ''),
        ...(page.Contents ?? []).map(({ Key }) => Key ?? ''),
      ]);
      ContinuationToken = page.NextContinuationToken;
    } while (ContinuationToken !== undefined);

    function list(token: string | undefined) {
      return client.send(
        new ListObjectsV2Command({
          Bucket,
          Delimiter: '/',
          MaxKeys: 1,
          ...(token === undefined ? {} : { ContinuationToken: token }),
        }),
      );
    }
    expect(pages).toEqual([['a/'], ['b'], ['c/'], ['d&<']]);
  });

  test('objects outlive a restart, and lifecycle rules end them at midnight after their days', async () => {
    const { client, still, again } = await aBucket();
    await client.send(new PutObjectCommand({ Bucket, Key: 'tmp/a', Body: 'x' }));
    await client.send(new PutObjectCommand({ Bucket, Key: 'kept', Body: 'y' }));
    const later = again();
    const statuses = async () => [
      (await later.handle(request({ path: `/${Bucket}/tmp/a` }))).status,
      (await later.handle(request({ path: `/${Bucket}/kept` }))).status,
    ];

    still.jump(Date.parse('2026-11-03T23:59:59Z') - still.clock.now());
    expect(await statuses()).toEqual([200, 200]);
    still.jump(1000);
    expect(await statuses()).toEqual([404, 200]);
  });

  test('the bucket may stand before the host', async () => {
    const { buckets } = await aBucket();
    const headers = { host: `${Bucket}.localhost:4566` };
    await buckets.handle(request({ method: 'PUT', path: '/k', headers, body: Buffer.from('x') }));

    expect(String((await buckets.handle(request({}))).body)).toBe('x');
  });
});
