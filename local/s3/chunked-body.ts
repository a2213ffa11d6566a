import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { UnsupportedByLocal } from '../unsupported.ts';

/** The body is not what its own headers or trailers say. */
export class BadBody extends Error {
  override readonly name: string;

  constructor(name: 'BadDigest' | 'IncompleteBody', message: string) {
    super(message);
    this.name = name;
  }
}

/** A body as it was meant, with the checksum headers that came before or after it. */
export interface PlainBody {
  bytes: Buffer;
  checksums: Record<string, string>;
}

/** Takes an `aws-chunked` body apart where there is one, and holds the body to its checksums. @throws BadBody */
export function plainBody(headers: Record<string, string>, body: Buffer): PlainBody {
  const isChunked = headers['x-amz-content-sha256']?.startsWith('STREAMING-') === true;
  const { bytes, trailers } = isChunked ? unchunk(body) : { bytes: body, trailers: {} };
  const stated = headers['x-amz-decoded-content-length'];
  if (isChunked && stated !== undefined && Number(stated) !== bytes.length) {
    throw new BadBody('IncompleteBody', 'The request body terminated unexpectedly');
  }
  const checksums = Object.fromEntries(
    Object.entries({ ...headers, ...trailers }).filter(([name]) =>
      /^x-amz-checksum-(?!algorithm|mode|type)/.test(name),
    ),
  );
  for (const [name, value] of Object.entries(checksums)) check(name, value, bytes);
  const md5 = headers['content-md5'];
  if (md5 !== undefined && md5 !== createHash('md5').update(bytes).digest('base64'))
    throw badDigest('Content-MD5');
  return { bytes, checksums };
}

function check(name: string, value: string, bytes: Buffer): void {
  const algorithm = name.slice('x-amz-checksum-'.length);
  if (value !== digest(algorithm, bytes)) throw badDigest(algorithm.toUpperCase());
}

function digest(algorithm: string, bytes: Buffer): string {
  if (algorithm === 'sha1' || algorithm === 'sha256')
    return createHash(algorithm).update(bytes).digest('base64');
  if (algorithm !== 'crc32') throw new UnsupportedByLocal(`the S3 checksum ${algorithm}`);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(bytes));
  return sum.toString('base64');
}

function unchunk(body: Buffer): { bytes: Buffer; trailers: Record<string, string> } {
  const chunks: Buffer[] = [];
  let at = 0;
  for (;;) {
    const lineEnd = body.indexOf('\r\n', at);
    const size = Number.parseInt(body.toString('latin1', at, Math.max(lineEnd, at)), 16);
    const start = lineEnd + 2;
    if (lineEnd < 0 || Number.isNaN(size) || start + size > body.length) {
      throw new BadBody('IncompleteBody', 'The request body terminated unexpectedly');
    }
    if (size === 0)
      return { bytes: Buffer.concat(chunks), trailers: readTrailers(body.toString('latin1', start)) };
    chunks.push(body.subarray(start, start + size));
    at = start + size + 2;
  }
}

function readTrailers(text: string): Record<string, string> {
  const lines = text.split(/\r?\n/).filter((line) => line.includes(':'));
  return Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
}

function badDigest(algorithm: string): BadBody {
  return new BadBody('BadDigest', `The ${algorithm} you specified did not match the calculated checksum.`);
}
