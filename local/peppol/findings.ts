import { XMLParser } from 'fast-xml-parser';

/** A rule that a document does not keep. */
export interface Finding {
  /** as the rules name it: `BR-CO-15` */
  readonly rule: string;
  /** `fatal` or `warning`, as the rules have it; `invalid` of a schema */
  readonly flag: string;
  /** an XPath without namespaces, or a line */
  readonly place: string;
  readonly text: string;
}

const list = ['svrl:failed-assert', 'svrl:fired-rule'];
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  isArray: (name) => list.includes(name),
});

/**
 * What a report in SVRL (ISO/IEC 19757-3, annex D) says is wrong.
 * @throws Error when it is no such report, or no rule of it met anything: that would be silence and not consent
 */
export function findingsIn(report: string): Finding[] {
  const output = parser.parse(report)['svrl:schematron-output'];
  if (!Array.isArray(output?.['svrl:fired-rule'])) throw new Error('no rule met anything in this document');
  const failed: Record<string, unknown>[] = output['svrl:failed-assert'] ?? [];
  return failed.map((assert) => ({
    rule: String(assert.id ?? 'unnamed'),
    flag: String(assert.flag ?? 'fatal'),
    place: placeOf(String(assert.location ?? '')),
    text: String(assert['svrl:text'] ?? '').replace(/^\[[^\]]+\]-?\s*/, ''),
  }));
}

const placeOf = (location: string) => location.replace(/\*:([\w-]+)\[namespace-uri\(\)='[^']*'\]/g, '$1');
