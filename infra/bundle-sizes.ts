import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Bundle, bundleAll } from './bundle.ts';

/** Aims in KB: a handler with a client or two, those that write mail (MIME) or read documents (S3), the label maker. */
const aimOfHandlers = 360;
const aims: ReadonlyMap<string, number> = new Map([
  ['api/get-label', 480],
  ['steps/notify', 500],
  ['subscribers/remind-customer', 500],
  ['subscribers/tell-customer', 660],
  ['steps/book-carrier', 1000],
]);

/** Each function's size beside its aim, in KB. */
export function sizes(bundles: readonly Bundle[]) {
  return bundles.map(({ name, bytes }) => {
    const aim = aims.get(name) ?? aimOfHandlers;
    return { function: name, KB: Math.ceil(bytes / 1024), aim, within: bytes <= aim * 1024 };
  });
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const rows = sizes(await bundleAll());
  console.table(rows);
  if (rows.some(({ within }) => !within)) process.exitCode = 1;
}
