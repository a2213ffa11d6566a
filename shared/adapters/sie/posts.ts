import { SieUnreadable } from './sie-file.ts';

/** A field, or the list of fields within braces; of one character a byte, quotes and escapes taken off. */
export type SieField = string | readonly string[];

/** A post with its label, in capitals, and fields. */
export interface SiePost {
  readonly kind: 'post';
  readonly line: number;
  readonly label: string;
  readonly fields: readonly SieField[];
  /** what of its quotes is not as the specification wants, where it can be read all the same */
  readonly odd: string | undefined;
}

/** A line that says something: a post, or a brace alone on its line. */
export type SieLine = SiePost | { readonly kind: '{' | '}'; readonly line: number };

/**
 * Reads bytes line by line (SIE 4B, 5.3 to 5.7): lines end in a line feed, fields stand between spaces and tabs, any of them may be
 * quoted, a backslash goes before a quote within a field and means itself everywhere else. Empty lines are passed over.
 * @param bytes as a string of one character a byte (latin1)
 * Two faults of programs that the SIE group lists are forgiven and told as odd: a quote within a field without its backslash, and a field
 * at the end of a line that nobody closed.
 * @throws SieUnreadable at a line that is no post or holds a control character, or a list in braces that is not closed
 */
export function* sieLines(bytes: string): Generator<SieLine> {
  for (let start = 0, line = 1; start < bytes.length; line += 1) {
    const feed = bytes.indexOf('\n', start);
    const end = feed === -1 ? bytes.length : feed;
    const text = withoutEnds(bytes, start, end);
    start = end + 1;
    if (text === '') continue;
    if (text === '{' || text === '}') yield { kind: text, line };
    else yield readPost(text, line);
  }
}

/** What stands between blanks and before a carriage return. `trim` would also take 0xA0, which is á here. */
function withoutEnds(bytes: string, start: number, end: number): string {
  let [from, to] = [start, end];
  if (bytes[to - 1] === '\r') to -= 1;
  while (from < to && isBlank(bytes[from])) from += 1;
  while (to > from && isBlank(bytes[to - 1])) to -= 1;
  return bytes.slice(from, to);
}

function readPost(text: string, line: number): SiePost {
  const label = /^#[A-Za-z0-9]{1,20}(?=[ \t]|$)/.exec(text)?.[0];
  if (label === undefined) throw new SieUnreadable(line, `is no post: ${shown(text)}`);
  if (/[^\t -~\x80-\xff]/.test(text)) {
    throw new SieUnreadable(line, `a control character in ${shown(text)}`);
  }
  const reader = new Fields(text, label.length, line);
  const fields = reader.all();
  return { kind: 'post', line, label: label.toUpperCase(), fields, odd: reader.odd };
}

/** What of a line is shown in messages: its beginning, without what a terminal would act on. */
export function shown(text: string): string {
  const printable = text.slice(0, 40).replace(/[^ -~]/g, '?');
  return text.length > 40 ? `${printable}…` : printable;
}

class Fields {
  odd: string | undefined;
  readonly #text: string;
  readonly #line: number;
  #at: number;

  constructor(text: string, at: number, line: number) {
    this.#text = text;
    this.#at = at;
    this.#line = line;
  }

  all(): SieField[] {
    const fields: SieField[] = [];
    while (this.#pastBlanks()) {
      fields.push(this.#text[this.#at] === '{' ? this.#list() : this.#field(false));
    }
    return fields;
  }

  /** goes to the next field; false at the end of the line */
  #pastBlanks(): boolean {
    while (isBlank(this.#text[this.#at])) this.#at += 1;
    return this.#at < this.#text.length;
  }

  #list(): string[] {
    const fields: string[] = [];
    this.#at += 1;
    while (this.#pastBlanks()) {
      if (this.#text[this.#at] === '}') {
        this.#at += 1;
        return fields;
      }
      fields.push(this.#field(true));
    }
    throw new SieUnreadable(this.#line, 'a list in braces is not closed');
  }

  #field(inList: boolean): string {
    if (this.#text[this.#at] === '"') return this.#quoted(inList);
    const from = this.#at;
    while (this.#at < this.#text.length && !this.#endsField(inList)) this.#at += 1;
    return this.#text.slice(from, this.#at).replaceAll('\\"', '"');
  }

  #quoted(inList: boolean): string {
    const from = this.#at + 1;
    let close = this.#text.indexOf('"', from);
    while (close !== -1) {
      if (this.#text[close - 1] !== '\\') {
        this.#at = close + 1;
        if (this.#at === this.#text.length || this.#endsField(inList)) break;
        this.odd = 'a quote within a field has no backslash';
      }
      close = this.#text.indexOf('"', close + 1);
    }
    if (close === -1) {
      this.odd = 'a quoted field is not closed';
      this.#at = this.#text.length;
    }
    return this.#text.slice(from, close === -1 ? this.#text.length : close).replaceAll('\\"', '"');
  }

  #endsField(inList: boolean): boolean {
    const next = this.#text[this.#at];
    return isBlank(next) || (inList && next === '}');
  }
}

const isBlank = (character: string | undefined) => character === ' ' || character === '\t';
