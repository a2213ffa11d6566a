/**
 * Credit notes as an accountant books them: double entry, whole minor units, what was stored on the note and nothing computed anew.
 */

import { type CreditNote, creditNoteName, type PaidBack, totalOf } from './credit-note.ts';
import type { CreditRow, CreditRowKind } from './credit-rows.ts';
import type { Day } from './law/calendar.ts';
import type { MinorUnits } from './money.ts';
import type { TaxRate } from './vat.ts';

/** An account of the books. */
export interface Account {
  /** digits alone, as SIE wants it */
  readonly number: string;
  readonly name: string;
}

/** A row of a voucher: what is above nothing is debit, what is below it credit. */
export interface VoucherRow {
  /** the account's number */
  readonly account: string;
  readonly amount: MinorUnits;
  readonly text?: string | undefined;
}

/** One entry in the books. Its rows add up to nothing. */
export interface Voucher {
  readonly series: string;
  readonly number: number;
  readonly day: Day;
  readonly text: string;
  readonly rows: readonly VoucherRow[];
}

/** Accounts that differ by the rate of tax, in hundredths of a per cent. What bears a rate that is not here cannot be booked. */
export type AccountsByRate = Readonly<Record<TaxRate, Account>>;

/** Which account stands for what in the books of one company. Data: a shop may give its own. */
export interface AccountPlan {
  /** the currency that the books are kept in (ISO 4217) */
  readonly currency: string;
  /** the vouchers' series; numbers are those of the notes, so each market's notes need their own */
  readonly series: string;
  /** goods, and what was held back for their condition */
  readonly sales: AccountsByRate;
  /** outbound shipping that was paid for */
  readonly shipping: AccountsByRate;
  /** what was paid besides goods and shipping, by the shop's code of it; `other` is for every other one. As `fees` where it is not told */
  readonly orderFees?:
    | { readonly byCode: Readonly<Record<string, AccountsByRate>>; readonly other: AccountsByRate }
    | undefined;
  /** what was kept for the way back and handling */
  readonly fees: AccountsByRate;
  /** given on top; bears no tax */
  readonly goodwill: Account;
  readonly outputTax: AccountsByRate;
  /** where money goes back from, by the payment method that the shop told with the order; `other` is for every other one */
  readonly payments: { readonly byMethod: Readonly<Record<string, Account>>; readonly other: Account };
}

/** Why a note cannot be booked. */
export type BookingRefusal = 'OtherCurrency' | 'RefundsDoNotAddUp' | 'NoAccount' | 'NothingToBook';

/** A note that the books cannot take as it is, by name; the message says which, and by how much where that is the matter. */
export class BookingRefused extends Error {
  override readonly name: BookingRefusal;

  constructor(name: BookingRefusal, note: CreditNote, what: string) {
    super(`${creditNoteName(note)}: ${what}`);
    this.name = name;
  }
}

/**
 * The voucher of a credit note: revenue and output tax are debited by kind and rate, the means of payment credited by what went back on
 * each; what was kept is credited to where it is earned. Amounts are the note's own minor units; nothing is rounded.
 * @throws BookingRefused when the note is in another currency than the books, when what was paid back is not its total, when the plan has
 * no account for a rate, or when there is nothing to book
 */
export function bookingOf(note: CreditNote, plan: AccountPlan): Voucher {
  mustBeBookable(note, plan);
  const entries = [
    ...note.rows.map((row) => netEntry(note, row, plan)),
    ...note.rows.flatMap((row) => taxEntry(note, row, plan)),
    ...note.paidBack.map((part) => paymentEntry(part, plan)),
  ];
  const rows = addedUp(entries);
  if (rows.length === 0) throw new BookingRefused('NothingToBook', note, 'every row of it is nothing');
  return {
    series: plan.series,
    number: note.number,
    day: note.issuedOn,
    text: `Kreditnota ${creditNoteName(note)}, order ${note.orderNumber}`,
    rows,
  };
}

