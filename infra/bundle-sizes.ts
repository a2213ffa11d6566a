import { bundleAll } from './bundle.ts';

/** Aims in KB: a handler with a client or two, those that write mail (MIME) or read documents (S3), the label maker. */
const aimOfHandlers = 360;
const aims: ReadonlyMap<string, number> = new Map([
  ['api/get-label', 480],
  ['steps/notify', 500],
  ['subscribers/remind-customer', 500],
  ['subscribers/tell-customer', 660],
  ['steps/book-carrier', 1000],
]);

const rows = (await bundleAll()).map(({ name, bytes }) => {
  const aim = aims.get(name) ?? aimOfHandlers;
  return { function: name, KB: Math.ceil(bytes / 1024), aim, within: bytes <= aim * 1024 };
});
console.table(rows);
if (rows.some(({ within }) => !within)) process.exitCode = 1;
