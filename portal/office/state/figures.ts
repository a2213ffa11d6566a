import { figureNames, type MeasureName, measureNames } from '#contracts/figure-reading.ts';
import { type Loaded, useLoaded } from '../../app/state/loaded.ts';
import { type Chosen, daysBefore, daysOf, intervalOf } from './chosen.ts';
import type { CostEntryPage, FigureView, Row } from './figure-view.ts';
import { api, type Staff, useStaff } from './staff.tsx';

type Query = Readonly<Record<string, string | number | undefined>>;

const known: readonly string[] = figureNames;

/** The figures that there are, in the order in which they are shown. */
export const figuresShown: readonly MeasureName[] = measureNames.filter((name) => known.includes(name));

/** Reads a figure. @throws ApiProblem */
export function readFigure(ask: Staff['ask'], figure: MeasureName, query: Query): Promise<FigureView> {
  const params = { path: { figure }, query } as never;
  return ask<FigureView>(() => api.GET('/staff/figures/{figure}', { params }) as never);
}

/** What goods under way are worth now: no trend, and nothing before it. @throws ApiProblem */
export const readTiedUp = (ask: Staff['ask'], query: Query): Promise<FigureView> =>
  readFigure(ask, 'tied-up' as never, query);

/** A page of the returns that a cost per return is made of. @throws ApiProblem */
export function readCostEntries(ask: Staff['ask'], query: Query): Promise<CostEntryPage> {
  const params = { query } as never;
  return ask<CostEntryPage>(() => api.GET('/staff/figures/cost-per-return/entries', { params }) as never);
}

/** A figure as a file for spreadsheets of the language's readers. @throws ApiProblem */
export function readSheet(
  ask: Staff['ask'],
  figure: MeasureName,
  query: Query,
  language: string,
): Promise<Blob> {
  const params = { path: { figure }, query } as never;
  const headers = { accept: 'text/csv', 'accept-language': language };
  return ask<Blob>(
    () => api.GET('/staff/figures/{figure}', { params, headers, parseAs: 'blob' } as never) as never,
  );
}

/** What is known before anything is chosen: which day it is at the shop, and where it sells. */
export interface Shop {
  readonly today: string;
  readonly markets: readonly string[];
}

/** The day and the markets, asked once a visit of a page. */
export function useShop(): Loaded<Shop> {
  const { ask } = useStaff();
  return useLoaded('shop', async () => {
    const { to, rows } = await readFigure(ask, 'return-rate', { by: 'market' });
    return { today: to, markets: rows.flatMap(({ group }) => group ?? []).sort() };
  });
}

/** A figure in the range, in the range before it, and period by period. */
export interface Reading {
  readonly now: Row;
  readonly before: Row;
  readonly series: readonly Row[];
  readonly columns: FigureView['columns'];
}

/** What of a choice a figure is asked for. */
export function queryOf({ where, within }: Chosen, figure: MeasureName): Query {
  return {
    ...(where && { [where.dimension]: where.value }),
    ...(figure === 'resell-rate' && { within }),
  };
}

/** Reads a figure as it is shown: the number, its trend, and what it was before. */
export function useReading(figure: MeasureName, chosen: Chosen, today: string): Loaded<Reading> {
  const { ask } = useStaff();
  const days = daysOf(chosen, today);
  const query = queryOf(chosen, figure);
  return useLoaded(JSON.stringify([figure, days, query]), async () => {
    const [now, before, series] = await Promise.all([
      readFigure(ask, figure, { ...days, ...query }),
      readFigure(ask, figure, { ...daysBefore(days), ...query }),
      readFigure(ask, figure, { ...days, ...query, interval: intervalOf(days) }),
    ]);
    const none: Row = { ...days, values: {} };
    return {
      now: now.rows[0] ?? none,
      before: before.rows[0] ?? none,
      series: series.rows,
      columns: now.columns,
    };
  });
}

/** The currency that amounts are told in: the one wanted, or that of most returns. */
export function currencyOf({ now, columns }: Pick<Reading, 'now' | 'columns'>, wanted?: string): string {
  const all = columns.flatMap(({ currency }) => currency ?? []);
  if (wanted !== undefined && all.includes(wanted)) return wanted;
  const weight = (currency: string) =>
    now.values[`returns.${currency}`] ?? now.values[`value.${currency}`] ?? 0;
  return [...new Set(all)].sort((a, b) => weight(b) - weight(a))[0] ?? 'SEK';
}
