import type { Day } from '#domain/law/calendar.ts';
import { type MinorUnits, minorDigits } from '#domain/money.ts';
import { sieText, toCodePage } from './code-page.ts';
import {
  balanceOf,
  type SieFile,
  type SieRow,
  SieUnwritable,
  type SieVoucher,
  voucherName,
} from './sie-file.ts';

/**
 * A file of type 4I, for an accounting program to read in (SIE 4B, 2008-09-30): code page 437, lines ending in CR LF, amounts with a point
 * and two decimals. Vouchers of a series are put in order of number (section 11, #VER). Texts are written as `sieText` says.
 * @throws SieUnwritable when a voucher has no rows, does not balance or has amounts that are not whole, an account is not all digits, a day
 * is no day, or the currency has not two decimals
 */
export function writeSie(file: SieFile): Uint8Array {
  const { program, generated, company, years, currency, accounts, vouchers } = file;
  if (minorDigits(currency) !== 2) throw new SieUnwritable(`${currency} has not two decimals`);
  const lines = [
    '#FLAGGA 0',
    `#PROGRAM ${quoted(program.name)} ${quoted(program.version)}`,
    '#FORMAT PC8',
    `#GEN ${digits(generated.day)}${generated.by === undefined ? '' : ` ${quoted(generated.by)}`}`,
    '#SIETYP 4',
    ...(company.number === undefined ? [] : [`#ORGNR ${quoted(company.number)}`]),
    `#FNAMN ${quoted(company.name)}`,
    ...years.map(({ index, from, to }) => `#RAR ${index} ${digits(from)} ${digits(to)}`),
    `#VALUTA ${currency}`,
    ...accounts.map(({ number, name }) => `#KONTO ${accountNumber(number)} ${quoted(name)}`),
    ...inOrder(vouchers).flatMap(voucherLines),
  ];
  return toCodePage(`${lines.join('\r\n')}\r\n`);
}

function inOrder(vouchers: readonly SieVoucher[]): SieVoucher[] {
  const series = Map.groupBy(vouchers, (voucher) => voucher.series);
  return [...series.values()].flatMap((of) => of.toSorted((a, b) => (a.number ?? 0) - (b.number ?? 0)));
}

function voucherLines(voucher: SieVoucher): string[] {
  const { series, number, day, text, rows } = voucher;
  if (rows.length === 0) throw new SieUnwritable(`voucher ${voucherName(voucher)} has no rows`);
  const lines = rows.map((row) => rowLine(row, voucher));
  const difference = balanceOf(rows);
  if (difference !== 0n) {
    throw new SieUnwritable(
      `voucher ${voucherName(voucher)} does not balance: its rows come to ${difference}`,
    );
  }
  return [`#VER ${quoted(series)} ${number ?? '""'} ${digits(day)} ${quoted(text)}`, '{', ...lines, '}'];
}

function rowLine({ account, amount, text, day, objects = [] }: SieRow, voucher: SieVoucher): string {
  const list = objects.map(({ dimension, object }) => `${quoted(dimension)} ${quoted(object)}`).join(' ');
  const about =
    text === undefined && day === undefined ? '' : ` ${digits(day ?? voucher.day)} ${quoted(text ?? '')}`;
  return `   #TRANS ${accountNumber(account)} {${list}} ${decimals(amount, voucher)}${about}`;
}

/** Minor units as kronor and öre: -5 is `-0.05`. */
function decimals(amount: MinorUnits, voucher: SieVoucher): string {
  if (!Number.isSafeInteger(amount))
    throw new SieUnwritable(`voucher ${voucherName(voucher)}: ${amount} is not whole`);
  const figures = String(Math.abs(amount)).padStart(3, '0');
  return `${amount < 0 ? '-' : ''}${figures.slice(0, -2)}.${figures.slice(-2)}`;
}

function digits(day: Day): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new SieUnwritable(`${day} is no day`);
  return day.replaceAll('-', '');
}

function accountNumber(number: string): string {
  if (!/^\d+$/.test(number)) throw new SieUnwritable(`${number} is no account: only digits are`);
  return number;
}

const quoted = (text: string) => `"${sieText(text).replaceAll('"', '\\"')}"`;
