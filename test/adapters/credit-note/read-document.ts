import { XMLParser } from 'fast-xml-parser';

/** What a document says, read back by another hand than the one that wrote it. Amounts are in hundredths of the currency. */
export interface ReadDocument {
  readonly root: Node;
  readonly xml: string;
  readonly lines: readonly Node[];
  /** allowances and charges of the document */
  readonly allowances: readonly Node[];
  readonly subtotals: readonly Node[];
  readonly totals: Node;
}

/** An element: children and attributes (with `@`) by name, text under `#text`. */
export interface Node {
  readonly [name: string]: Node & readonly Node[] & string;
}

const many = ['CreditNoteLine', 'AllowanceCharge', 'TaxSubtotal', 'PartyTaxScheme'];
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  parseTagValue: false,
  alwaysCreateTextNode: true,
  isArray: (name) => many.includes(name),
});

export function readDocument(xml: string): ReadDocument {
  const root: Node = parser.parse(xml).CreditNote;
  return {
    root,
    xml,
    lines: root.CreditNoteLine ?? [],
    allowances: root.AllowanceCharge ?? [],
    subtotals: root.TaxTotal?.TaxSubtotal ?? [],
    totals: root.LegalMonetaryTotal as Node,
  };
}

/** The text of the element at that path; empty when it is not there. */
export function textAt(node: Node | undefined, path: string): string {
  let found: Node | undefined = node;
  for (const name of path.split('/')) found = found?.[name];
  return typeof found === 'string' ? found : String(found?.['#text'] ?? '');
}

/** The amount at that path in hundredths; 0 when it is not there. */
export function amountAt(node: Node | undefined, path: string): number {
  const text = textAt(node, path);
  const [, sign = '', whole, decimals = ''] = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(text || '0') ?? [];
  if (whole === undefined) throw new Error(`${path} is no amount: ${text}`);
  return Number(`${sign}${whole}${decimals.padEnd(2, '0')}`) + 0;
}

/** The sum of what the elements have at that path, in hundredths. */
export const sumAt = (nodes: readonly Node[], path: string) =>
  nodes.reduce((total, node) => total + amountAt(node, path), 0);

/** Category and rate of a line, an allowance or a subtotal: `S 25`. */
export function vatOf(node: Node): string {
  const category = node.Item?.ClassifiedTaxCategory ?? node.TaxCategory;
  return `${textAt(category, 'ID')} ${textAt(category, 'Percent')}`;
}