/** The accounts of a plan that vouchers touch, by number: those that a file of them has to declare. */
export function accountsOf(vouchers: readonly Voucher[], plan: AccountPlan): Account[] {
  const touched = new Set(vouchers.flatMap(({ rows }) => rows.map(({ account }) => account)));
  const orderFees = plan.orderFees ? [plan.orderFees.other, ...Object.values(plan.orderFees.byCode)] : [];
  const all = [
    ...[plan.sales, plan.shipping, plan.fees, plan.outputTax, ...orderFees].flatMap((rates) =>
      Object.values(rates),
    ),
    ...[plan.goodwill, plan.payments.other, ...Object.values(plan.payments.byMethod)],
  ];
  const byNumber = new Map(all.map((account) => [account.number, account]));
  return [...byNumber.values()]
    .filter(({ number }) => touched.has(number))
    .toSorted((a, b) => (a.number < b.number ? -1 : 1));
}

function mustBeBookable(note: CreditNote, plan: AccountPlan): void {
  const { currency } = note;
  if (currency !== plan.currency) {
    throw new BookingRefused('OtherCurrency', note, `is in ${currency}, the books are in ${plan.currency}`);
  }
  const total = totalOf(note).amount;
  const paidBack = note.paidBack.reduce((all, { amount }) => all + amount, 0);
  if (paidBack !== total)
    throw new BookingRefused('RefundsDoNotAddUp', note, `${paidBack} went back of ${total}`);
}

const kindWords: Readonly<Record<CreditRowKind, string>> = {
  goods: 'Varor',
  shipping: 'Frakt',
  'order-fee': 'Orderavgift',
  deduction: 'Avdrag för skick',
  fee: 'Returavgift',
  goodwill: 'Extra ersättning',
};

function netEntry(
  note: CreditNote,
  { kind, code, taxRate, amount }: CreditRow,
  plan: AccountPlan,
): VoucherRow {
  const net = amount.amount - amount.tax;
  if (kind === 'goodwill') return { account: plan.goodwill.number, amount: net, text: kindWords.goodwill };
  const accounts = {
    ...{ goods: plan.sales, deduction: plan.sales, shipping: plan.shipping, fee: plan.fees },
    'order-fee': orderFeeAccounts(plan, code),
  }[kind];
  const account = accountAt(note, accounts, taxRate, kind);
  return { account: account.number, amount: net, text: `${kindWords[kind]} ${percent(taxRate)}` };
}

function orderFeeAccounts({ orderFees, fees }: AccountPlan, code = ''): AccountsByRate {
  if (orderFees === undefined) return fees;
  return (Object.hasOwn(orderFees.byCode, code) ? orderFees.byCode[code] : undefined) ?? orderFees.other;
}

function taxEntry(note: CreditNote, { taxRate, amount }: CreditRow, plan: AccountPlan): VoucherRow[] {
  if (amount.tax === 0) return [];
  const account = accountAt(note, plan.outputTax, taxRate, 'output tax');
  return [{ account: account.number, amount: amount.tax, text: `Utgående moms ${percent(taxRate)}` }];
}

function paymentEntry({ method, amount }: PaidBack, { payments }: AccountPlan): VoucherRow {
  const own = Object.hasOwn(payments.byMethod, method) ? payments.byMethod[method] : undefined;
  return { account: (own ?? payments.other).number, amount: -amount, text: `Återbetalt: ${method}` };
}

function accountAt(note: CreditNote, accounts: AccountsByRate, rate: TaxRate, what: string): Account {
  const account = accounts[rate];
  if (account === undefined) {
    throw new BookingRefused('NoAccount', note, `the plan has no account for ${what} at ${percent(rate)}`);
  }
  return account;
}

/** Entries of the same account and text as one row, in order of appearance; what comes to nothing is left out. */
function addedUp(entries: readonly VoucherRow[]): VoucherRow[] {
  const rows = new Map<string, VoucherRow>();
  for (const entry of entries) {
    const key = `${entry.account} ${entry.text}`;
    rows.set(key, { ...entry, amount: (rows.get(key)?.amount ?? 0) + entry.amount });
  }
  return [...rows.values()].filter(({ amount }) => amount !== 0);
}

const percent = (rate: TaxRate) => `${String(rate / 100).replace('.', ',')} %`;
