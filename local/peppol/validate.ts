import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ublCreditNote } from '#adapters/credit-note/ubl-credit-note.ts';
import { readRules } from './rules.ts';
import { samples } from './samples.ts';
import { readSchema } from './schema.ts';

/**
 * `npm run validate:peppol -- <folder of official rules> [<folder of documents>] [--xsd <file>]`: holds documents against the rules that
 * they claim to keep, without documents the samples of our own. Exits 1 when a document breaks any, a mere warning included, and 2 when
 * it is asked wrongly.
 */
const { values, positionals } = parseArgs({ allowPositionals: true, options: { xsd: { type: 'string' } } });
const [rulesFolder, documentsFolder] = positionals;
if (rulesFolder === undefined || positionals.length > 2) {
  console.error('usage: npm run validate:peppol -- <folder of rules> [<folder of documents>] [--xsd <file>]');
  process.exit(2);
}
const schema = values.xsd === undefined ? [] : [readSchema(values.xsd)];
const sets = [...schema, ...readRules(rulesFolder)];
const documents = documentsFolder === undefined ? sampleDocuments() : documentsIn(documentsFolder);

let broken = 0;
for (const [name, document] of documents) {
  const concerned = sets.filter(({ concern }) => concern(document));
  const findings = concerned.flatMap((set) => set.findings(document));
  // a document that claims no specification has been held against none
  const good = findings.length === 0 && concerned.length > schema.length;
  if (!good) broken += 1;
  console.log(`${good ? 'ok    ' : 'BROKEN'}  ${name}  (${concerned.map((set) => set.name).join(', ')})`);
  for (const { rule, flag, place, text } of findings)
    console.log(`    ${flag} ${rule} at ${place}\n      ${text}`);
}
console.log(`${documents.length} documents, ${broken} broken`);
if (broken > 0 || documents.length === 0) process.exitCode = 1;

function sampleDocuments(): [name: string, document: string][] {
  return Object.entries(samples).map(([name, { note, seller, buyer }]) => [
    name,
    ublCreditNote(note, seller, buyer),
  ]);
}

function documentsIn(folder: string): [name: string, document: string][] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.xml'));
  return names.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
}
