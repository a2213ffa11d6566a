import { Checksum } from './checksum.ts';
import { otherCodePage } from './code-page.ts';
import { Head } from './head.ts';
import { type SiePost, shown, sieLines } from './posts.ts';
import {
  balanceOf,
  type SieReading,
  type SieRow,
  SieUnbalanced,
  SieUnreadable,
  type SieVoucher,
  voucherName,
} from './sie-file.ts';
import { PostFields } from './values.ts';

/** Larger files are refused unread: ten years of a large company's books are far less. */
export const mostBytes = 64 * 1024 * 1024;
const mostOddLines = 100;

/**
 * What a SIE file of any type says (SIE 4B, 2008-09-30): who wrote it for whom, accounts and vouchers. Balances, dimensions and posts
 * that nobody knows are counted and passed over (7.1), and so are `#RTRANS` and `#BTRANS`: the `#TRANS` rows are the voucher as it stands.
 * @throws SieUnreadable with the line, when it is not such a file, is cut off within a voucher or under a checksum, is written in another
 * code page, or is larger than `mostBytes`; SieUnbalanced when a voucher does not come to nothing
 */
export function readSie(bytes: Uint8Array): SieReading {
  if (bytes.length > mostBytes) throw new SieUnreadable(1, `the file is larger than ${mostBytes} bytes`);
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const other = otherCodePage(text);
  if (other !== undefined) {
    const line = text.slice(0, other.at).split('\n').length;
    throw new SieUnreadable(line, `is written in ${other.name}, not in code page 437`);
  }
  return new Reading().read(text);
}

/** A voucher whose rows come now, or are to come. */
interface Unfinished {
  readonly line: number;
  readonly voucher: SieVoucher;
  readonly rows: SieRow[];
}

class Reading {
  readonly #head = new Head();
  readonly #checksum = new Checksum();
  readonly #vouchers: SieVoucher[] = [];
  readonly #skipped = new Map<string, number>();
  readonly #odd: { line: number; what: string }[] = [];
  #voucher: Unfinished | undefined;
  /** the line of the brace that is open */
  #open: number | undefined;
  #lastLine = 0;

  read(text: string): SieReading {
    for (const entry of sieLines(text)) {
      if (this.#lastLine === 0) mustBeginAFile(entry);
      if (entry.kind === 'post') this.#post(entry);
      else if (entry.kind === '{') this.#openBrace(entry.line);
      else this.#closeBrace(entry.line);
      this.#lastLine = entry.line;
    }
    if (this.#lastLine === 0) throw new SieUnreadable(1, 'the file is empty');
    if (this.#open !== undefined) {
      throw new SieUnreadable(this.#open, 'a brace is not closed: the file is cut off');
    }
    this.#mustHaveHadRows();
    this.#checksum.end();
    const head = this.#head.result(this.#lastLine);
    const skipped = Object.fromEntries(this.#skipped);
    return { ...head, vouchers: this.#vouchers, skipped, odd: this.#odd };
  }

  #openBrace(line: number): void {
    if (this.#open !== undefined) throw new SieUnreadable(line, 'a brace is opened within another');
    this.#open = line;
  }

  #closeBrace(line: number): void {
    if (this.#open === undefined) throw new SieUnreadable(line, 'a brace is closed that was not opened');
    this.#open = undefined;
    if (this.#voucher === undefined) return;
    const { line: of, voucher, rows } = this.#voucher;
    const difference = balanceOf(rows);
    if (difference !== 0n) throw new SieUnbalanced(of, voucherName(voucher), difference);
    this.#vouchers.push(voucher);
    this.#voucher = undefined;
  }

  #post(post: SiePost): void {
    const { label, fields, line, odd } = post;
    if (odd !== undefined && this.#odd.length < mostOddLines) this.#odd.push({ line, what: odd });
    this.#checksum.add(label, fields, line);
    if (this.#open === undefined) this.#mustHaveHadRows();
    const values = new PostFields(post);
    if (label === '#TRANS') this.#voucherInBraces(values).rows.push(rowOf(values, this.#voucher?.voucher));
    else if (this.#open !== undefined) this.#skip(label);
    else if (label === '#VER') this.#voucher = voucherOf(values);
    else if (!this.#head.take(label, values)) this.#skip(label);
  }

  #voucherInBraces(values: PostFields): Unfinished {
    if (this.#open !== undefined && this.#voucher !== undefined) return this.#voucher;
    throw values.wrong('belongs to no voucher');
  }

  #mustHaveHadRows(): void {
    if (this.#voucher === undefined) return;
    throw new SieUnreadable(this.#voucher.line, '#VER is not followed by its rows in braces');
  }

  #skip(label: string): void {
    if (label !== '#KSUMMA') this.#skipped.set(label, (this.#skipped.get(label) ?? 0) + 1);
  }
}

function mustBeginAFile(entry: { kind: string; line: number; label?: string }): void {
  const { kind, line, label = kind } = entry;
  if (label !== '#FLAGGA') throw new SieUnreadable(line, `begins with ${shown(label)}, not with #FLAGGA`);
}

function voucherOf(post: PostFields): Unfinished {
  const rows: SieRow[] = [];
  const number = post.text(1).trim() === '' ? undefined : post.integer(1, 'number');
  const voucher = { series: post.text(0), number, day: post.neededDay(2), text: post.text(3), rows };
  return { line: post.line, voucher, rows };
}

function rowOf(post: PostFields, voucher: SieVoucher | undefined): SieRow {
  const numbers = post.list(1);
  if (numbers.length % 2 !== 0) throw post.wrong('has a dimension without an object');
  const objects = numbers.flatMap((dimension, index) =>
    index % 2 === 0 ? [{ dimension, object: numbers[index + 1] ?? '' }] : [],
  );
  const [day, text] = [post.day(3), post.text(4)];
  return {
    account: post.account(0),
    amount: post.amount(2),
    ...(objects.length > 0 && { objects }),
    ...(day !== undefined && day !== voucher?.day && { day }),
    ...(text !== '' && { text }),
  };
}
