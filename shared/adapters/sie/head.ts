import type { Account } from '#domain/bookkeeping.ts';
import { minorDigits } from '#domain/money.ts';
import { shown } from './posts.ts';
import { type FinancialYear, type SieReading, SieUnreadable } from './sie-file.ts';
import type { PostFields } from './values.ts';

/** What a file says besides its vouchers. */
export type SieHead = Omit<SieReading, 'vouchers' | 'skipped' | 'odd'>;

/** Gathers the posts that say who wrote a file, for whom, and which accounts there are (SIE 4B, section 11). */
export class Head {
  readonly #years: FinancialYear[] = [];
  readonly #accounts: Account[] = [];
  #imported = false;
  #type: SieReading['type'] = 1;
  #currency = 'SEK';
  #program: SieReading['program'] | undefined;
  #generated: SieReading['generated'] | undefined;
  #companyName: string | undefined;
  #companyNumber: string | undefined;

  /** Whether the post is one of these, and was taken in. */
  take(label: string, post: PostFields): boolean {
    const taken = this.#takers[label];
    taken?.(post);
    return taken !== undefined;
  }

  readonly #takers: Readonly<Record<string, ((post: PostFields) => void) | undefined>> = {
    '#FLAGGA': (post) => {
      this.#imported = post.text(0) === '1';
    },
    '#FORMAT': (post) => {
      if (post.text(0).toUpperCase() !== 'PC8') throw post.wrong(`is ${shown(post.text(0))}, not PC8`);
    },
    '#SIETYP': (post) => {
      const type = post.integer(0, 'type');
      if (type !== 1 && type !== 2 && type !== 3 && type !== 4) throw post.wrong(`${type} is no type of SIE`);
      this.#type = type;
    },
    '#PROGRAM': (post) => {
      this.#program = { name: post.needed(0, 'name'), version: post.text(1) };
    },
    '#GEN': (post) => {
      this.#generated = { day: post.neededDay(0), by: post.text(1) || undefined };
    },
    '#FNAMN': (post) => {
      this.#companyName = post.needed(0, 'name');
    },
    '#ORGNR': (post) => {
      this.#companyNumber = post.text(0) || undefined;
    },
    '#VALUTA': (post) => {
      this.#currency = currencyOf(post);
    },
    '#RAR': (post) => {
      // files of vouchers need not tell the year, and some do so by leaving its days empty
      if (post.text(1) === '' && post.text(2) === '') return;
      this.#years.push({ index: post.integer(0, 'year'), from: post.neededDay(1), to: post.neededDay(2) });
    },
    '#KONTO': (post) => {
      this.#accounts.push({ number: post.account(0), name: post.text(1) });
    },
  };

  /**
   * All that was gathered.
   * @param lastLine where the file ends
   * @throws SieUnreadable when a post is missing that every file has to have
   */
  result(lastLine: number): SieHead {
    const missing = (label: string) => new SieUnreadable(lastLine, `the file ends and has no ${label}`);
    if (this.#program === undefined) throw missing('#PROGRAM');
    if (this.#generated === undefined) throw missing('#GEN');
    if (this.#companyName === undefined) throw missing('#FNAMN');
    return {
      imported: this.#imported,
      type: this.#type,
      program: this.#program,
      generated: this.#generated,
      company: { name: this.#companyName, number: this.#companyNumber },
      currency: this.#currency,
      years: this.#years,
      accounts: this.#accounts,
    };
  }
}

function currencyOf(post: PostFields): string {
  const currency = post.needed(0, 'currency').toUpperCase();
  if (!/^[A-Z]{3}$/.test(currency) || minorDigits(currency) !== 2) {
    throw post.wrong(`${shown(currency)} is no currency of two decimals`);
  }
  return currency;
}
