import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import saxon from 'saxon-js';
import { type Finding, findingsIn } from './findings.ts';

/** A set of official rules, ready to run. */
export interface Rules {
  readonly name: string;
  /** whether a document claims to keep them */
  readonly concern: (document: string) => boolean;
  readonly findings: (document: string) => Finding[];
}

/** The files that are looked for, as OpenPeppol calls the stylesheets that its rules are compiled to. */
const sets = [
  { name: 'CEN', file: 'CEN-EN16931-UBL.xslt', claim: 'urn:cen.eu:en16931:2017' },
  { name: 'Peppol', file: 'PEPPOL-EN16931-UBL.xslt', claim: 'urn:fdc:peppol.eu:2017:poacc:billing:3.0' },
];

const compiler = fileURLToPath(import.meta.resolve('xslt3'));
const cache = fileURLToPath(new URL('../../node_modules/.cache/peppol/', import.meta.url));

/**
 * The rules of EN 16931 and of Peppol BIS Billing in that folder. Compiling them takes some 20 s, once for each content.
 * @throws Error when one of the files is not there
 */
export function readRules(folder: string): Rules[] {
  return sets.map(({ name, file, claim }) => {
    const path = join(folder, file);
    if (!existsSync(path)) throw new Error(`${path} is not there: it is one of the two files of rules`);
    const stylesheet = compiled(path);
    const claims = new RegExp(`<(\\w+:)?CustomizationID[^>]*>[^<]*${claim.replaceAll('.', '\\.')}`);
    return {
      name,
      concern: (document) => claims.test(document),
      findings: (document) => {
        const how = {
          stylesheetInternal: stylesheet,
          sourceText: document,
          destination: 'serialized',
        } as const;
        return findingsIn(saxon.transform(how).principalResult);
      },
    };
  });
}

function compiled(path: string): unknown {
  const hash = createHash('sha256').update(readFileSync(path)).digest('hex');
  const kept = join(cache, `${hash}.json`);
  if (!existsSync(kept)) {
    mkdirSync(cache, { recursive: true });
    // under its name only when it is whole
    const unfinished = `${kept}.${process.pid}`;
    execFileSync(process.execPath, [compiler, `-xsl:${path}`, `-export:${unfinished}`, '-nogo']);
    renameSync(unfinished, kept);
  }
  return JSON.parse(readFileSync(kept, 'utf8'));
}
