import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, matchesGlob, relative } from 'node:path';
import { runInNewContext } from 'node:vm';
import { brotliCompressSync } from 'node:zlib';
import type { PortalModel, PublishedFiles } from '../runtime/app/portal.ts';
import type { Pages } from './front.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.json': 'application/json',
};
/** What CloudFront compresses of these. */
const squeezed = new Set(['.html', '.js', '.css', '.svg', '.txt', '.json']);

interface PortalFile {
  readonly bytes: Buffer;
  readonly compressed: Buffer | undefined;
  readonly headers: Readonly<Record<string, string>>;
}

/** The portal's files, as the distribution gives them: its headers, its function before the paths, compressed. */
export class PortalPages implements Pages {
  readonly #files: ReadonlyMap<string, PortalFile>;
  readonly #model: PortalModel;
  readonly #apiPath: string;

  /** `apiPath` is what every path of the API begins with: those are not the portal's. */
  constructor(model: PortalModel, apiPath: string) {
    this.#model = model;
    this.#apiPath = apiPath;
    this.#files = new Map(model.published.flatMap(filesOf));
  }

  /** Answers what is asked of the portal, and whatever it does not have with 404. */
  async handle(
    { url = '/', method = '', headers }: IncomingMessage,
    outgoing: ServerResponse,
  ): Promise<boolean> {
    if (method !== 'GET' && method !== 'HEAD') return false;
    const [path = '/'] = url.split('?', 1);
    if (this.#isApis(path)) return false;
    const file = this.#files.get(this.#pathOf(path));
    for (const [name, value] of Object.entries(this.#model.headers)) outgoing.setHeader(name, value);
    if (file === undefined) {
      outgoing.writeHead(404, { 'content-type': 'text/plain' }).end('Not Found');
      return true;
    }
    for (const [name, value] of Object.entries(file.headers)) outgoing.setHeader(name, value);
    if (headers['if-none-match'] === file.headers.etag) {
      outgoing.writeHead(304).end();
      return true;
    }
    const takesBrotli = /\bbr\b/.test(String(headers['accept-encoding'] ?? ''));
    const body = (takesBrotli ? file.compressed : undefined) ?? file.bytes;
    if (body === file.compressed) outgoing.setHeader('content-encoding', 'br');
    outgoing.writeHead(200, { 'content-length': body.length }).end(method === 'HEAD' ? undefined : body);
    return true;
  }

  /** An API at the top of the address has all paths that name no file. */
  #isApis(path: string): boolean {
    if (this.#apiPath === '') return !this.#files.has(path);
    return path === this.#apiPath || path.startsWith(`${this.#apiPath}/`);
  }

  #pathOf(path: string): string {
    const code = this.#model.pathFunction;
    if (code === undefined) return path;
    const uri: unknown = runInNewContext(`${code}\nhandler(event).uri`, {
      event: { request: { uri: path } },
    });
    return String(uri);
  }
}

function filesOf({ directory, exclude, include, headers, markers }: PublishedFiles): [string, PortalFile][] {
  const isTaken = (path: string) =>
    !exclude.some((pattern) => matchesAll(path, pattern)) ||
    include.some((pattern) => matchesAll(path, pattern));
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(directory, join(parentPath, name)))
    .filter(isTaken)
    .map((path) => {
      const bytes = filledIn(readFileSync(join(directory, path)), markers);
      return [`/${path}`, fileOf(path, bytes, headers)];
    });
}

/** As the AWS CLI matches: a star stands for slashes too. */
const matchesAll = (path: string, pattern: string) => pattern === '*' || matchesGlob(path, pattern);

/** What is published with values of the deployment in it. */
function filledIn(bytes: Buffer, markers: Readonly<Record<string, string>>): Buffer {
  const marked = Object.entries(markers);
  if (marked.length === 0) return bytes;
  return Buffer.from(
    marked.reduce((text, [name, value]) => text.replaceAll(name, () => value), String(bytes)),
  );
}

function fileOf(path: string, bytes: Buffer, headers: Readonly<Record<string, string>>): PortalFile {
  const etag = `"${createHash('md5').update(bytes).digest('hex')}"`;
  const isSqueezed = squeezed.has(extname(path));
  return {
    bytes,
    compressed: isSqueezed ? brotliCompressSync(bytes) : undefined,
    headers: {
      'content-type': types[extname(path)] ?? 'application/octet-stream',
      etag,
      ...(isSqueezed && { vary: 'accept-encoding' }),
      ...headers,
    },
  };
}
