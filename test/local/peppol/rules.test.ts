import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findingsIn } from '#local/peppol/findings.ts';
import { type Rules, readRules } from '#local/peppol/rules.ts';
import { readSchema } from '#local/peppol/schema.ts';

/** A stylesheet that reports as compiled rules do: its one rule wants that an amount of that name is not below nothing. */
const stylesheet = (amount: string) => `<xsl:stylesheet version="2.0"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:svrl="http://purl.oclc.org/dsdl/svrl">
  <xsl:template match="/">
    <svrl:schematron-output>
      <xsl:for-each select="//*[local-name()='${amount}']">
        <svrl:fired-rule context="${amount}"/>
        <xsl:if test="number(.) &lt; 0">
          <svrl:failed-assert id="OUR-${amount}" flag="fatal" location="/*:CreditNote[namespace-uri()='urn:x'][1]/*:${amount}[namespace-uri()='urn:y'][1]">
            <svrl:text>[OUR-${amount}]-It is below nothing.</svrl:text>
          </svrl:failed-assert>
        </xsl:if>
      </xsl:for-each>
    </svrl:schematron-output>
  </xsl:template>
</xsl:stylesheet>`;
const core = 'urn:cen.eu:en16931:2017';
const peppol = `${core}#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0`;
const document = (claim: string, amount: number) =>
  `<c:CreditNote xmlns:c="urn:x"><c:CustomizationID>${claim}</c:CustomizationID><c:Due>${amount}</c:Due></c:CreditNote>`;

const folder = mkdtempSync(join(tmpdir(), 'peppol-rules-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('official rules', () => {
  let sets: Rules[] = [];
  beforeAll(() => {
    writeFileSync(join(folder, 'CEN-EN16931-UBL.xslt'), stylesheet('Due'));
    writeFileSync(join(folder, 'PEPPOL-EN16931-UBL.xslt'), stylesheet('Owed'));
    sets = readRules(folder);
  }, 60_000);

  test('concern the documents that claim to keep them', () => {
    const concerned = (claim: string) =>
      sets.filter(({ concern }) => concern(document(claim, 1))).map(({ name }) => name);
    expect(concerned(core)).toEqual(['CEN']);
    expect(concerned(peppol)).toEqual(['CEN', 'Peppol']);
    expect(concerned('urn:something:else')).toEqual([]);
  });

  test('find what is wrong, with its place and text, and nothing in what is right', () => {
    const [cen] = sets;
    expect(cen?.findings(document(core, -1))).toEqual([
      { rule: 'OUR-Due', flag: 'fatal', place: '/CreditNote[1]/Due[1]', text: 'It is below nothing.' },
    ]);
    expect(cen?.findings(document(core, 1))).toEqual([]);
  });

  test('that meet nothing in a document do not pass for consent', () => {
    const [, ofPeppol] = sets;
    expect(() => ofPeppol?.findings(document(peppol, 1))).toThrow('no rule met anything');
  });

  test('are asked for by the name of the file that is missing', () => {
    expect(() => readRules(join(folder, 'elsewhere'))).toThrow('CEN-EN16931-UBL.xslt is not there');
  });
});

test('a report that is none is refused', () => {
  expect(() => findingsIn('<html/>')).toThrow('no rule met anything');
});

test('a schema finds what stands where it may not, with its line', () => {
  const file = join(folder, 'note.xsd');
  writeFileSync(
    file,
    `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="Note"><xs:complexType>
      <xs:sequence><xs:element name="ID"/></xs:sequence></xs:complexType></xs:element></xs:schema>`,
  );
  const schema = readSchema(file);
  expect(schema.findings('<Note><ID>1</ID></Note>')).toEqual([]);
  expect(schema.findings('<Note>\n<Due>1</Due></Note>')).toEqual([
    expect.objectContaining({ rule: 'XSD', flag: 'invalid', place: 'line 2' }),
  ]);
  expect(schema.findings('<Note>')).toEqual([expect.objectContaining({ rule: 'XSD', flag: 'invalid' })]);
});
