import { formatMoney } from '#domain/money.ts';
import type { Report, Side } from '#use-cases/backtest/report.ts';
import type { BadLine } from './past-files.ts';

const mostRows = 12;
const mostBad = 10;

/** The report of a back-test for a terminal. */
export function tellBacktest(report: Report, bad: readonly BadLine[]): string {
  const { returns, lines, notJudged, reviews } = report;
  const skipped = Object.entries(notJudged);
  return [
    `${number(returns)} returns judged, ${number(lines)} lines`,
    ...skipped.map(([why, times]) => `  not judged: ${number(times)} ${why}`),
    ...bad.slice(0, mostBad).map(({ file, line, why }) => `  ${file}:${line} ${why}`),
    '',
    ...Object.entries(report.money).flatMap(([currency, money]) => moneyRows(currency, money)),
    `for a person to look at   ${number(reviews.baseline)} → ${number(reviews.draft)} returns`,
    '',
    ...counted('outcomes of lines', report.outcomes),
    ...counted('lanes', report.lanes),
    ...counted('credit falls due', report.timing),
    ...counted('decided by another rule', report.rules),
    ...changed('by category', report.categories),
    ...changed('by reason', report.reasons),
    ...samples(report),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

const number = (value: number) => new Intl.NumberFormat('en').format(value);

function moneyRows(currency: string, { baseline, draft, paidBack, told }: Report['money'][string]): string[] {
  const money = (minor: number) => formatMoney(minor, currency, 'en');
  const row = (what: string, side: keyof Side) => {
    const difference = draft[side] - baseline[side];
    const sign = difference > 0 ? '+' : '';
    return `  ${what.padEnd(22)} ${money(baseline[side]).padStart(16)} ${money(draft[side]).padStart(16)} ${`${sign}${money(difference)}`.padStart(16)}`;
  };
  return [
    `${currency.padEnd(24)} ${'before'.padStart(16)} ${'draft'.padStart(16)} ${'difference'.padStart(16)}`,
    row('paid back', 'refunds'),
    row('fees', 'fees'),
    row('freight of the shop', 'freight'),
    row('goods that are kept', 'kept'),
    ...(told > 0
      ? [`  ${'really paid back'.padEnd(22)} ${money(paidBack).padStart(16)}  of ${number(told)} returns`]
      : []),
    '',
  ];
}

function counted(title: string, by: Readonly<Record<string, number>>): string[] {
  const rows = Object.entries(by).toSorted(([, a], [, b]) => b - a);
  if (rows.length === 0) return [];
  const shown = rows.slice(0, mostRows).map(([name, times]) => `  ${number(times).padStart(9)}  ${name}`);
  return [title, ...shown, ...more(rows.length), ''];
}

function changed(title: string, by: Report['categories']): string[] {
  const rows = Object.entries(by)
    .filter(([, count]) => count.changed > 0)
    .toSorted(([, a], [, b]) => b.changed - a.changed);
  if (rows.length === 0) return [];
  const shown = rows
    .slice(0, mostRows)
    .map(([name, { lines, changed: of }]) => `  ${number(of).padStart(9)} of ${number(lines)}  ${name}`);
  return [`lines with another outcome, ${title}`, ...shown, ...more(rows.length), ''];
}

const more = (rows: number) => (rows > mostRows ? [`             and ${rows - mostRows} more`] : []);

function samples(report: Report): string[] {
  return Object.entries(report.samples).flatMap(([change, lines]) => [
    `${change}, for example`,
    ...lines.map(
      ({ orderNumber, lineId, sku, reason, statedAt, baseline, draft }) =>
        `  order ${orderNumber} line ${lineId} (${sku}), ${reason}, ${statedAt.slice(0, 10)}: ${baseline.rule} → ${draft.rule}\n    ${draft.because.en}`,
    ),
    '',
  ]);
}
