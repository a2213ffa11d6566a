import type { Account, Voucher, VoucherRow } from '#domain/bookkeeping.ts';
import type { Day } from '#domain/law/calendar.ts';
import type { MinorUnits } from '#domain/money.ts';

/** What a row is for besides its account, such as a project: the number of a dimension and of an object in it. */
export interface SieObject {
  readonly dimension: string;
  readonly object: string;
}

export interface SieRow extends VoucherRow {
  /** where it is another day than the voucher's */
  readonly day?: Day | undefined;
  readonly objects?: readonly SieObject[] | undefined;
}

/** A voucher as files carry it: without a series or a number, the program that reads it in gives them. */
export interface SieVoucher extends Omit<Voucher, 'number' | 'rows'> {
  readonly number?: number | undefined;
  readonly rows: readonly SieRow[];
}

export interface FinancialYear {
  /** 0 is the one that the vouchers are of, -1 the one before */
  readonly index: number;
  readonly from: Day;
  readonly to: Day;
}

/** What a file of vouchers says. */
export interface SieFile {
  readonly program: { readonly name: string; readonly version: string };
  readonly generated: { readonly day: Day; readonly by?: string | undefined };
  readonly company: { readonly name: string; readonly number?: string | undefined };
  readonly years: readonly FinancialYear[];
  /** ISO 4217, of two decimals; SEK where the file does not say */
  readonly currency: string;
  readonly accounts: readonly Account[];
  readonly vouchers: readonly SieVoucher[];
}

/** A file as it was read: what it says, what kind it is, and what of it was passed over. */
export interface SieReading extends SieFile {
  /** 1 to 3 hold balances, 4 holds vouchers */
  readonly type: 1 | 2 | 3 | 4;
  /** whether some program has said that it has read the file in */
  readonly imported: boolean;
  /** how many posts of each label were passed over: balances, budgets, dimensions, what no standard knows */
  readonly skipped: Readonly<Record<string, number>>;
  /** lines that were read although they are not quite as the standard wants; the first hundred of them */
  readonly odd: readonly { readonly line: number; readonly what: string }[];
}

/** What is not SIE, and on which line, from 1. The message begins with the line. */
export class SieUnreadable extends Error {
  override readonly name: 'SieUnreadable' | 'SieUnbalanced' = 'SieUnreadable';
  readonly line: number;

  constructor(line: number, what: string) {
    super(`line ${line}: ${what}`);
    this.line = line;
  }
}

/** A voucher whose rows do not add up to nothing; `difference` is what they come to, in minor units. */
export class SieUnbalanced extends SieUnreadable {
  override readonly name = 'SieUnbalanced';
  readonly difference: bigint;

  constructor(line: number, which: string, difference: bigint) {
    super(line, `voucher ${which} does not balance: its rows come to ${difference} minor units`);
    this.difference = difference;
  }
}

/** What cannot be put in a file. */
export class SieUnwritable extends Error {
  override readonly name = 'SieUnwritable';
}

/** What rows come to, exactly, however many and large they are. */
export function balanceOf(rows: readonly { readonly amount: MinorUnits }[]): bigint {
  return rows.reduce((all, { amount }) => all + BigInt(amount), 0n);
}

/** What a voucher is called in messages: `K 42`. */
export function voucherName({ series, number }: Pick<SieVoucher, 'series' | 'number'>): string {
  return [series, number].filter((part) => part !== '' && part !== undefined).join(' ') || 'without a number';
}
