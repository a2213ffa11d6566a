import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { XmlDocument, XmlLibError, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import type { Finding } from './findings.ts';
import type { Rules } from './rules.ts';

/**
 * The schema in that file, with those that it names beside it, as rules: what may stand where in a document.
 * @throws Error when it is no schema, or one that it names is not there
 */
export function readSchema(file: string): Rules {
  xmlRegisterFsInputProviders();
  const schema = XmlDocument.fromBuffer(readFileSync(file), { url: resolve(file) });
  const validator = XsdValidator.fromDoc(schema);
  return { name: 'XSD', concern: () => true, findings: (document) => faults(validator, document) };
}

function faults(validator: XsdValidator, document: string): Finding[] {
  try {
    using parsed = XmlDocument.fromString(document);
    validator.validate(parsed);
    return [];
  } catch (error) {
    if (!(error instanceof XmlLibError)) throw error;
    return error.details.map(({ line, message }) => {
      const text = message.trim().replaceAll(/\{[^}]*\}/g, '');
      return { rule: 'XSD', flag: 'invalid', place: `line ${line}`, text };
    });
  }
}
