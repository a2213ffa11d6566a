import { formatMoney, type MinorUnits } from '#domain/money.ts';
import type { FileResult } from './read-files.ts';

const mostOddTold = 3;

/** One line about a file: what it is and holds, or what is wrong with it and where. */
export function tellFile(result: FileResult): string {
  if ('wrong' in result) return `${result.path}: ${result.wrong.name}: ${plain(result.wrong.message)}`;
  const { type, program, company, vouchers, accounts, currency, skipped, odd } = result.reading;
  const rows = vouchers.flatMap((voucher) => voucher.rows);
  const debit = rows.reduce((all: MinorUnits, { amount }) => all + Math.max(amount, 0), 0);
  const parts = [
    `type ${type}`,
    plain(`${program.name} ${program.version}`).trim(),
    plain(company.name),
    `${accounts.length} accounts`,
    `${vouchers.length} vouchers`,
    `${rows.length} rows`,
    ...(vouchers.length > 0 ? [`balanced at ${formatMoney(debit, currency, 'en')}`] : []),
  ];
  const passedOver = Object.entries(skipped).map(([label, count]) => `${count} ${label}`);
  const also = [
    ...(passedOver.length > 0 ? [`passed over ${passedOver.join(', ')}`] : []),
    ...odd.slice(0, mostOddTold).map(({ line, what }) => `line ${line} is odd: ${what}`),
    ...(odd.length > mostOddTold ? [`${odd.length - mostOddTold} more lines are odd`] : []),
  ];
  return [`${result.path}: ${parts.join(', ')}`, ...also].join('; ');
}

/** How many of the files were read. */
export function tellTally(results: readonly FileResult[]): string {
  return `${results.filter((result) => 'reading' in result).length} of ${results.length} files read`;
}

/** without what a terminal would act on */
const plain = (text: string) => text.replace(/[\p{Cc}\p{Cf}]/gu, '?');
