import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Kernel } from '../kernel.ts';
import type { BucketModel } from '../runtime/app/data.ts';
import type { PlainBody } from './chunked-body.ts';

const dayMs = 86_400_000;

/** What is kept of an object besides its bytes. */
export interface ObjectHead {
  key: string;
  size: number;
  etag: string;
  lastModified: number;
  /** content headers, user metadata and checksums, as they are answered */
  headers: Record<string, string>;
}

/** Objects as files of one folder, found through the runtime's sqlite file. */
export class ObjectStore {
  readonly #kernel: Kernel;
  readonly #folder: string;

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
    this.#folder = join(kernel.directory, 'objects');
    mkdirSync(this.#folder, { recursive: true });
    kernel.store.exec(`CREATE TABLE IF NOT EXISTS s3_objects (
      bucket TEXT NOT NULL, key TEXT NOT NULL, file TEXT NOT NULL, size INTEGER NOT NULL, etag TEXT NOT NULL,
      last_modified INTEGER NOT NULL, headers TEXT NOT NULL, PRIMARY KEY (bucket, key))`);
  }

  /** Keeps an object. The file is whole before the row names it, so a killed process never leaves half an object. */
  put(
    bucket: BucketModel,
    key: string,
    { bytes, checksums }: PlainBody,
    headers: Record<string, string>,
  ): ObjectHead {
    const earlier = this.#fileOf(bucket, key);
    const file = randomUUID();
    writeFileSync(join(this.#folder, file), bytes, { flush: true });
    const etag = `"${createHash('md5').update(bytes).digest('hex')}"`;
    const lastModified = this.#kernel.clock.now();
    const kept = { ...headers, ...checksums };
    this.#kernel.store
      .prepare('INSERT OR REPLACE INTO s3_objects VALUES (?, ?, ?, ?, ?, ?, ?)')
      .run(bucket.name, key, file, bytes.length, etag, lastModified, JSON.stringify(kept));
    this.#remove(earlier);
    return { key, size: bytes.length, etag, lastModified, headers: kept };
  }

  head(bucket: BucketModel, key: string): ObjectHead | undefined {
    this.#expire(bucket);
    const row = this.#kernel.store
      .prepare('SELECT * FROM s3_objects WHERE bucket = ? AND key = ?')
      .get(bucket.name, key);
    return row === undefined ? undefined : read(row);
  }

  bytes(bucket: BucketModel, key: string): Buffer | undefined {
    const file = this.#fileOf(bucket, key);
    return file === undefined ? undefined : readFileSync(join(this.#folder, file));
  }

  delete(bucket: BucketModel, key: string): void {
    const file = this.#fileOf(bucket, key);
    this.#kernel.store.prepare('DELETE FROM s3_objects WHERE bucket = ? AND key = ?').run(bucket.name, key);
    this.#remove(file);
  }

  /** The objects of a bucket in the byte order of their keys. */
  list(bucket: BucketModel): ObjectHead[] {
    this.#expire(bucket);
    return this.#kernel.store
      .prepare('SELECT * FROM s3_objects WHERE bucket = ? ORDER BY key COLLATE BINARY')
      .all(bucket.name)
      .map(read);
  }

  /** Lifecycle rules count whole days and act at the midnight (UTC) after them. */
  #expire(bucket: BucketModel): void {
    const today = Math.floor(this.#kernel.clock.now() / dayMs) * dayMs;
    for (const { prefix, expirationDays } of bucket.lifecycle) {
      const gone = this.#kernel.store
        .prepare(
          'SELECT key FROM s3_objects WHERE bucket = ? AND last_modified < ? AND substr(key, 1, ?) = ?',
        )
        .all(bucket.name, today - expirationDays * dayMs, prefix.length, prefix);
      for (const { key } of gone) this.delete(bucket, String(key));
    }
  }

  #fileOf(bucket: BucketModel, key: string): string | undefined {
    const row = this.#kernel.store
      .prepare('SELECT file FROM s3_objects WHERE bucket = ? AND key = ?')
      .get(bucket.name, key);
    return row === undefined ? undefined : String(row.file);
  }

  #remove(file: string | undefined): void {
    if (file !== undefined) rmSync(join(this.#folder, file), { force: true });
  }
}

function read(row: Record<string, unknown>): ObjectHead {
  return {
    key: String(row.key),
    size: Number(row.size),
    etag: String(row.etag),
    lastModified: Number(row.last_modified),
    headers: JSON.parse(String(row.headers)),
  };
}
