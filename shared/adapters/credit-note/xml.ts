/** An element of XML: its content is a text, or elements of which those that say nothing are left out. */
export interface XmlElement {
  readonly name: string;
  readonly content: string | readonly (XmlElement | undefined)[];
  readonly attributes: Readonly<Record<string, string>>;
}

export const element = (
  name: string,
  content: XmlElement['content'],
  attributes: XmlElement['attributes'] = {},
): XmlElement => ({ name, content, attributes });

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

/** What XML 1.0 has no way to write (section 2.2): controls, halves of surrogate pairs. */
const unwritable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const escaped = (text: string) =>
  text.replace(unwritable, '\uFFFD').replace(/[&<>"\r]/g, (mark) => references[mark] ?? mark);

/** The document of that root, indented. Characters that XML cannot hold become U+FFFD; elements without content are not written. */
export function xmlDocument(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, '')}`;
}

function written({ name, content, attributes }: XmlElement, indent: string): string {
  const inner =
    typeof content === 'string'
      ? escaped(content.trim())
      : content.map((child) => (child === undefined ? '' : written(child, `${indent}  `))).join('');
  if (inner === '') return '';
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const body = typeof content === 'string' ? inner : `\n${inner}${indent}`;
  return `${indent}<${name}${said.join('')}>${body}</${name}>\n`;
}
