import type { IncomingMessage } from 'node:http';

/** Reads a body whole, `too-large` when it is more than `limit` bytes, `gone` when the client went away. */
export function readBody(incoming: IncomingMessage, limit: number): Promise<Buffer | 'too-large' | 'gone'> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    incoming.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= limit) chunks.push(chunk);
      // the rest is read and dropped, so that the client gets its answer rather than a broken pipe
      else chunks.length = 0;
    });
    incoming.on('end', () => resolve(bytes <= limit ? Buffer.concat(chunks) : 'too-large'));
    // an aborted request is an error first, and closed in every case
    incoming.on('error', () => undefined);
    incoming.on('close', () => resolve('gone'));
  });
}
