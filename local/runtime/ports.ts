import { createServer } from 'node:net';

/** Every port that was tried is taken. */
export class NoFreePort extends Error {
  override readonly name = 'NoFreePort';
}

const attempts = 50;

/**
 * A loopback port that nobody listens on: `wanted` itself, or the next free one above it; with 0, any.
 * Between finding and listening somebody else may take it; then listening fails by its own name.
 */
export async function findFreePort(wanted: number): Promise<number> {
  if (wanted === 0) return (await tryPort(0)) ?? 0;
  for (let port = wanted; port < wanted + attempts; port += 1) {
    if ((await tryPort(port)) !== undefined) return port;
  }
  throw new NoFreePort(`ports ${wanted} to ${wanted + attempts - 1} are all taken; name another with --port`);
}

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(undefined));
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address();
      const found = typeof address === 'object' && address !== null ? address.port : undefined;
      probe.close(() => resolve(found));
    });
  });
}
