import type { Day } from '#domain/law/calendar.ts';
import type { MinorUnits } from '#domain/money.ts';
import { fromCodePage } from './code-page.ts';
import { type SieField, type SiePost, shown } from './posts.ts';
import { SieUnreadable } from './sie-file.ts';

/** The fields of one post by position; what is not there or of another kind is told with the post's line. */
export class PostFields {
  readonly line: number;
  readonly #label: string;
  readonly #fields: readonly SieField[];

  constructor({ line, label, fields }: SiePost) {
    this.line = line;
    this.#label = label;
    this.#fields = fields;
  }

  /** a text that may be left out, which is the same as being empty */
  text(position: number): string {
    const field = this.#fields[position] ?? '';
    if (typeof field === 'string') return fromCodePage(field);
    throw this.wrong(`field ${position + 1} is a list`);
  }

  /** a text that has to be there */
  needed(position: number, what: string): string {
    const text = this.text(position);
    if (text === '') throw this.wrong(`says no ${what}`);
    return text;
  }

  list(position: number): string[] {
    const field = this.#fields[position];
    if (typeof field === 'object') return field.map(fromCodePage);
    throw this.wrong(`field ${position + 1} is not a list in braces`);
  }

  /** an account: digits, though some programs have letters in theirs */
  account(position: number): string {
    const account = this.needed(position, 'account');
    if (!/^[\p{L}\d]{1,20}$/u.test(account)) throw this.wrong(`${shown(account)} is no account`);
    return account;
  }

  integer(position: number, what: string): number {
    const text = this.needed(position, what);
    if (!/^-?\d{1,15}$/.test(text)) throw this.wrong(`${shown(text)} is no ${what}`);
    return Number(text);
  }

  /** a date as YYYYMMDD (5.10), of the calendar; undefined where none is given */
  day(position: number): Day | undefined {
    const text = this.text(position).trim();
    if (text === '') return undefined;
    const day = text.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
    const ms = day === text ? Number.NaN : Date.parse(`${day}T00:00:00Z`);
    if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== day) {
      throw this.wrong(`${shown(text)} is no date`);
    }
    return day;
  }

  neededDay(position: number): Day {
    const day = this.day(position);
    if (day === undefined) throw this.wrong('says no date');
    return day;
  }

  /** an amount with at most two decimals after a point (5.9), in hundredths */
  amount(position: number): MinorUnits {
    const text = this.needed(position, 'amount');
    const [, sign, whole = '', part = ''] = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(text) ?? [];
    if (whole === '') throw this.wrong(`${shown(text)} is no amount`);
    const hundredths = Number(`${whole}${part.padEnd(2, '0')}`);
    if (!Number.isSafeInteger(hundredths)) throw this.wrong(`${shown(text)} is more than can be held`);
    return sign === '-' && hundredths !== 0 ? -hundredths : hundredths;
  }

  wrong(what: string): SieUnreadable {
    return new SieUnreadable(this.line, `${this.#label} ${what}`);
  }
}
