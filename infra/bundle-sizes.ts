import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { type Bundle, bundleAll } from './bundle.ts';
import { root } from './paths.ts';

/**
 * Aims in KB: a handler with a client or two, those that judge by rules (the expressions' language and its patterns), that write
 * mail (MIME) or read documents (S3), or draw them (PDF), the label maker, that
 * refund (Stripe's SDK).
 */
const aimOfHandlers = 400;
const aims: ReadonlyMap<string, number> = new Map([
  ['api/get-label', 490],
  ['api/get-credit-note', 490],
  ['staff/get-credit-note-of', 500],
  ['api/get-receipt', 490],
  ['staff/get-receipt-of', 500],
  ['api/send-photo', 490],
  ['api/add-photos', 510],
  ['api/get-photo', 490],
  ['staff/get-photo-of', 500],
  ['api/get-order', 640],
  ['api/preview-return', 640],
  ['api/open-return', 820],
  ['shop/put-policy', 640],
  ['staff/publish-policy', 640],
  ['staff/backtest-policy', 680],
  ['api/pay-difference', 460],
  ['staff/attach-withdrawal', 660],
  ['subscribers/take-in-withdrawal', 610],
  ['subscribers/send-withdrawal-receipt', 510],
  ['subscribers/send-session-code', 510],
  ['steps/credit', 500],
  ['staff/settle-credit', 530],
  ['steps/write-credit-note', 700],
  ['steps/notify', 750],
  ['subscribers/remind-customer', 580],
  ['subscribers/digest-figures', 540],
  ['subscribers/report-finance', 670],
  ['subscribers/tell-customer', 980],
  ['steps/book-carrier', 1000],
]);

/** Each function's size beside its aim, in KB. */
export function sizes(bundles: readonly Bundle[]) {
  return bundles.map(({ name, bytes }) => {
    const aim = aims.get(name) ?? aimOfHandlers;
    return { function: name, KB: Math.ceil(bytes / 1024), aim, within: bytes <= aim * 1024 };
  });
}

const clientAim = 12;

/** The portal's client as a browser gets it, compressed (gzip), beside its aim, in KB. */
export async function clientSize() {
  const entry = 'portal/api/client.ts';
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [join(root, entry)],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    minify: true,
  });
  const bytes = outputFiles.reduce((sum, { contents }) => sum + gzipSync(contents).byteLength, 0);
  const KB = Math.ceil((bytes / 1024) * 10) / 10;
  return { client: entry, 'KB gzip': KB, aim: clientAim, within: KB <= clientAim };
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const rows = sizes(await bundleAll());
  const client = await clientSize();
  console.table(rows);
  console.table([client]);
  if ([...rows, client].some(({ within }) => !within)) process.exitCode = 1;
}
