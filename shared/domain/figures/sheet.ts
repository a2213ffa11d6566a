import { type Decimal, inCurrency, type Table } from '../table.ts';
import type { Asked, Column, FigureTable } from './asked.ts';

/** A figure as a table for spreadsheets: a row a period and group, shares and hours as decimals, amounts in their currency. */
export function figureSheet({ by }: Pick<Asked, 'by'>, { columns, rows }: FigureTable): Table {
  const heads = ['from', 'to', ...(by === undefined ? [] : [by]), ...columns.map(({ name }) => name)];
  return {
    heads,
    rows: rows.map(({ from, to, group, values }) => [
      from,
      to,
      ...(by === undefined ? [] : [group ?? '']),
      ...columns.map((column) => cellOf(column, values[column.name] ?? null)),
    ]),
  };
}

/** Decimals that are written of a unit; what is counted has none. */
const digits = { count: 0, days: 0, hours: 2, share: 6 } as const;

function cellOf({ unit, currency }: Column, value: number | null): string | Decimal {
  if (value === null) return '';
  if (unit === 'amount') return inCurrency(value, currency ?? '');
  return { units: Math.round(value * 10 ** digits[unit]), digits: digits[unit] };
}
