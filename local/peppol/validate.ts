import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ublCreditNote } from '#adapters/credit-note/ubl-credit-note.ts';
import type { Finding } from './findings.ts';
import { type Rules, readRules } from './rules.ts';
import { samples } from './samples.ts';
import { readSchema } from './schema.ts';

/**
 * `npm run validate:peppol -- <folder of official rules> [<folder of documents>] [--xsd <file>]`: holds documents against the rules that
 * they claim to keep, without documents the samples of our own. Exits 1 when a document breaks any, a mere warning included, and 2 when
 * it is asked wrongly.
 */
type Documents = readonly (readonly [name: string, document: string])[];

try {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { xsd: { type: 'string' } } });
  const [rulesFolder, documentsFolder] = positionals;
  if (rulesFolder === undefined || positionals.length > 2)
    throw new Error('usage: npm run validate:peppol -- <rules> [<documents>] [--xsd <file>]');
  const schema = values.xsd === undefined ? [] : [readSchema(values.xsd)];
  const documents = documentsFolder === undefined ? sampleDocuments() : documentsIn(documentsFolder);
  process.exitCode = validate(documents, schema, readRules(rulesFolder)) === 0 ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}

/** How many of them break a rule, or claim to keep none that is known here. */
function validate(documents: Documents, schema: readonly Rules[], rules: readonly Rules[]): number {
  let broken = 0;
  for (const [name, document] of documents) {
    const claimed = rules.filter(({ concern }) => concern(document));
    const sets = [...schema, ...claimed];
    const findings = sets.flatMap((set) => findingsOf(set, document));
    const good = findings.length === 0 && claimed.length > 0;
    if (!good) broken += 1;
    const by = sets.map((set) => set.name).join(', ');
    console.log(
      `${good ? 'ok    ' : 'BROKEN'}  ${name}  (${claimed.length > 0 ? by : 'claims no rules known here'})`,
    );
    for (const { rule, flag, place, text } of findings)
      console.log(`    ${flag} ${rule} at ${place}\n      ${text}`);
  }
  console.log(`${documents.length} documents, ${broken} broken`);
  return broken;
}

function findingsOf(set: Rules, document: string): Finding[] {
  try {
    return set.findings(document);
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    return [{ rule: set.name, flag: 'unreadable', place: '/', text }];
  }
}

function sampleDocuments(): Documents {
  return Object.entries(samples).map(([name, { note, seller, buyer }]) => [
    name,
    ublCreditNote(note, seller, buyer),
  ]);
}

/** @throws Error when there are none */
function documentsIn(folder: string): Documents {
  const names = readdirSync(folder).filter((name) => name.endsWith('.xml'));
  if (names.length === 0) throw new Error(`${folder} holds no .xml`);
  return names.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
}
